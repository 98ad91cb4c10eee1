import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createContextMenu, onMenuItem } from '../../../platform/context-menu.ts';

test('puts reading and saving on pages, and the saved articles on the icon', async () => {
  const items: { id: string; contexts: string[] }[] = [{ id: 'of an older version', contexts: [] }];
  Object.assign(fakeBrowser.contextMenus, {
    removeAll: async () => void items.splice(0),
    create: (item: { id: string; contexts: string[] }) => items.push(item),
  });
  await createContextMenu();
  const withContext = (context: string) =>
    items.filter(({ contexts }) => contexts.includes(context)).map(({ id }) => id);
  expect(withContext('page')).toEqual(['toggle-reader', 'save-article']);
  expect(withContext('selection')).toEqual(['toggle-reader', 'save-article', 'read-selection']);
  expect(withContext('action')).toEqual(['open-sidebar']);
});

test('tells of the items that are commands, and of no other', () => {
  let click: (info: { menuItemId: string | number }, tab?: { id: number }) => void = () => {
    throw new Error('Nobody listens');
  };
  Object.assign(fakeBrowser.contextMenus, {
    onClicked: { addListener: (listener: typeof click) => (click = listener) },
  });
  const onItem = vi.fn();
  const onSelection = vi.fn();
  onMenuItem(onItem, onSelection);
  click({ menuItemId: 'save-article' }, { id: 1 });
  click({ menuItemId: 'toString' }, { id: 1 });
  click({ menuItemId: 3 }, { id: 1 });
  click({ menuItemId: 'save-article' });
  click({ menuItemId: 'read-selection' }, { id: 2 });
  expect(onSelection).toHaveBeenCalledExactlyOnceWith({ id: 2 });
  expect(onItem).toHaveBeenCalledExactlyOnceWith('save-article', { id: 1 });
});
