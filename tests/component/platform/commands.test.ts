import { beforeEach, describe, expect, type Mock, test, vi } from 'vitest';
import type { Browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { NewerLibraryError } from '../../../core/library/shard.ts';
import { readSelection, runCommand } from '../../../platform/commands.ts';
import { readEntries } from '../../../platform/library/list.ts';
import { articleWith } from '../../unit/library/entries.ts';
import { formatDisk } from '../library/disk.ts';

const article = articleWith();
const tab = { id: 7, windowId: 3, url: article.url } as Browser.tabs.Tab;
const browserPage = { id: 8, windowId: 3 } as Browser.tabs.Tab;

type Injection = { files?: string[]; args?: unknown[] };

/** What each script returns in the tab; a script that is not named cannot be run. */
let results: Record<string, unknown>;
let openPopup: Mock;
let openSidebar: Mock;
let setBadgeText: Mock;
let notices: unknown[];

beforeEach(async () => {
  await formatDisk();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  results = { '/notice.js': null };
  notices = [];
  const executeScript = async ({ files, args }: Injection) => {
    if (args) notices.push(...args);
    const file = files?.at(-1);
    if (file !== undefined && !(file in results)) throw new Error('Cannot access this page');
    return [{ frameId: 0, result: file === undefined ? null : results[file] }];
  };
  openPopup = vi.fn().mockResolvedValue(undefined);
  openSidebar = vi.fn().mockResolvedValue(undefined);
  setBadgeText = vi.fn().mockResolvedValue(undefined);
  Object.assign(fakeBrowser.scripting, { executeScript });
  Object.assign(fakeBrowser.sidePanel, { open: openSidebar });
  Object.assign(fakeBrowser.action, { openPopup, setBadgeText, setTitle: vi.fn() });
});

describe('toggle-reader', () => {
  test('has nothing to say of a reader that opens or closes', async () => {
    for (const status of ['opened', 'closed']) {
      results['/reader.js'] = { status };
      await runCommand('toggle-reader', tab);
    }
    expect(notices).toEqual([]);
    expect(openPopup).not.toHaveBeenCalled();
  });

  test.each([
    ['too-large', 'This page is too large to be read without freezing the tab'],
    ['failed', 'This page could not be read'],
  ])('says on the page why there is no article: %s', async (reason, text) => {
    results['/reader.js'] = { status: 'none', reason };
    await runCommand('toggle-reader', tab);
    expect(notices).toEqual([{ text, library: 'Saved articles' }]);
  });

  test('offers to read a page without an article anyway, or a part of it', async () => {
    results['/reader.js'] = { status: 'none', reason: 'no-article' };
    await runCommand('toggle-reader', tab);
    expect(notices).toEqual([
      {
        text: 'There is no article on this page',
        force: { anyway: 'Read anyway', pick: 'Pick the part to read' },
      },
    ]);
  });

  test('opens the popup on a page of the browser, within the gesture', () => {
    void runCommand('toggle-reader', browserPage);
    expect(openPopup).toHaveBeenCalledOnce();
  });

  test('opens the popup on a page that lets no script run', async () => {
    await runCommand('toggle-reader', tab);
    expect(openPopup).toHaveBeenCalledOnce();
  });

  test('marks the icon where no popup may be opened', async () => {
    openPopup.mockRejectedValue(new Error('The window is not in front'));
    await runCommand('toggle-reader', browserPage);
    expect(setBadgeText).toHaveBeenCalledWith({ tabId: 8, text: '!' });
  });

  test('tries a file, which the reader may have allowed', async () => {
    results['/reader.js'] = { status: 'opened' };
    await runCommand('toggle-reader', { ...tab, url: 'file:///home/me/article.html' });
    expect(openPopup).not.toHaveBeenCalled();
  });
});

describe('reading the selection', () => {
  test('opens the reader on what is selected', async () => {
    results['/reader.js'] = { status: 'opened' };
    await readSelection(tab);
    // Posted to the tab before the reader is run in it, and nothing is said.
    expect(notices).toEqual(['selection']);
  });

  test('says so when it holds no text', async () => {
    results['/reader.js'] = { status: 'none', reason: 'no-article' };
    await readSelection(tab);
    expect(notices.at(-1)).toEqual({ text: 'There is no text to read in that.' });
  });

  test('opens the popup on a page of the browser', async () => {
    await readSelection(browserPage);
    expect(openPopup).toHaveBeenCalledOnce();
  });
});

describe('save-article', () => {
  test('saves the article of the tab, and says so with a way back', async () => {
    results['/extract-article.js'] = { status: 'article', article };
    await runCommand('save-article', tab);
    const [entry] = await readEntries();
    expect(entry?.headline).toBe(article.headline);
    const undo = { label: 'Undo', done: 'No longer saved', tokens: [expect.any(String)] };
    expect(notices).toEqual([{ text: 'Saved for later', undo }]);
  });

  test('offers a way back from an update, to the older copy', async () => {
    results['/extract-article.js'] = { status: 'article', article };
    await runCommand('save-article', tab);
    await runCommand('save-article', tab);
    expect(notices[1]).toEqual({
      text: 'Already saved; the text is up to date now',
      undo: { label: 'Undo', done: 'The text is as it was before', tokens: [expect.any(String)] },
    });
    expect(await readEntries()).toHaveLength(1);
  });

  test('says that there was nothing to save', async () => {
    results['/extract-article.js'] = { status: 'none', reason: 'no-article' };
    await runCommand('save-article', tab);
    expect(notices).toEqual([
      {
        text: 'There is no article on this page',
        force: { anyway: 'Read anyway', pick: 'Pick the part to read' },
      },
    ]);
    expect(await readEntries()).toEqual([]);
  });

  test.each([
    [new Error('What?'), 'could not be saved. Nothing that was saved'],
    [new DOMException('No room', 'QuotaExceededError'), 'The disk is full'],
    [new NewerLibraryError('By a newer version'), 'A newer version of Byline'],
  ])('says why saving failed: %s', async (error, sentence) => {
    results['/extract-article.js'] = { status: 'article', article };
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(error);
    await runCommand('save-article', tab);
    expect(notices).toEqual([{ text: expect.stringContaining(sentence) }]);
    expect(await readEntries()).toEqual([]);
  });

  test('marks the icon where the page takes no notice', async () => {
    results = { '/extract-article.js': { status: 'article', article } };
    await runCommand('save-article', tab);
    expect(setBadgeText).toHaveBeenCalledWith({ tabId: 7, text: '✓' });
  });

  test('takes nothing for an article that is none', async () => {
    results['/extract-article.js'] = { status: 'article', article: { url: article.url } };
    await runCommand('save-article', tab);
    expect(notices).toEqual([{ text: 'This page could not be read', library: 'Saved articles' }]);
    expect(await readEntries()).toEqual([]);
  });
});

describe('open-sidebar', () => {
  test('opens the sidebar of the window, within the gesture', () => {
    void runCommand('open-sidebar', browserPage);
    expect(openSidebar).toHaveBeenCalledExactlyOnceWith({ windowId: 3 });
  });

  test('opens a tab where no sidebar may be opened', async () => {
    openSidebar.mockRejectedValue(new Error('This needs a gesture'));
    const create = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue(undefined as never);
    await runCommand('open-sidebar', browserPage);
    expect(create).toHaveBeenCalledWith({ url: fakeBrowser.runtime.getURL('/library.html') });
  });
});
