import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import '../../unit/setup.ts';
import { ArticleView } from '../../../components/ArticleView.tsx';
import type { Article } from '../../../core/article/article.ts';
import { article, person } from './articles.ts';

afterEach(cleanup);

function show(parts: Partial<Article> = {}, layout: 'page' | 'compact' = 'page'): HTMLElement {
  render(<ArticleView article={article(parts)} layout={layout} />);
  return screen.getByRole('article');
}

const body = (): Element | null => document.querySelector('.article-body');

describe('the header', () => {
  test('says title, site, date, reading time and length', () => {
    const shown = show();
    expect(screen.getAllByRole('heading', { level: 1 }).map((h) => h.textContent)).toEqual([
      'The machine that learned the tides',
    ]);
    for (const text of ['Harbour Review', 'March 18, 2024', '6 min read', '1,412 words']) {
      expect(shown.textContent).toContain(text);
    }
  });

  test('shows the same day for a date without time, whatever the time zone', () => {
    show({ datePublished: '2024-01-01' });
    expect(screen.getByText('January 1, 2024')).toBeTruthy();
  });

  test('leaves out a date that is none', () => {
    const shown = show({ datePublished: 'last Tuesday' });
    expect(shown.querySelector('time')).toBeNull();
  });

  test('shows the deck once, also where the text begins with it', () => {
    const deck = 'A wardrobe in the harbour office knew the sea';
    const beside = show({
      alternativeHeadline: deck,
      text: 'It hummed.',
      articleBody: '<p>It hummed.</p>',
    });
    expect(beside.textContent?.split(deck)).toHaveLength(2);
    cleanup();
    const within = show({
      alternativeHeadline: deck,
      text: `${deck}\nIt hummed.`,
      articleBody: `<p>${deck}</p><p>It hummed.</p>`,
    });
    expect(within.textContent?.split(deck)).toHaveLength(2);
    cleanup();
    const belowPicture = show({
      alternativeHeadline: deck,
      text: `The harbour office\n${deck}\nIt hummed.`,
      articleBody: `<figure><img src="https://a.example/1.png" alt=""></figure><p>${deck}</p><p>It hummed.</p>`,
      imageCaption: 'The harbour office',
    });
    expect(belowPicture.textContent?.split(deck)).toHaveLength(2);
  });

  test('shows markup in a title as text', () => {
    show({ headline: 'Why <img src=x onerror=alert(1)> hurts' });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
      'Why <img src=x onerror=alert(1)> hurts',
    );
    expect(document.querySelector('h1 img')).toBeNull();
  });

  test('puts date and reading time on the site line in narrow places', () => {
    show({}, 'compact');
    expect(document.querySelector('.article-site')?.textContent).toBe(
      'Harbour Review · Mar 18, 2024 · 6 min',
    );
  });

  test('hides a site icon that does not load', () => {
    show({ siteIcon: 'https://harbour.example/icon.png' });
    const icon = document.querySelector<HTMLImageElement>('.article-site img');
    fireEvent.error(icon as HTMLImageElement);
    expect(icon?.hidden).toBe(true);
  });
});

describe('the text', () => {
  test('shows the caption of the picture that it begins with', () => {
    show({
      articleBody: '<figure><img src="https://a.example/1.png" alt=""></figure><p>It hummed.</p>',
      imageCaption: 'The machine in its wardrobe',
    });
    expect(body()?.querySelector('figure figcaption')?.textContent).toBe(
      'The machine in its wardrobe',
    );
  });

  test('is sanitised again', () => {
    show({ articleBody: '<p onclick="x()">Safe<script>steal()</script></p><iframe></iframe>' });
    expect(body()?.innerHTML).toBe('<p>Safe</p>');
  });

  test('has the language and direction of the article', () => {
    const shown = show({ dir: 'rtl', inLanguage: 'ar', headline: 'آلة المد' });
    expect(shown.getAttribute('dir')).toBe('rtl');
    expect(body()?.getAttribute('lang')).toBe('ar');
    expect(body()?.getAttribute('dir')).toBe('rtl');
  });

  test('shows another text when given one', () => {
    const { rerender } = render(<ArticleView article={article()} layout="page" />);
    rerender(<ArticleView article={article({ articleBody: '<p>Other</p>' })} layout="page" />);
    expect(body()?.textContent).toBe('Other');
  });

  test('opens what is folded', () => {
    show({ articleBody: '<details><summary>How</summary><p>So.</p></details>' });
    expect(document.querySelector('details')?.open).toBe(true);
  });

  test('keeps the heads of a table in sight', () => {
    show({
      articleBody:
        '<table><tbody><tr><th>Port</th><th>Boats</th></tr><tr><th>Vik</th><td>1</td></tr></tbody></table>',
    });
    expect(document.querySelector('table')?.parentElement?.className).toBe('table-frame');
    const [head, row] = document.querySelectorAll('tr');
    expect(head?.className).toBe('table-header');
    expect(row?.className).toBe('');
  });

  test('says of what was embedded that it opens elsewhere, once', () => {
    show({
      articleBody:
        '<figure><a href="https://v.example/1"><img src="https://v.example/1.jpg" alt="Tides"></a><figcaption><a href="https://v.example/1">Tides (Video)</a></figcaption></figure>',
    });
    const [link, ...others] = screen.getAllByRole('link', { name: 'Tides (Video)' });
    expect(others).toEqual([]);
    expect(link?.getAttribute('target')).toBe('_blank');
  });

  test('sets pictures apart, and leaves those within a line in it', () => {
    show({
      articleBody:
        '<figure><img src="https://a.example/1.png"></figure><p><img src="https://a.example/2.png"></p><p>One <img src="https://a.example/3.png"> word</p>',
    });
    const apart = [...document.querySelectorAll('.picture img')].map((i) => i.getAttribute('src'));
    expect(apart).toEqual(['https://a.example/1.png', 'https://a.example/2.png']);
  });

  test('loads late only what cannot move the text', () => {
    show({
      articleBody:
        '<img src="https://a.example/1.png" width="4" height="3"><img src="https://a.example/2.png">',
    });
    const loading = [...document.querySelectorAll('.article-body img')].map((image) =>
      image.getAttribute('loading'),
    );
    expect(loading).toEqual(['lazy', null]);
  });

  test('shows the description of a picture that does not load', () => {
    show({ articleBody: '<figure><img src="https://a.example/1.png" alt="A chart"></figure>' });
    fireEvent.error(document.querySelector('figure img') as Element);
    expect(screen.getByText('A chart')).toBeTruthy();
    expect(document.querySelector('.article-body img')).toBeNull();
  });

  test('leaves no gap for a picture that has neither image nor description', () => {
    show({ articleBody: '<p>Text</p><figure><img src="https://a.example/1.png"></figure>' });
    fireEvent.error(document.querySelector('figure img') as Element);
    expect(body()?.innerHTML).toBe('<p>Text</p>');
  });

  test('has no links that would move the page beneath', () => {
    show({ articleBody: '<p><a href="#note">1</a> <a href="https://b.example/">b</a></p>' });
    expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual(['b']);
  });
});

describe('who wrote it', () => {
  test('stands under the title and, in full, at the end', () => {
    show({ author: [person('Mara Lindqvist', { description: 'Writes about harbours.' })] });
    expect(screen.getAllByText('Mara Lindqvist')).toHaveLength(2);
    expect(screen.getByRole('region', { name: 'About the author' }).textContent).toContain(
      'Writes about harbours.',
    );
  });

  test('leaves no trace when nobody is named', () => {
    const shown = show();
    expect(shown.querySelector('.author-card, .article-end, .face')).toBeNull();
  });
});

describe('footnotes', () => {
  const articleBody =
    '<p>Built in 1902<a href="#note-1"><sup>1</sup></a>, <a href="#top">they say</a>.</p>' +
    '<ol><li>The deed. <a href="#noteref-1">↩</a></li></ol>';

  test('lead from the mark to the note, and back, with the focus', () => {
    Element.prototype.scrollIntoView = () => {};
    show({ articleBody });
    const [mark, back] = screen.getAllByRole('link').filter((link) => /note/.test(link.outerHTML));
    if (!mark || !back) throw new Error('The links are not there.');
    expect(fireEvent.click(mark)).toBe(false);
    expect(document.activeElement?.textContent).toContain('The deed.');
    expect(fireEvent.click(back)).toBe(false);
    expect(document.activeElement).toBe(mark);
  });

  test('a link to an anchor that is gone is no link', () => {
    show({ articleBody });
    expect(screen.getByText('they say').hasAttribute('href')).toBe(false);
  });
});
