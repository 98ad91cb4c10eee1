import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readEntries } from '../../../platform/library/list.ts';
import type { Notice } from '../../../platform/notice.ts';
import { answerSaveMenu } from '../../../platform/save-menu.ts';
import { formatDisk } from '../library/disk.ts';

const FRONT = { id: 1, windowId: 7, incognito: false };

let notices: Notice[] = [];

beforeEach(async () => {
  await formatDisk();
  notices = [];
  Object.assign(fakeBrowser.scripting, {
    executeScript: async ({ args }: { args?: [Notice] }) => {
      if (args) notices.push(args[0]);
      return [];
    },
  });
  Object.assign(fakeBrowser.tabs, {
    query: async () => [
      { ...FRONT, url: 'https://harbour.example/pier', title: 'The Pier' },
      { ...FRONT, id: 2, url: 'https://harbour.example/tide', title: 'The Tide' },
      { ...FRONT, id: 3, url: 'about:blank', title: 'Nothing' },
      { ...FRONT, id: 4 },
    ],
  });
});

/** Chooses *Save all tabs*, with the answer to what the browser asks. */
async function chooseSaveTabs(allowed: boolean, tab: object = FRONT): Promise<Notice> {
  let choose = (_info: object, _tab: object): void => undefined;
  Object.assign(fakeBrowser.permissions, { request: async () => allowed });
  Object.assign(fakeBrowser.contextMenus, {
    onClicked: { addListener: (listener: typeof choose) => (choose = listener) },
  });
  answerSaveMenu();
  choose({ menuItemId: 'save-tabs' }, tab);
  return vi.waitFor(() => {
    const notice = notices.at(-1);
    if (!notice) throw new Error('Nothing was said');
    return notice;
  });
}

const headlines = async () => (await readEntries()).map(({ headline }) => headline).toSorted();

test('without access to sites the web pages of all tabs are saved as links, with one way back', async () => {
  const { undo } = await chooseSaveTabs(true);
  expect(await headlines()).toEqual(['The Pier', 'The Tide']);
  expect(undo?.tokens).toHaveLength(1);
});

test('tabs that are saved already are said to be, and nothing is to be taken back', async () => {
  await chooseSaveTabs(true);
  notices = [];
  const { undo } = await chooseSaveTabs(true);
  expect(undo).toBeUndefined();
  expect(await headlines()).toHaveLength(2);
});

test.each([
  ['where the reader does not allow to see all tabs', false, FRONT],
  ['of a private window', true, { ...FRONT, incognito: true }],
])('nothing is saved %s', async (_, allowed, tab) => {
  const { undo } = await chooseSaveTabs(allowed, tab);
  expect(undo).toBeUndefined();
  expect(await headlines()).toEqual([]);
});
