import { signal } from '@preact/signals';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createLibrary } from '../../../components/saved/create-library.ts';
import { SavedLibrary } from '../../../components/saved/SavedLibrary.tsx';
import { FIRST_VIEW, type View } from '../../../components/saved/view.ts';
import type { Entry } from '../../../core/library/entry.ts';
import { entry, memoryLibrary, person } from '../saved/entries.ts';
import { memoryPeople } from './people.ts';

// jsdom opens no dialogs.
beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
});
afterEach(cleanup);

const at = (url: string, name: string, headline: string, siteName: string): Entry =>
  entry({ url, headline, siteName, author: [person(name)] });

const some = () => [
  at('https://harbour.example/1', 'Mara Lindqvist', 'Tides', 'Harbour Review'),
  at('https://harbour.example/2', 'Mara Lindqvist', 'Ferries', 'Harbour Review'),
  at('https://coast.example/3', 'M. Lindqvist', 'Waves', 'Coast Daily'),
  at('https://coast.example/4', 'Jun Watanabe', 'Maps', 'Coast Daily'),
];

async function show(entries = some(), first: View = FIRST_VIEW) {
  const people = memoryPeople();
  const library = memoryLibrary(entries);
  const view = signal(first);
  const surface = createLibrary({ ...library.library, people: people.source });
  const { container } = render(
    <SavedLibrary
      library={surface}
      view={view}
      onView={(next) => {
        view.value = next;
      }}
      layout="sidebar"
      saveShortcut=""
      hrefOf={({ id }) => `/saved-article.html?id=${id}`}
      onOpen={() => undefined}
    />,
  );
  await screen.findByRole('grid');
  return { people, library, container };
}

const button = (name: RegExp | string) => screen.getByRole('button', { name });
const openAuthors = () => {
  fireEvent.click(button('More lists'));
  fireEvent.click(screen.getByRole('menuitem', { name: 'Authors' }));
};
const names = () =>
  [...document.querySelectorAll('.author-row .author-row__name')].map((name) => name.textContent);
const titles = () =>
  [...document.querySelectorAll('.saved-row-title')].map((link) => link.textContent);

describe('the authors', () => {
  test('are listed with their place and how much they wrote, the most first', async () => {
    await show();
    openAuthors();
    expect(screen.getByRole('list', { name: 'Authors' })).toBeTruthy();
    expect(names()).toEqual(['Mara Lindqvist', 'Jun Watanabe', 'M. Lindqvist']);
    expect(screen.getByText('2 articles')).toBeTruthy();
    expect(screen.getByText('3 authors')).toBeTruthy();
  });

  test('are found by name and by site', async () => {
    await show();
    openAuthors();
    const field = screen.getByRole('textbox', { name: 'Search authors, organisations' });
    fireEvent.input(field, { target: { value: 'coast jun' } });
    expect(names()).toEqual(['Jun Watanabe']);
    fireEvent.input(field, { target: { value: 'nobody' } });
    expect(screen.getByText('Nothing found for “nobody”')).toBeTruthy();
  });

  test('are none where no article names one', async () => {
    await show([entry({ author: [] })]);
    openAuthors();
    expect(screen.getByText('None of the saved articles names its author.')).toBeTruthy();
  });

  test('are reached by the keys of the library', async () => {
    await show();
    openAuthors();
    for (const key of ['j', 'ArrowDown']) {
      fireEvent.keyDown(document.activeElement ?? document.body, { key });
    }
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Jun Watanabe'));
    expect(document.querySelectorAll('.author-row__open[tabindex="0"]')).toHaveLength(1);
  });
});

describe('an author', () => {
  test('has their articles below them, and the way back is where one was', async () => {
    await show();
    openAuthors();
    fireEvent.click(button(/^Mara Lindqvist/));
    expect(titles()).toEqual(['Tides', 'Ferries']);
    expect(document.activeElement).toBe(button('Authors'));
    fireEvent.click(button('Authors'));
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Mara Lindqvist'));
  });

  test('is shown at once when asked for from elsewhere', async () => {
    await show(some(), {
      kind: 'list',
      list: { name: 'author', of: 'coast.example jun watanabe' },
    });
    await waitFor(() => expect(titles()).toEqual(['Maps']));
  });

  test('is joined with another by hand, separated, and each can be undone', async () => {
    const { people } = await show();
    openAuthors();
    fireEvent.click(button(/^Mara Lindqvist/));
    fireEvent.click(button('Same person as…'));
    const dialog = screen.getByRole('dialog');
    // Somebody of a like name is offered first.
    const offered = within(dialog).getAllByRole('button', { name: /article/ });
    expect(offered[0]?.textContent).toContain('M. Lindqvist');
    fireEvent.click(offered[0] as HTMLElement);
    await waitFor(() => expect(titles()).toEqual(['Tides', 'Ferries', 'Waves']));
    expect(screen.getByRole('status').textContent).toContain('are one person now');

    fireEvent.click(button('Undo'));
    await waitFor(() => expect(titles()).toEqual(['Tides', 'Ferries']));
    expect(people.current()).toEqual([]);
    fireEvent.click(button('Undo'));
    await waitFor(() => expect(people.current()).toHaveLength(1));
    fireEvent.click(await screen.findByRole('button', { name: 'Separate' }));
    await waitFor(() => expect(titles()).toEqual(['Tides', 'Ferries']));
  });
});

test.each(['the list', 'an author'])('%s has no fault of accessibility', async (what) => {
  const { container } = await show();
  openAuthors();
  if (what === 'an author') fireEvent.click(button(/^Mara Lindqvist/));
  const { violations } = await axe.run(container, {
    rules: { 'color-contrast': { enabled: false } },
  });
  expect(violations.map(({ id, help }) => `${id}: ${help}`)).toEqual([]);
});
