import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import '../../unit/setup.ts';
import { ArticleView } from '../../../components/ArticleView.tsx';
import type { ArticleParts, ArticleTools } from '../../../components/article/article-tools.ts';
import { article } from './articles.ts';

afterEach(cleanup);

function show(articleBody: string, parts: Partial<ArticleParts> = {}): ArticleTools {
  const tools: ArticleTools = {
    load: vi.fn(async (name: keyof ArticleParts) => parts[name]) as never,
    copy: vi.fn(),
    say: vi.fn(),
  };
  render(<ArticleView article={article({ articleBody })} layout="page" tools={tools} />);
  return tools;
}

test('code has its language, a switch for wrapping and a button that copies it', () => {
  const { copy } = show('<pre data-language="js"><code>let tide = 1;\n</code></pre>');
  screen.getByText('JavaScript');
  const wrap = screen.getByRole('button', { name: 'Wrap lines' });
  fireEvent.click(wrap);
  expect(document.querySelector('.code')?.hasAttribute('data-wraps')).toBe(true);
  expect(wrap.getAttribute('aria-pressed')).toBe('true');
  fireEvent.click(screen.getByRole('button', { name: 'Copy code' }));
  expect(copy).toHaveBeenCalledWith('let tide = 1;\n', 'Code copied');
});

test('preformatted text that is no code has none of this', () => {
  show('<pre>A poem,\n  set in lines</pre>');
  expect(screen.queryByRole('button', { name: 'Copy code' })).toBeNull();
});

const PICTURES =
  '<figure><img src="https://a.example/1.png" srcset="https://a.example/1-big.png 2x" alt="A quay"><figcaption>The quay</figcaption></figure>' +
  '<p><img src="https://a.example/dot.png" width="16" height="16"></p>' +
  '<figure><a href="https://a.example/2-full.jpg"><img src="https://a.example/2.jpg" alt=""></a></figure>' +
  '<figure><a href="https://v.example/"><img src="https://v.example/3.jpg" alt="Film"></a><figcaption><a href="https://v.example/">Film</a></figcaption></figure>';

test('pictures are looked at in large, one after another, and signs and stills are not', async () => {
  const openLightbox = vi.fn();
  show(PICTURES, { lightbox: { openLightbox } });
  const [first, second, ...others] = screen.getAllByRole('button', { name: /^Look at it/ });
  expect(others).toEqual([]);
  expect(first?.getAttribute('aria-label')).toBe('Look at it in large: A quay');
  fireEvent.click(second as Element);
  await waitFor(() => expect(openLightbox).toHaveBeenCalled());
  const { pictures, index } = openLightbox.mock.calls[0]?.[0] ?? {};
  expect(index).toBe(1);
  expect(pictures).toMatchObject([
    { src: 'https://a.example/1-big.png', alt: 'A quay', caption: 'The quay' },
    { src: 'https://a.example/2-full.jpg', caption: '' },
  ]);
});

test('a click on a picture that links to its own file shows it here', async () => {
  const openLightbox = vi.fn();
  show(PICTURES, { lightbox: { openLightbox } });
  const image = document.querySelector('a[href$="2-full.jpg"] img');
  expect(fireEvent.click(image as Element)).toBe(false);
  await waitFor(() => expect(openLightbox).toHaveBeenCalled());
});

const NOTES =
  '<p>Built in 1902<sup><a href="#note-1">1</a></sup>.</p>' +
  '<ol><li>The deed. <a href="#noteref-1">↩</a></li></ol>';

test('a note opens beside its mark, and a second press of the mark leads to it', async () => {
  Element.prototype.scrollIntoView = () => {};
  const close = vi.fn();
  const showNote = vi.fn((_: { note: HTMLElement }) => close);
  show(NOTES, { notes: { showNote: showNote as never } });
  const mark = screen.getByRole('link', { name: '1' });
  expect(fireEvent.click(mark)).toBe(false);
  await waitFor(() => expect(showNote).toHaveBeenCalled());
  expect(showNote.mock.calls[0]?.[0].note.textContent).toContain('The deed.');
  fireEvent.click(mark);
  expect(close).toHaveBeenCalled();
  expect(document.activeElement?.textContent).toContain('The deed.');
});

test('a note is gone to at once where it cannot be shown', async () => {
  Element.prototype.scrollIntoView = () => {};
  const tools = show(NOTES);
  vi.mocked(tools.load).mockRejectedValue(new Error('gone'));
  fireEvent.click(screen.getByRole('link', { name: '1' }));
  await waitFor(() => expect(document.activeElement?.textContent).toContain('The deed.'));
});

test('paper shows the addresses that the links lead to, and the screen does not', () => {
  show('<p>By the <a href="https://b.example/port">port</a>.</p>');
  const list = () => document.querySelector('.link-notes')?.textContent ?? '';
  expect(list()).toBe('');
  fireEvent(window, new Event('beforeprint'));
  expect(list()).toContain('https://b.example/port');
  fireEvent(window, new Event('afterprint'));
  expect(list()).toBe('');
});

test('says so when the pictures cannot be enlarged, as after an update', async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  const say = vi.fn();
  const load = () => Promise.reject(new Error('Extension context invalidated.'));
  const body = article({ articleBody: PICTURES });
  render(<ArticleView article={body} layout="page" tools={{ load, copy: vi.fn(), say }} />);
  const [enlarge] = screen.getAllByRole('button', { name: /^Look at it in large/ });
  if (enlarge) fireEvent.click(enlarge);
  await waitFor(() => expect(say).toHaveBeenCalledWith(expect.stringMatching(/reload this page/)));
});
