import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import '../../unit/setup.ts';
import { mountPanel } from '../../../components/reader/panels/mount-panel.tsx';
import { slipAway } from '../../../components/reader/panels/slip-away.ts';
import { Reader, type ReaderProps } from '../../../components/reader/Reader.tsx';
import { DEFAULT_SETTINGS, type Settings } from '../../../core/settings/settings.ts';
import { article, person } from './articles.ts';
import { watchKeys } from './keys.ts';

// jsdom makes no style sheets.
vi.mock('../../../components/article/adopt-styles.ts', () => ({ adoptStyles() {} }));

let wide: boolean;
let dark: boolean;
let keys: ReturnType<typeof watchKeys>;

beforeEach(() => {
  wide = true;
  dark = false;
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: query.includes('dark') ? dark : wide,
    addEventListener() {},
    removeEventListener() {},
  }));
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  // jsdom has no layout and opens no dialogs.
  HTMLElement.prototype.scrollIntoView = vi.fn();
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  keys = watchKeys();
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const WITH_HEADINGS = article({
  author: [person('Mara Lindqvist')],
  articleBody: '<p>One.</p><h2>Doubts</h2><p>Two.</p><h3>Winters</h3><h2>After</h2>',
});

function show(given: Partial<ReaderProps> = {}) {
  const settings: Settings[] = [];
  const saving = {
    saved: false,
    save: vi.fn(async () => 'saved' as const),
    remove: vi.fn(async () => {}),
    restore: vi.fn(async () => {}),
    ...given.saving,
  };
  const onClose = vi.fn();
  const onShowLibrary = vi.fn();
  const onPrint = vi.fn();
  function Surface() {
    const [current, setCurrent] = useState(given.settings ?? DEFAULT_SETTINGS);
    return (
      <Reader
        article={WITH_HEADINGS}
        dir="ltr"
        onShowLibrary={onShowLibrary}
        onShowAuthor={() => {}}
        cite={async (format) => `The citation in ${format}`}
        onPrint={onPrint}
        onClose={onClose}
        loadPanels={async () => ({ mountPanel, slipAway })}
        {...given}
        settings={current}
        onSettings={(next) => {
          settings.push(next);
          setCurrent(next);
        }}
        saving={saving}
      />
    );
  }
  render(<Surface />);
  return { settings, saving, onClose, onShowLibrary, onPrint };
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const surface = () => document.querySelector<HTMLElement>('.reader') as HTMLElement;
/** Opens the panel, which comes when it is asked for. */
async function openTypography() {
  fireEvent.click(button('Typography'));
  await screen.findByLabelText('Size');
}

async function openMore() {
  fireEvent.click(button('More'));
  await screen.findByRole('button', { name: 'Copy link' });
}

describe('typography', () => {
  test('takes effect at once and is handed on to be kept', async () => {
    const { settings } = show();
    await openTypography();
    fireEvent.input(screen.getByLabelText('Size'), { target: { value: '25' } });
    expect(surface().style.getPropertyValue('--article-size')).toBe('25px');
    expect(settings.at(-1)?.fontSize).toBe(25);
  });

  test('says what to do when its controls do not come, as after an update', async () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    show({ loadPanels: () => Promise.reject(new Error('Extension context invalidated.')) });
    fireEvent.click(button('Typography'));
    expect((await screen.findByRole('alert')).textContent).toMatch(/reload this page/);
  });

  test('a light theme chosen in a light system is the light half of the pair', async () => {
    const { settings } = show();
    await openTypography();
    fireEvent.click(screen.getByRole('radio', { name: 'Sepia' }));
    expect(surface().dataset.theme).toBe('sepia');
    expect(settings.at(-1)).toMatchObject({ followSystem: true, lightTheme: 'sepia' });
  });

  test('a dark theme chosen in a light system ends the following', async () => {
    const { settings } = show();
    await openTypography();
    fireEvent.click(screen.getByRole('radio', { name: 'Black' }));
    expect(surface().dataset.theme).toBe('black');
    expect(settings.at(-1)).toMatchObject({ followSystem: false, theme: 'black' });
  });

  test('follows a dark system', () => {
    dark = true;
    show();
    expect(surface().dataset.theme).toBe('dark');
  });

  test('justifies with hyphens', async () => {
    show();
    await openTypography();
    fireEvent.click(screen.getByRole('switch', { name: 'Justify text' }));
    expect(surface().style.getPropertyValue('--article-align')).toBe('justify');
    expect(surface().style.getPropertyValue('--article-hyphens')).toBe('auto');
  });

  test('is brought when it is first asked for', async () => {
    const loadPanels = vi.fn(async () => ({ mountPanel, slipAway }));
    show({ loadPanels });
    expect(loadPanels).not.toHaveBeenCalled();
    await openTypography();
    expect(loadPanels).toHaveBeenCalledOnce();
  });

  test('suits the script of the article', () => {
    show({ article: article({ inLanguage: 'ja' }) });
    expect(surface().style.getPropertyValue('--article-face')).toContain('Noto Serif CJK JP');
  });

  test('lists the links by number at the end, each place once', () => {
    const articleBody =
      '<p><a href="https://a.example/">One</a> <a href="https://b.example/">two</a> ' +
      '<a href="https://a.example/">three</a>.</p>';
    show({
      article: article({ articleBody }),
      settings: { ...DEFAULT_SETTINGS, links: 'notes' },
    });
    expect(screen.getByText('One').dataset.note).toBe('1');
    expect(screen.getByText('two').dataset.note).toBe('2');
    expect(screen.getByText('three').dataset.note).toBe('1');
    const list = screen.getByRole('region', { name: 'Links in this article' });
    expect(
      within(list)
        .getAllByRole('link')
        .map(({ textContent }) => textContent),
    ).toEqual(['https://a.example/', 'https://b.example/']);
  });

  test('does not put the text in anew', () => {
    show();
    const paragraph = screen.getByText('One.');
    keys.press('+');
    expect(screen.getByText('One.')).toBe(paragraph);
  });
});

describe('saving', () => {
  test('says so, and can be undone', async () => {
    const { saving } = show();
    fireEvent.click(button('Save for later'));
    const toast = await screen.findByText('Saved for later');
    expect(button('Remove from the saved articles').getAttribute('aria-pressed')).toBe('true');
    const undo = within(toast.parentElement as HTMLElement).getByRole('button', { name: 'Undo' });
    fireEvent.click(undo);
    await screen.findByText('Removed from the saved articles');
    expect(saving.remove).toHaveBeenCalledOnce();
    expect(button('Save for later').getAttribute('aria-pressed')).toBe('false');
  });

  test('offers no undo for an update, which would remove the older copy', async () => {
    show({ saving: { saved: false, save: async () => 'updated' } as never });
    fireEvent.click(button('Save for later'));
    await screen.findByText('Saved again with the newest text');
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  test('says when it failed, and stays as it was', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    show({
      saving: { saved: false, save: () => Promise.reject(new Error('disk full')) } as never,
    });
    fireEvent.click(button('Save for later'));
    await screen.findByText('It could not be saved. Nothing was changed.');
    expect(button('Save for later').getAttribute('aria-pressed')).toBe('false');
  });

  test('is done once, however often it is asked for meanwhile', async () => {
    let finish: (outcome: 'saved') => void = () => {};
    const save = vi.fn(() => new Promise<'saved'>((resolve) => (finish = resolve)));
    show({ saving: { saved: false, save } as never });
    keys.press('s');
    keys.press('s');
    finish('saved');
    await screen.findByText('Saved for later');
    expect(save).toHaveBeenCalledOnce();
  });

  test('takes a saved article out, and puts it back', async () => {
    const { saving } = show({ saving: { saved: true } as never });
    fireEvent.click(button('Remove from the saved articles'));
    await screen.findByText('Removed from the saved articles');
    fireEvent.click(button('Undo'));
    await screen.findByText('Saved again');
    expect(saving.restore).toHaveBeenCalledOnce();
  });
});

describe('the outline', () => {
  test('lists the headings and the author, and goes there', () => {
    show();
    const outline = screen.getByRole('navigation', { name: 'Outline' });
    const entries = within(outline).getAllByRole('button');
    expect(entries.map((entry) => entry.textContent)).toEqual([
      ...['Doubts', 'Winters', 'After', 'About the author'],
    ]);
    fireEvent.click(entries[2] as HTMLElement);
    expect(document.activeElement?.textContent).toBe('After');
    expect(HTMLElement.prototype.scrollIntoView).toHaveBeenCalledOnce();
  });

  test('marks the heading being read', () => {
    vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function (
      this: HTMLElement,
    ) {
      return {
        top: this.textContent === 'After' || this.tagName === 'SECTION' ? 900 : -50,
      } as DOMRect;
    });
    show();
    const current = document.querySelectorAll('[aria-current]');
    expect([...current].map((entry) => entry.textContent)).toEqual(['Winters']);
  });

  test('is not offered where there are no headings', () => {
    show({ article: article() });
    expect(screen.queryByRole('button', { name: 'Outline' })).toBeNull();
    expect(keys.press('o').taken).toBe(false);
  });

  test('opens over the text where there is no room beside it', () => {
    wide = false;
    show();
    expect(screen.queryByRole('navigation', { name: 'Outline' })).toBeNull();
    keys.press('o');
    fireEvent.click(screen.getByRole('button', { name: 'Doubts' }));
    expect(screen.queryByRole('navigation', { name: 'Outline' })).toBeNull();
  });
});

describe('keys', () => {
  test.each([
    ['+', { fontSize: 21 }],
    ['-', { fontSize: 19 }],
    ['t', { theme: 'sepia', followSystem: false }],
    ['T', { theme: 'sepia', followSystem: false }],
  ])('%s changes the typography', (key, change) => {
    const { settings } = show();
    expect(keys.press(key).taken).toBe(true);
    expect(settings.at(-1)).toMatchObject(change);
  });

  test('the size stays within its range', () => {
    const { settings } = show({ settings: { ...DEFAULT_SETTINGS, fontSize: 36 } });
    keys.press('+');
    expect(settings.at(-1)?.fontSize).toBe(36);
  });

  test('s saves', async () => {
    const { saving } = show();
    keys.press('s');
    await waitFor(() => expect(saving.save).toHaveBeenCalledOnce());
  });

  test('Escape closes what is open, the innermost first', async () => {
    const { onClose } = show();
    await openTypography();
    keys.press('?');
    keys.press('Escape');
    expect(screen.queryByRole('dialog')).toBeNull();
    await openTypography();
    keys.press('Escape');
    expect(screen.queryByLabelText('Size')).toBeNull();
    expect(document.activeElement).toBe(button('Typography'));
    expect(onClose).not.toHaveBeenCalled();
    keys.press('Escape');
    expect(onClose).toHaveBeenCalledOnce();
  });

  test('none reaches the page beneath, used or not', () => {
    show();
    expect(keys.press('+').reachedPage).toBe(false);
    expect(keys.press('x')).toEqual({ taken: false, reachedPage: false });
  });

  test('with a modifier are the browser’s', () => {
    const { settings } = show();
    expect(keys.press('+', { ctrlKey: true }).taken).toBe(false);
    expect(settings).toEqual([]);
  });

  test('that a script of the page makes up do nothing', () => {
    const { onClose } = show();
    fireEvent.keyDown(window, { key: 'Escape' });
    expect(onClose).not.toHaveBeenCalled();
  });

  test('are let go when the reader is closed', () => {
    show();
    cleanup();
    expect(keys.press('s')).toEqual({ taken: false, reachedPage: true });
  });
});

describe('the help', () => {
  test('shows every key that does something here', async () => {
    show();
    keys.press('?');
    const help = await screen.findByRole('dialog', { name: 'Keys' });
    const shown = [...help.querySelectorAll('kbd')];
    expect(shown.map((key) => key.textContent)).toEqual(['s', '+', '-', 't', 'o', '?', 'Esc']);
  });

  test('shows none that does nothing here', async () => {
    render(
      <Reader
        article={article()}
        settings={DEFAULT_SETTINGS}
        onSettings={() => {}}
        loadPanels={async () => ({ mountPanel, slipAway })}
        saving={{ saved: true, save: vi.fn(), remove: vi.fn(), restore: vi.fn() }}
        dir="ltr"
        onShowLibrary={() => {}}
        onShowAuthor={() => {}}
        cite={async () => ''}
        onPrint={() => {}}
      />,
    );
    keys.press('?');
    const shown = [...(await screen.findByRole('dialog')).querySelectorAll('kbd')];
    expect(shown.map((key) => key.textContent)).toEqual(['s', '+', '-', 't', '?']);
    expect(screen.queryByRole('button', { name: 'Close', hidden: false })).not.toBeNull();
    keys.press('?');
    expect(screen.queryByRole('button', { name: 'Close' })).toBeNull();
  });
});

describe('more', () => {
  test('copies the link', async () => {
    const writeText = vi.fn(async () => {});
    vi.stubGlobal('navigator', { ...navigator, language: 'en', clipboard: { writeText } });
    show();
    await openMore();
    fireEvent.click(button('Copy link'));
    await screen.findByText('Link copied');
    expect(writeText).toHaveBeenCalledWith('https://harbour.example/tides');
  });

  test('prints, and shows the saved articles', async () => {
    const { onPrint, onShowLibrary } = show();
    await openMore();
    fireEvent.click(button('Saved articles'));
    fireEvent.click(button('Print'));
    expect(onPrint).toHaveBeenCalledOnce();
    expect(onShowLibrary).toHaveBeenCalledOnce();
  });

  test('leads to the original from a saved copy only', async () => {
    show();
    await openMore();
    expect(screen.queryByRole('link', { name: 'Open original' })).toBeNull();
    cleanup();
    show({ originalUrl: 'https://harbour.example/tides' });
    await openMore();
    expect(screen.getByRole('link', { name: 'Open original' }).getAttribute('href')).toBe(
      'https://harbour.example/tides',
    );
  });
});
