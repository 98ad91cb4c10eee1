import { signal } from '@preact/signals';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLibrary } from '../../../components/saved/create-library.ts';
import { type Layout, SavedLibrary } from '../../../components/saved/SavedLibrary.tsx';
import { FIRST_VIEW, type View } from '../../../components/saved/view.ts';
import { entry, memoryLibrary } from './entries.ts';

// jsdom opens no dialogs.
beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
});
afterEach(cleanup);

async function faultsOf(layout: Layout, act: () => void, first: View = FIRST_VIEW) {
  const { library } = memoryLibrary([
    entry({ headline: 'One', tags: ['essays'], progress: 0.5, note: 'Mine', favourite: true }),
    entry({ headline: 'Two', textMissing: 'lost', author: [] }),
    entry({ headline: 'Gone', removedAt: Date.now() }),
  ]);
  const view = signal(first);
  const { container } = render(
    <main>
      <SavedLibrary
        library={createLibrary(library)}
        view={view}
        onView={(next) => {
          view.value = next;
        }}
        layout={layout}
        saveShortcut=""
        hrefOf={({ id }) => `/saved-article.html?id=${id}`}
        onOpen={() => undefined}
        onOpenPage={() => undefined}
      />
    </main>,
  );
  await screen.findAllByRole('navigation');
  act();
  const { violations } = await axe.run(container, {
    rules: { 'color-contrast': { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });

test.each<[string, Layout, () => void, View?]>([
  ['a list', 'sidebar', () => press('j')],
  ['a list in a tab', 'page', () => undefined],
  ['a selection', 'sidebar', () => fireEvent.click(screen.getAllByRole('checkbox')[0] as Element)],
  ['a menu', 'popup', () => fireEvent.click(button('Order and size'))],
  ['a row’s menu', 'sidebar', () => fireEvent.click(button('More about “One”'))],
  [
    'the search with completions',
    'sidebar',
    () => fireEvent.input(screen.getByRole('combobox'), { target: { value: 'si' } }),
  ],
  [
    'tags of an article',
    'sidebar',
    () => {
      press('j');
      press('t');
    },
  ],
  [
    'a note',
    'sidebar',
    () => {
      press('j');
      press('n');
    },
  ],
  ['all tags', 'sidebar', () => undefined, { kind: 'overview', of: 'tags' }],
  ['all sites', 'page', () => undefined, { kind: 'overview', of: 'sites' }],
  ['the trash', 'page', () => undefined, { kind: 'list', list: { name: 'trash' } }],
  ['an empty list', 'sidebar', () => undefined, { kind: 'list', list: { name: 'archive' } }],
])('%s has no fault of accessibility', async (_, layout, act, view) => {
  expect(await faultsOf(layout, act, view)).toEqual([]);
});
