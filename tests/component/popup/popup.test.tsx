import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import '../../unit/setup.ts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { LoadPart } from '../../../components/article/article-tools.ts';
import { Popup } from '../../../components/popup/Popup.tsx';
import { createPopupState, type PopupSource } from '../../../components/popup/popup-state.ts';
import { createLibrary } from '../../../components/saved/create-library.ts';
import type { Article } from '../../../core/article/article.ts';
import type { Extraction } from '../../../core/article/extraction.ts';
import { canonicalKey } from '../../../core/library/canonical-key.ts';
import type { Entry } from '../../../core/library/entry.ts';
import { SaveQuestionError } from '../../../core/library/save-question.ts';
import { DEFAULT_SETTINGS } from '../../../core/settings/settings.ts';
import { entry, memoryLibrary } from '../saved/entries.ts';

const URL = 'https://news.example/lamp';

const article: Article = {
  url: URL,
  headline: 'The lamp in the window',
  author: [
    {
      type: 'Person',
      name: 'Ada Brook',
      jobTitle: 'Correspondent',
      description: 'Ada writes about harbours.',
      email: 'ada@news.example',
      sameAs: [],
    },
  ],
  datePublished: '2026-08-28',
  siteName: 'News Example',
  dir: 'ltr',
  articleBody: '<p>A first paragraph.</p><p onclick="x()">A <a href="/next">second</a> one.</p>',
  text: 'A first paragraph.\nA second one.',
  wordCount: 400,
  timeRequired: 'PT2M',
  completeness: { ratio: 1, reachedBy: 'readability' },
};

/** What each of the popup's ways out was called with. */
function waysOut() {
  return {
    onOpenSaved: vi.fn(),
    onOpenSidebar: vi.fn(),
    onOpenLibrary: vi.fn(),
    onOpenOptions: vi.fn(),
    onChangeShortcuts: vi.fn(),
    onPick: vi.fn(),
  };
}

interface Given {
  url?: string | undefined;
  extraction?: Extraction | Promise<Extraction>;
  entries?: readonly Entry[];
  source?: Partial<PopupSource>;
  shortcut?: string;
  onAllowFiles?: () => void;
  load?: LoadPart;
}

function show(given: Given = {}) {
  const { entries = [], shortcut = 'Alt+R' } = given;
  const url = 'url' in given ? given.url : URL;
  const library = memoryLibrary(entries);
  const remove = (id: string) => library.source.remove([id]);
  const restore = (id: string) => library.source.restore([id]);
  const source: PopupSource = {
    tab: async () => ({ id: 7, url }),
    mayReadFiles: async () => true,
    extract: vi.fn(
      async (): Promise<Extraction> => given.extraction ?? { status: 'article', article },
    ),
    async save(saved) {
      const made = entry({ headline: saved.headline, key: canonicalKey(saved.url) });
      library.setFromElsewhere([made, ...entries]);
      return { outcome: 'saved', entry: made };
    },
    remove: vi.fn(remove),
    restore,
    openReader: vi.fn(async () => true),
    copy: vi.fn(async () => {}),
    rememberAnyway: vi.fn(async () => {}),
    hasSelection: async () => false,
    readSelection: vi.fn(async () => true),
    print: vi.fn(async () => true),
    ...given.source,
  };
  const surface = createLibrary(library.library);
  const out = waysOut();
  const view = render(
    <Popup
      state={createPopupState(source, surface.articles, surface.people.joins)}
      library={surface}
      settings={DEFAULT_SETTINGS}
      cite={async (cited, format) => `${format}: ${cited.headline}`}
      shortcuts={{ reader: shortcut, save: 'Alt+Shift+S' }}
      hrefOf={({ id }) => `/saved-article.html?id=${id}`}
      tools={{ load: given.load ?? vi.fn() }}
      onAllowFiles={given.onAllowFiles}
      {...out}
    />,
  );
  return { library, source, view, ...out };
}

const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });
const shown = () => screen.findByRole('heading', { level: 1, name: article.headline });

beforeEach(() => {
  vi.spyOn(console, 'warn').mockReturnValue();
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('an article', () => {
  test('is shown with its site, date, reading time, author and text', async () => {
    show();
    await shown();
    for (const text of ['News Example', '2 min', 'Ada Brook', 'A first paragraph.']) {
      expect(screen.getByText(text)).toBeTruthy();
    }
    expect(document.querySelector('time')?.dateTime).toBe('2026-08-28');
    expect(document.querySelector('[onclick]')).toBeNull();
  });

  test('its links open in a tab, since a popup goes nowhere', async () => {
    show();
    await shown();
    const link = screen.getByRole<HTMLAnchorElement>('link', { name: 'second' });
    expect(link.href).toBe('https://news.example/next');
    expect(link.target).toBe('_blank');
    expect(link.relList.contains('noopener')).toBe(true);
  });

  test('its author unfolds', async () => {
    show();
    await shown();
    expect(screen.queryByText('Ada writes about harbours.')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: /Ada Brook/, expanded: false }));
    expect(await screen.findByText('Ada writes about harbours.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'ada@news.example' })).toBeTruthy();
  });

  test('can be scrolled by key from the start', async () => {
    show();
    await shown();
    expect(document.activeElement).toBe(screen.getByRole('tabpanel'));
  });

  test('is announced as busy while it is read, with its frame already there', async () => {
    let finish: (extraction: Extraction) => void = () => {};
    show({ extraction: new Promise((resolve) => (finish = resolve)) });
    expect(screen.getByRole('tabpanel').getAttribute('aria-busy')).toBe('true');
    expect(button('Save').disabled).toBe(true);
    finish({ status: 'article', article });
    await shown();
    expect(screen.getByRole('tabpanel').getAttribute('aria-busy')).toBe('false');
    await waitFor(() => expect(button('Save').disabled).toBe(false));
  });

  test('a page that takes long is said to', async () => {
    vi.useFakeTimers();
    try {
      show({ extraction: new Promise(() => {}) });
      await vi.advanceTimersByTimeAsync(1600);
      expect(screen.getByText(/Still reading this page/)).toBeTruthy();
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('the reader', () => {
  test('is opened over the tab, at once, even while the page is still read', async () => {
    const { source } = show({ extraction: new Promise(() => {}) });
    fireEvent.click(screen.getByRole('button', { name: /Open reader/ }));
    await waitFor(() => expect(source.openReader).toHaveBeenCalledWith(7));
  });

  test('its button bears the keys the browser really has', () => {
    show({ shortcut: 'Ctrl+Shift+9' });
    expect(screen.getByRole('button', { name: 'Open reader Ctrl Shift 9' })).toBeTruthy();
    expect(screen.queryByText('The reader has no shortcut yet.')).toBeNull();
  });

  test('without keys, a line leads to where they are set', () => {
    const { onChangeShortcuts } = show({ shortcut: '' });
    expect(screen.getByRole('button', { name: 'Open reader' })).toBeTruthy();
    fireEvent.click(button('Set one'));
    expect(onChangeShortcuts).toHaveBeenCalledOnce();
  });

  test('that does not open is said so', async () => {
    show({ source: { openReader: async () => false } });
    fireEvent.click(screen.getByRole('button', { name: /Open reader/ }));
    expect(await screen.findByText('The reader could not be opened on this page.')).toBeTruthy();
  });
});

describe('saving', () => {
  test('turns Save into Saved, says so, and can be undone', async () => {
    const { library } = show();
    await shown();
    await waitFor(() => expect(button('Save').disabled).toBe(false));
    fireEvent.click(button('Save'));
    await screen.findByRole('button', { name: 'Saved' });
    expect(await screen.findByText('Saved for later')).toBeTruthy();
    expect(library.ids()).toHaveLength(1);
    fireEvent.click(button('Undo'));
    await screen.findByRole('button', { name: 'Save' });
    expect(library.ids()).toEqual([]);
  });

  test('a page that is saved already says so, under another address of it too', async () => {
    const saved = entry({ key: canonicalKey(URL) });
    show({
      entries: [saved],
      extraction: { status: 'article', article: { ...article, url: `${URL}?utm_source=mail` } },
    });
    await shown();
    expect(await screen.findByRole('button', { name: 'Saved' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
  });

  test('Saved takes it out again, which can be undone', async () => {
    const saved = entry({ key: canonicalKey(URL) });
    const { library } = show({ entries: [saved] });
    fireEvent.click(await screen.findByRole('button', { name: 'Saved' }));
    await screen.findByRole('button', { name: 'Save' });
    expect(library.ids()).toEqual([]);
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await screen.findByRole('button', { name: 'Saved' });
    expect(library.ids()).toEqual([saved.id]);
  });

  test('follows what another window does', async () => {
    const { library } = show();
    await shown();
    library.setFromElsewhere([entry({ key: canonicalKey(URL) })]);
    expect(await screen.findByRole('button', { name: 'Saved' })).toBeTruthy();
  });

  test('a double click saves once', async () => {
    const save = vi.fn(() => new Promise<never>(() => {}));
    show({ source: { save } });
    await shown();
    await waitFor(() => expect(button('Save').disabled).toBe(false));
    fireEvent.click(button('Save'));
    fireEvent.click(button('Save'));
    expect(save).toHaveBeenCalledOnce();
  });

  test('a text that is much shorter than the saved one replaces it only if one says so', async () => {
    const saved = entry({ key: canonicalKey(URL) });
    const question = { about: 'shorter', kept: 900, found: 90 } as const;
    const save = vi.fn(async () => ({ outcome: 'updated' as const, entry: saved }));
    save.mockRejectedValueOnce(new SaveQuestionError(question));
    show({ entries: [saved], source: { save } });
    await shown();
    fireEvent.click(await screen.findByRole('button', { name: 'More' }));
    fireEvent.click(screen.getByRole('menuitem', { name: 'Save the text again' }));
    expect(await screen.findByText('The saved text is much longer than this one.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Replace' }));
    await waitFor(() => expect(save).toHaveBeenLastCalledWith(article, { replace: true }));
  });

  test('that fails says that nothing was changed', async () => {
    show({ source: { save: () => Promise.reject(new Error('The disk is full')) } });
    await shown();
    await waitFor(() => expect(button('Save').disabled).toBe(false));
    fireEvent.click(button('Save'));
    expect(await screen.findByText('It could not be saved. Nothing was changed.')).toBeTruthy();
    expect(button('Save').disabled).toBe(false);
  });
});

describe('a page without an article', () => {
  const none: Extraction = { status: 'none', reason: 'no-article' };

  test('is read anyway when the reader wants it, here and from now on', async () => {
    const extract = vi.fn(
      async (_: number, anyway: boolean): Promise<Extraction> =>
        anyway ? { status: 'article', article } : none,
    );
    const { source } = show({ source: { extract } });
    fireEvent.click(await screen.findByRole('button', { name: 'Read anyway' }));
    await shown();
    await waitFor(() => expect(source.rememberAnyway).toHaveBeenCalledWith(article.url));
  });

  test('says so when there is no text at all', async () => {
    const { source } = show({ extraction: none });
    fireEvent.click(await screen.findByRole('button', { name: 'Read anyway' }));
    await screen.findByText('There is no text to read in that.');
    expect(source.rememberAnyway).not.toHaveBeenCalled();
  });

  test('what is selected on it is read, where something is', async () => {
    const { source } = show({ extraction: none, source: { hasSelection: async () => true } });
    fireEvent.click(await screen.findByRole('button', { name: 'Read the selection' }));
    await waitFor(() => expect(source.readSelection).toHaveBeenCalledWith(7));
  });

  test('leads to picking the part to read', async () => {
    const { onPick } = show({ extraction: none });
    fireEvent.click(await screen.findByRole('button', { name: 'Pick the part to read' }));
    expect(onPick).toHaveBeenCalledOnce();
  });
});

test('an article is copied as Markdown', async () => {
  const load = vi.fn(async () => ({ toMarkdown: () => '# It' })) as unknown as LoadPart;
  const { source } = show({ load });
  await shown();
  fireEvent.click(button('More'));
  fireEvent.click(screen.getByRole('menuitem', { name: 'Copy as Markdown' }));
  await screen.findByText('Article copied as Markdown');
  expect(source.copy).toHaveBeenCalledWith('# It');
});

describe('a page without an article', () => {
  const none = (reason: 'no-article' | 'too-large' | 'pdf' | 'failed'): Extraction => ({
    status: 'none',
    reason,
  });

  test.each([
    ['no article', { extraction: none('no-article') }, 'No article here'],
    ['too large', { extraction: none('too-large') }, 'This page is too large'],
    ['failed', { extraction: none('failed') }, 'This page could not be read'],
    ['a PDF by its content', { extraction: none('pdf') }, 'This is a PDF'],
    [
      'a PDF that refuses',
      { url: 'https://a.example/b.pdf', extraction: none('failed') },
      'This is a PDF',
    ],
    ['a browser page', { url: 'chrome://settings/' }, 'A page of the browser'],
    ['a hidden address', { url: undefined }, 'A page of the browser'],
    ['a store', { url: 'https://chromewebstore.google.com/x' }, 'A page closed to extensions'],
    ['an empty tab', { url: 'about:blank' }, 'Nothing here yet'],
    ['a file', { url: 'file:///a.html', extraction: none('failed') }, 'A file on this computer'],
  ])('%s: a sentence of its own, and the saved list one click away', async (_, given, title) => {
    show({ ...given, entries: [entry({ headline: 'Kept' })] });
    const heading = await screen.findByRole('heading', { level: 1, name: title });
    expect(heading.parentElement?.querySelector('p')?.textContent).toMatch(/\.$/);
    fireEvent.click(button('Show saved articles'));
    expect(await screen.findByRole('link', { name: 'Kept' })).toBeTruthy();
  });

  test('a page that no extension may read is not even tried', async () => {
    const { source } = show({ url: 'chrome://settings/' });
    await screen.findByRole('heading', { name: 'A page of the browser' });
    expect(source.extract).not.toHaveBeenCalled();
  });

  test('a file that may be read is read', async () => {
    show({ url: 'file:///lamp.html' });
    expect(await shown()).toBeTruthy();
  });

  test('a web page whose address ends like a PDF’s is read', async () => {
    show({ url: 'https://wiki.example/File:Lamp.pdf' });
    expect(await shown()).toBeTruthy();
  });

  test('a file leads to where reading it is allowed, where there is such a place', async () => {
    const onAllowFiles = vi.fn();
    show({ url: 'file:///a.html', extraction: none('failed'), onAllowFiles });
    fireEvent.click(await screen.findByRole('button', { name: 'Open Byline’s details' }));
    expect(onAllowFiles).toHaveBeenCalledOnce();
  });

  test('an address that is hidden while files may not be read is a page of the browser or a file', async () => {
    show({ url: undefined, source: { mayReadFiles: async () => false } });
    expect(await screen.findByText(/may not read files until you allow it/)).toBeTruthy();
    expect(screen.getByText(/Browsers let no extension read their own pages/)).toBeTruthy();
    cleanup();
    show({ url: undefined });
    expect(await screen.findByRole('heading', { name: 'A page of the browser' })).toBeTruthy();
  });

  test('a browser that gives no tab, or an error for one, leaves no empty window', async () => {
    show({ source: { tab: () => Promise.reject(new Error('No window')) } });
    expect(
      await screen.findByRole('heading', { name: 'This page could not be read' }),
    ).toBeTruthy();
    cleanup();
    show({ source: { tab: async () => undefined } });
    expect(await screen.findByRole('heading', { name: 'A page of the browser' })).toBeTruthy();
  });
});

describe('the tabs', () => {
  const tab = (name: RegExp) => screen.getByRole('tab', { name });

  test('tell which is shown, name their panels, and count what is saved', async () => {
    show({ entries: [entry(), entry()] });
    await screen.findByRole('tab', { name: 'Saved 2' });
    expect(tab(/Read/).getAttribute('aria-selected')).toBe('true');
    const panel = screen.getByRole('tabpanel', { name: 'Read' });
    expect(tab(/Read/).getAttribute('aria-controls')).toBe(panel.id);
  });

  test('the arrows choose, with one stop for Tab', async () => {
    show();
    tab(/Read/).focus();
    fireEvent.keyDown(tab(/Read/), { key: 'ArrowRight' });
    await waitFor(() => expect(tab(/Saved/).getAttribute('aria-selected')).toBe('true'));
    expect(document.activeElement).toBe(tab(/Saved/));
    expect(tab(/Saved/).tabIndex).toBe(0);
    expect(tab(/Read/).tabIndex).toBe(-1);
    fireEvent.keyDown(tab(/Saved/), { key: 'ArrowRight' });
    await waitFor(() => expect(tab(/Read/).getAttribute('aria-selected')).toBe('true'));
    fireEvent.keyDown(tab(/Read/), { key: 'End' });
    await waitFor(() => expect(document.activeElement).toBe(tab(/Saved/)));
  });

  test('the saved ones can be opened and deleted there', async () => {
    const kept = entry({ headline: 'Kept' });
    const { onOpenSaved } = show({ entries: [kept] });
    fireEvent.click(tab(/Saved/));
    fireEvent.click(await screen.findByRole('link', { name: 'Kept' }));
    expect(onOpenSaved).toHaveBeenCalledWith(kept);
    fireEvent.click(button('Delete “Kept”'));
    expect(await screen.findByText('Nothing saved yet')).toBeTruthy();
  });
});

describe('the ways out', () => {
  test('lead to the sidebar and the settings', () => {
    const { onOpenSidebar, onOpenOptions } = show();
    fireEvent.click(button('Open the sidebar'));
    expect(onOpenSidebar).toHaveBeenCalledOnce();
    fireEvent.click(button('Settings'));
    expect(onOpenOptions).toHaveBeenCalledOnce();
  });
});

describe('the menu', () => {
  const items = () => screen.queryAllByRole('menuitem').map((item) => item.textContent);
  const open = async () => {
    await shown();
    fireEvent.click(button('More'));
    await screen.findByRole('menu');
  };

  test('holds only what works: nothing to copy while there is no article', async () => {
    show({ extraction: new Promise(() => {}) });
    fireEvent.click(button('More'));
    await screen.findByRole('menu');
    expect(items()).toEqual(['Saved articles in a tab', 'Change shortcuts']);
  });

  test('copies the link, and says so', async () => {
    const { source } = show();
    await open();
    fireEvent.click(screen.getByRole('menuitem', { name: 'Copy link' }));
    expect(source.copy).toHaveBeenCalledWith(URL);
    expect(await screen.findByText('Link copied')).toBeTruthy();
    expect(screen.queryByRole('menu')).toBeNull();
  });

  test('reads what is selected on the page, where something is', async () => {
    const { source } = show({ source: { hasSelection: async () => true } });
    await open();
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Read the selection' }));
    await waitFor(() => expect(source.readSelection).toHaveBeenCalledWith(7));
  });

  test('offers nothing of a selection where there is none', async () => {
    show();
    await open();
    expect(items()).not.toContain('Read the selection');
  });

  test('prints, and says where else to when that could not be done', async () => {
    const { source } = show({ source: { print: vi.fn(async () => false) } });
    await open();
    fireEvent.click(screen.getByRole('menuitem', { name: 'Print' }));
    await screen.findByText('It could not be printed. Open the reader and print from there.');
    expect(source.print).toHaveBeenCalledWith(7);
  });

  test('saves the article as a file, and says how that went', async () => {
    const saveAsFile = vi.fn(async () => ({ pictures: 2, missing: 1 }));
    show({ load: vi.fn(async () => ({ saveAsFile })) as unknown as LoadPart });
    await open();
    fireEvent.click(screen.getByRole('menuitem', { name: 'Save as a file' }));
    await screen.findByText(/^Saved as a file\. 1 of 2 pictures/);
    expect(saveAsFile).toHaveBeenCalledWith(article);
  });

  test('copies title and text', async () => {
    const { source } = show();
    await open();
    fireEvent.click(screen.getByRole('menuitem', { name: 'Copy text' }));
    expect(source.copy).toHaveBeenCalledWith(`${article.headline}\n\n${article.text}`);
  });

  test('says when the clipboard refuses', async () => {
    show({ source: { copy: () => Promise.reject(new Error('denied')) } });
    await open();
    fireEvent.click(screen.getByRole('menuitem', { name: 'Copy link' }));
    expect(await screen.findByText('The clipboard could not be written.')).toBeTruthy();
  });

  test('is walked by the arrows, round and round', async () => {
    show();
    await open();
    const menu = within(screen.getByRole('menu'));
    const first = menu.getByRole('menuitem', { name: 'Copy link' });
    const last = menu.getByRole('menuitem', { name: 'Change shortcuts' });
    await waitFor(() => expect(document.activeElement).toBe(first));
    fireEvent.keyDown(first, { key: 'ArrowUp' });
    expect(document.activeElement).toBe(last);
    fireEvent.keyDown(last, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(first);
    fireEvent.keyDown(first, { key: 'End' });
    expect(document.activeElement).toBe(last);
  });

  test('Esc closes it alone, and the focus goes back to its button', async () => {
    show();
    await open();
    const first = screen.getByRole('menuitem', { name: 'Copy link' });
    await waitFor(() => expect(document.activeElement).toBe(first));
    expect(fireEvent.keyDown(first, { key: 'Escape' })).toBe(false);
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
    expect(document.activeElement).toBe(button('More'));
  });

  test('a press elsewhere closes it', async () => {
    show();
    await open();
    fireEvent.pointerDown(document.body);
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
  });
});

test('a text in another script is set as that script needs, as in the reader', async () => {
  show({ extraction: { status: 'article', article: { ...article, inLanguage: 'ja' } } });
  await shown();
  const panel = screen.getByRole('tabpanel');
  expect(panel.style.getPropertyValue('--article-face')).toContain('Noto Serif CJK JP');
  expect(panel.style.getPropertyValue('--article-line-height')).toBe('1.78');
});
