import { signal } from '@preact/signals';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import type { JSX } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createLibrary, type LibrarySource } from '../../../components/saved/create-library.ts';
import { type Layout, SavedLibrary } from '../../../components/saved/SavedLibrary.tsx';
import { FIRST_VIEW, type View } from '../../../components/saved/view.ts';
import type { Entry } from '../../../core/library/entry.ts';
import { NewerLibraryError } from '../../../core/library/shard.ts';
import { entry, memoryLibrary, person } from './entries.ts';

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

async function show(
  entries: readonly Entry[],
  given: {
    saveShortcut?: string;
    view?: View;
    source?: Partial<LibrarySource>;
    rescue?: JSX.Element;
    layout?: Layout;
  } = {},
) {
  const library = memoryLibrary(entries);
  const onOpen = vi.fn<(opened: Entry) => void>();
  const view = signal(given.view ?? FIRST_VIEW);
  render(
    <SavedLibrary
      library={createLibrary({ ...library.library, ...given.source })}
      view={view}
      onView={(next) => {
        view.value = next;
      }}
      layout={given.layout ?? 'sidebar'}
      saveShortcut={given.saveShortcut ?? 'Alt+Shift+S'}
      hrefOf={({ id }) => `/saved-article.html?id=${id}`}
      onOpen={onOpen}
      rescue={given.rescue}
    />,
  );
  if (entries.length > 0) await screen.findByRole('navigation');
  return { library, onOpen, view };
}

const titles = () =>
  [...document.querySelectorAll('.saved-row-title')].map((link) => link.textContent);
const rows = () => screen.getAllByRole('row');
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const link = (name: string) => screen.getByRole('link', { name });
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
const three = () => [
  entry({ headline: 'One', timeRequired: 'PT50M' }),
  entry({ headline: 'Two', author: [person('Zoë Núñez')] }),
  entry({ headline: 'Three', siteName: 'Other Site' }),
];

describe('the list', () => {
  test('shows of each article its title, author, site and reading time', async () => {
    await show([
      entry({
        headline: 'One',
        author: [person('Ada Brook')],
        siteName: 'Field Notes',
        timeRequired: 'PT7M',
      }),
    ]);
    const row = rows()[0] as HTMLElement;
    expect(within(row).getByRole('link', { name: 'One' })).toBeTruthy();
    for (const text of ['Ada Brook', 'Field Notes', '7 min']) {
      expect(within(row).getByText(text)).toBeTruthy();
    }
  });

  test('says of several authors how many more there are, and of none nothing', async () => {
    await show([
      entry({ author: [person('Ada'), person('Bo'), person('Cy')] }),
      entry({ author: [], siteName: 'Alone' }),
    ]);
    expect(screen.getByText('Ada and 2 more')).toBeTruthy();
    expect(screen.getByText('Alone').parentElement?.textContent).toBe('Alone');
  });

  test('keeps the order it is given, and tells each row its place', async () => {
    await show(three());
    expect(titles()).toEqual(['One', 'Two', 'Three']);
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('3');
    expect(rows().map((row) => row.getAttribute('aria-rowindex'))).toEqual(['1', '2', '3']);
  });

  test('sums up what is there', async () => {
    await show(three());
    expect(screen.getByText('3 unread · 54 min of reading')).toBeTruthy();
  });

  test('follows a change made elsewhere', async () => {
    const { library } = await show(three());
    library.setFromElsewhere([entry({ headline: 'New' })]);
    await waitFor(() => expect(titles()).toEqual(['New']));
    expect(screen.getByText('1 unread · 2 min of reading')).toBeTruthy();
  });

  test('draws few of ten thousand rows, and says how many there are', async () => {
    await show(Array.from({ length: 10_000 }, (_, index) => entry({ headline: `Row ${index}` })));
    expect(rows().length).toBeLessThan(60);
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('10000');
    expect(screen.getByText('10,000 unread · 333 h 20 min of reading')).toBeTruthy();
  });

  test('never makes a link of an address that is none of the web', async () => {
    await show([
      entry({ headline: 'Bad', url: 'javascript:alert(1)', image: 'javascript:alert(1)' }),
    ]);
    fireEvent.click(button('More about “Bad”'));
    expect(screen.getByRole('menuitem', { name: 'Archive' })).toBeTruthy();
    expect(screen.queryByRole('menuitem', { name: /original/ })).toBeNull();
    expect(document.querySelector('img')).toBeNull();
  });

  test('shows a title as text, whatever it holds', async () => {
    await show([entry({ headline: '<img src=x onerror=alert(1)> &amp;' })]);
    expect(titles()).toEqual(['<img src=x onerror=alert(1)> &amp;']);
  });

  test('shows the kept picture and photo, and asks no site for any', async () => {
    const hash = 'a'.repeat(64);
    const image = 'https://site.example/a.jpg';
    await show([
      entry({ siteName: 'Zebra', image, author: [] }),
      entry({ image, thumbnail: hash, author: [{ ...person('Ada'), image }] }),
    ]);
    await waitFor(() => expect(document.querySelectorAll('img')).toHaveLength(2));
    const [tile, picture] = document.querySelectorAll('.thumbnail');
    expect(tile?.textContent).toBe('Z');
    expect(picture?.querySelector('img')?.getAttribute('src')).toBe(`blob:${hash}`);
    expect(document.querySelector('.face img')?.getAttribute('src')).toBe(`blob:${image}`);
  });
});

describe('opening', () => {
  test('a click opens the saved copy', async () => {
    const { onOpen } = await show(three());
    fireEvent.click(link('Two'));
    expect(onOpen.mock.calls.map(([opened]) => opened.headline)).toEqual(['Two']);
  });

  test('a click with Ctrl is left to the browser', async () => {
    const { onOpen } = await show(three());
    const notPrevented = fireEvent.click(link('Two'), { ctrlKey: true });
    expect(notPrevented).toBe(true);
    expect(onOpen).not.toHaveBeenCalled();
    expect(link('Two').getAttribute('href')).toContain('/saved-article.html?id=');
  });

  test('the original page opens in a tab of its own, which is told nothing', async () => {
    const open = vi.spyOn(window, 'open').mockReturnValue(null);
    await show([entry({ headline: 'One', url: 'https://site.example/one' })]);
    fireEvent.click(button('More about “One”'));
    fireEvent.click(screen.getByRole('menuitem', { name: 'Open the original page' }));
    expect(open).toHaveBeenCalledWith('https://site.example/one', '_blank', 'noopener,noreferrer');
  });
});

describe('deleting', () => {
  test('takes the article out, says so, and offers to undo it', async () => {
    const { library } = await show(three());
    fireEvent.click(screen.getByRole('button', { name: 'Delete “Two”' }));
    await waitFor(() => expect(titles()).toEqual(['One', 'Three']));
    expect(library.ids()).toHaveLength(2);
    await waitFor(() => expect(screen.getByRole('status').textContent).toContain('Deleted “Two”'));
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(titles()).toEqual(['One', 'Two', 'Three']));
    expect(screen.getByRole('status').textContent).toContain('Undone');
  });

  test('the focus goes to the article that takes its place', async () => {
    await show(three());
    press('j');
    press('j');
    expect(document.activeElement).toBe(link('Two'));
    press('#');
    await waitFor(() => expect(document.activeElement).toBe(link('Three')));
    press('Delete');
    await waitFor(() => expect(document.activeElement).toBe(link('One')));
  });

  test('a key that deletes does nothing while no article has the focus', async () => {
    const { library } = await show(three());
    press('#');
    press('Delete');
    await Promise.resolve();
    expect(library.ids()).toHaveLength(3);
  });

  test('z undoes it, also after the last article went', async () => {
    await show([entry({ headline: 'Only' })]);
    press('j');
    press('#');
    await screen.findByText('Nothing saved yet');
    fireEvent.keyDown(document.body, { key: 'z' });
    await waitFor(() => expect(titles()).toEqual(['Only']));
  });
});

describe('keys', () => {
  test('j and k, and the arrows, move; the first goes into the list', async () => {
    await show(three());
    press('j');
    expect(document.activeElement).toBe(link('One'));
    press('ArrowDown');
    expect(document.activeElement).toBe(link('Two'));
    press('j');
    press('j');
    expect(document.activeElement).toBe(link('Three'));
    press('k');
    press('ArrowUp');
    press('k');
    expect(document.activeElement).toBe(link('One'));
    press('End');
    expect(document.activeElement).toBe(link('Three'));
    press('Home');
    expect(document.activeElement).toBe(link('One'));
  });

  test('Tab reaches one row only, the current one', async () => {
    await show(three());
    press('j');
    press('j');
    await waitFor(() => expect(link('Two').tabIndex).toBe(0));
    expect(link('One').tabIndex).toBe(-1);
    expect(screen.getByRole('button', { name: 'Delete “Two”' }).tabIndex).toBe(0);
    expect(screen.getByRole('button', { name: 'Delete “One”' }).tabIndex).toBe(-1);
  });

  test('the focus reaches a row that was not drawn', async () => {
    await show(Array.from({ length: 500 }, (_, index) => entry({ headline: `Row ${index}` })));
    press('End');
    await waitFor(() => expect(document.activeElement).toBe(link('Row 499')));
    press('k');
    await waitFor(() => expect(document.activeElement).toBe(link('Row 498')));
  });

  test('o opens the current article', async () => {
    const { onOpen } = await show(three());
    press('o');
    expect(onOpen).not.toHaveBeenCalled();
    press('j');
    press('o');
    expect(onOpen.mock.calls.map(([opened]) => opened.headline)).toEqual(['One']);
  });

  test('keys with Ctrl, Alt or Meta are the browser’s', async () => {
    await show(three());
    fireEvent.keyDown(document.body, { key: 'j', ctrlKey: true });
    fireEvent.keyDown(document.body, { key: 'j', altKey: true });
    expect(document.activeElement).toBe(document.body);
  });

  test('? shows the keys, which then do nothing else', async () => {
    const { library } = await show(three());
    press('j');
    press('?');
    const dialog = await screen.findByRole('dialog', { name: 'Keys' });
    expect(within(dialog).getByText('Next article')).toBeTruthy();
    press('#');
    expect(library.ids()).toHaveLength(3);
    fireEvent.click(within(dialog).getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});

describe('search', () => {
  const search = () => screen.getByRole<HTMLInputElement>('combobox');
  const type = (value: string) => fireEvent.input(search(), { target: { value } });

  test('answers at each keystroke, by title, author and site', async () => {
    await show(three());
    type('nunez');
    await waitFor(() => expect(titles()).toEqual(['Two']));
    expect(screen.getByText('1 article · 2 min of reading')).toBeTruthy();
    type('other');
    await waitFor(() => expect(titles()).toEqual(['Three']));
    type('');
    await waitFor(() => expect(titles()).toEqual(['One', 'Two', 'Three']));
  });

  test('/ goes to the field, where letters are letters', async () => {
    await show(three());
    press('/');
    expect(document.activeElement).toBe(search());
    press('j');
    press('#');
    expect(document.activeElement).toBe(search());
    expect(titles()).toHaveLength(3);
  });

  test('the arrow down leaves it for the first of what was found', async () => {
    await show(three());
    type('t');
    await waitFor(() => expect(titles()).toHaveLength(3));
    type('th');
    await waitFor(() => expect(titles()).toEqual(['Three']));
    search().focus();
    press('ArrowDown');
    expect(document.activeElement).toBe(link('Three'));
  });

  test('Esc empties it first, and only then is the browser’s', async () => {
    await show(three());
    type('two');
    await waitFor(() => expect(titles()).toEqual(['Two']));
    expect(fireEvent.keyDown(search(), { key: 'Escape' })).toBe(false);
    await waitFor(() => expect(titles()).toHaveLength(3));
    expect(fireEvent.keyDown(search(), { key: 'Escape' })).toBe(true);
  });

  test('says when nothing matches, with what was sought', async () => {
    await show(three());
    type('whale ');
    expect(await screen.findByText('Nothing found for “whale”')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Clear the search' }));
    await waitFor(() => expect(titles()).toHaveLength(3));
    expect(document.activeElement).toBe(search());
  });
});

describe('without articles', () => {
  test('it says how to save one, with the real keys', async () => {
    await show([], { saveShortcut: 'Alt+Shift+X' });
    expect(await screen.findByRole('heading', { name: 'Nothing saved yet' })).toBeTruthy();
    expect(screen.getByText('Alt Shift X')).toBeTruthy();
    expect(screen.queryByRole('combobox')).toBeNull();
  });

  test.each(['sidebar', 'page'] as const)('it has one first heading, as a %s', async (layout) => {
    const pending: LibrarySource['articles']['watch'] = () => () => {};
    const broken: LibrarySource['articles']['watch'] = (_, onError) => {
      onError(new Error('The disk is broken'));
      return () => {};
    };
    const firstHeadings = () => screen.getAllByRole('heading', { level: 1 });
    vi.spyOn(console, 'warn').mockReturnValue();
    const { source } = memoryLibrary();

    await show([], { layout });
    await screen.findByRole('heading', { name: 'Nothing saved yet' });
    expect(firstHeadings()).toHaveLength(1);
    for (const watch of [pending, broken]) {
      cleanup();
      await show([], { layout, source: { articles: { ...source, watch } } });
      expect(firstHeadings()).toHaveLength(1);
    }
    cleanup();
    await show(three(), { layout });
    expect(firstHeadings()).toHaveLength(1);
  });

  test('it speaks of no keys when the browser has none', async () => {
    await show([], { saveShortcut: '' });
    await screen.findByRole('heading', { name: 'Nothing saved yet' });
    expect(document.querySelector('kbd')).toBeNull();
  });

  test('a library that cannot be read says so, and offers nothing that writes', async () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    const { source } = memoryLibrary();
    await show([], {
      source: {
        articles: {
          ...source,
          watch(_, onError) {
            onError(new Error('The disk is broken'));
            return () => {};
          },
        },
      },
    });
    expect(screen.getByRole('alert').textContent).toContain('Nothing has been changed');
    expect(screen.queryByRole('button')).toBeNull();
  });

  test.each([
    [new Error('The disk is broken'), true],
    [new NewerLibraryError('newer'), false],
  ])('a library that cannot be read offers help where there is any: %s', async (error, helps) => {
    vi.spyOn(console, 'warn').mockReturnValue();
    const { source } = memoryLibrary();
    const watch: LibrarySource['articles']['watch'] = (_, onError) => {
      onError(error);
      return () => {};
    };
    const rescue = <p>Restore a backup</p>;
    await show([], { source: { articles: { ...source, watch } }, rescue });
    expect(screen.queryByText('Restore a backup') !== null).toBe(helps);
  });

  test.each([
    ['archive', 'The archive is empty'],
    ['favourites', 'No favourites yet'],
    ['in-progress', 'Nothing begun'],
    ['trash', 'The trash is empty'],
  ] as const)('the list %s says what it is for', async (name, title) => {
    await show(three(), { view: { kind: 'list', list: { name } } });
    expect(screen.getByRole('heading', { name: title })).toBeTruthy();
  });
});

describe('the lists', () => {
  const some = () => [
    entry({ headline: 'Read', state: 'archived', tags: ['essays'] }),
    entry({ headline: 'Starred', favourite: true, tags: ['Essays', 'craft'] }),
    entry({ headline: 'Begun', progress: 0.5, timeRequired: 'PT30M' }),
    entry({ headline: 'Short', timeRequired: 'PT4M', siteName: 'Other' }),
    entry({ headline: 'Gone', removedAt: Date.now() }),
  ];
  const choose = (menu: string, item: string) => {
    fireEvent.click(button(menu));
    const roles = ['menuitem', 'menuitemradio'];
    const [found] = roles.flatMap((role) => screen.queryAllByRole(role, { name: item }));
    if (found) fireEvent.click(found);
  };

  test('each has its own articles', async () => {
    const { view } = await show(some());
    expect(titles()).toEqual(['Starred', 'Begun', 'Short']);
    fireEvent.click(button('Archive 1'));
    expect(titles()).toEqual(['Read']);
    fireEvent.click(button('Favourites'));
    expect(titles()).toEqual(['Starred']);
    choose('More lists', 'In progress');
    expect(titles()).toEqual(['Begun']);
    choose('More lists', 'Trash');
    expect(titles()).toEqual(['Gone']);
    expect(screen.getByText('30 days left')).toBeTruthy();
    view.value = { kind: 'list', list: { name: 'site', of: 'site.example' } };
    await waitFor(() => expect(titles()).toHaveLength(4));
  });

  test('tags of any spelling are one, and lead to their articles', async () => {
    await show(some());
    choose('More lists', 'Tags');
    fireEvent.click(button(/^essays\s*2/i));
    expect(titles()).toEqual(['Read', 'Starred']);
    fireEvent.click(button('Tags'));
    expect(button(/^craft\s*1/)).toBeTruthy();
  });

  test('are in the order one chooses, which each keeps for itself', async () => {
    const writeViews = vi.fn(async () => undefined);
    await show(some(), { source: { writeViews } });
    choose('Order and size', 'Length');
    expect(titles()).toEqual(['Starred', 'Short', 'Begun']);
    choose('Order and size', 'Last one first');
    expect(titles()).toEqual(['Begun', 'Short', 'Starred']);
    fireEvent.click(button('Archive 1'));
    fireEvent.click(button('Unread 3'));
    expect(titles()).toEqual(['Begun', 'Short', 'Starred']);
    expect(writeViews).toHaveBeenLastCalledWith(
      expect.objectContaining({ orders: [['unread', { by: 'length', reversed: true }]] }),
    );
  });

  test('show what can be read in the time one has, what fills it best first', async () => {
    await show(some());
    choose('Pick by time', '20 min');
    expect(titles()).toEqual(['Begun', 'Short', 'Starred']);
    fireEvent.click(button(/^Fits into 20 min/));
    choose('Pick by time', '5 min');
    expect(titles()).toEqual(['Short', 'Starred']);
  });
});

describe('what is done to articles', () => {
  test('e archives, s makes a favourite, and z takes back the last of them', async () => {
    const { library } = await show(three());
    press('j');
    press('s');
    await waitFor(() => expect(library.all()[0]?.favourite).toBe(true));
    press('e');
    await waitFor(() => expect(titles()).toEqual(['Two', 'Three']));
    expect(screen.getByRole('status').textContent).toContain('Archived “One”');
    await waitFor(() => expect(document.activeElement).toBe(link('Two')));
    press('z');
    await waitFor(() => expect(titles()).toEqual(['One', 'Two', 'Three']));
    press('z');
    await waitFor(() => expect(library.all()[0]?.favourite).toBe(false));
  });

  test('x and Shift with a move select; what is done then is done to all of them', async () => {
    const { library } = await show(three());
    press('j');
    press('x');
    expect(screen.getByText('1 selected')).toBeTruthy();
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'J', shiftKey: true });
    expect(screen.getByText('2 selected')).toBeTruthy();
    expect(rows().map((row) => row.getAttribute('aria-selected'))).toEqual([
      'true',
      'true',
      'false',
    ]);
    press('e');
    await waitFor(() => expect(titles()).toEqual(['Three']));
    expect(screen.getByRole('status').textContent).toContain('Archived 2 articles');
    press('z');
    await waitFor(() => expect(library.all().every(({ state }) => state === 'unread')).toBe(true));
  });

  test('the mouse selects by the boxes, with Shift a whole range, and clicks go on selecting', async () => {
    const { onOpen } = await show(three());
    const box = (title: string) => screen.getByRole('checkbox', { name: `Select “${title}”` });
    fireEvent.click(box('One'));
    fireEvent.click(box('Three'), { shiftKey: true });
    expect(screen.getByText('3 selected')).toBeTruthy();
    fireEvent.click(link('Two'));
    expect(screen.getByText('2 selected')).toBeTruthy();
    expect(onOpen).not.toHaveBeenCalled();
    fireEvent.click(button('Select none'));
    expect(screen.queryByText(/selected/)).toBeNull();
  });

  test('Ctrl+A selects all, Esc none', async () => {
    await show(three());
    press('j');
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'a', ctrlKey: true });
    expect(screen.getByText('3 selected')).toBeTruthy();
    press('Escape');
    expect(screen.queryByText(/selected/)).toBeNull();
  });

  test('tags are completed, made and taken off', async () => {
    const { library } = await show([
      entry({ headline: 'One', tags: ['travel'] }),
      entry({ headline: 'Two' }),
    ]);
    press('j');
    press('j');
    press('t');
    const field = screen.getByRole('combobox', { name: 'Find or make a tag' });
    fireEvent.input(field, { target: { value: 'tra' } });
    expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual([
      'travel',
      'New tag “tra”',
    ]);
    fireEvent.keyDown(field, { key: 'Enter' });
    await waitFor(() => expect(library.all()[1]?.tags).toEqual(['travel']));
    fireEvent.input(field, { target: { value: 'slow food' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    await waitFor(() => expect(library.all()[1]?.tags).toEqual(['travel', 'slow food']));
    fireEvent.click(screen.getByRole('option', { name: 'travel' }));
    await waitFor(() => expect(library.all()[1]?.tags).toEqual(['slow food']));
  });

  test('a tag can be renamed, joined with another and coloured', async () => {
    const { library } = await show([entry({ tags: ['essay'] }), entry({ tags: ['essays'] })], {
      view: { kind: 'overview', of: 'tags' },
    });
    fireEvent.click(button('Change the tag “essay”'));
    fireEvent.click(screen.getByRole('menuitem', { name: 'Rename' }));
    const field = screen.getByRole('combobox', { name: 'New name' });
    fireEvent.input(field, { target: { value: 'Essays' } });
    expect(screen.getByText(/is there already/)).toBeTruthy();
    fireEvent.click(button('Merge'));
    await waitFor(() =>
      expect(library.all().map(({ tags }) => tags)).toEqual([['essays'], ['essays']]),
    );
    fireEvent.click(button('Change the tag “essays”'));
    fireEvent.click(screen.getByRole('menuitemradio', { name: 'Teal' }));
    await waitFor(() =>
      expect(document.querySelector('.tag-chip')?.getAttribute('data-colour')).toBe('teal'),
    );
  });

  test('a note is kept', async () => {
    const { library } = await show(three());
    press('j');
    press('n');
    const field = screen.getByRole('textbox', { name: 'Note' });
    fireEvent.input(field, { target: { value: 'Ask Ada' } });
    fireEvent.click(button('Keep the note'));
    await waitFor(() => expect(library.all()[0]?.note).toBe('Ask Ada'));
    expect(screen.getByText('Has a note')).toBeTruthy();
  });

  test('only in the trash is anything deleted for good, and one is asked first', async () => {
    const gone = entry({ headline: 'Gone', removedAt: Date.now() });
    const { library } = await show([gone, entry()], {
      view: { kind: 'list', list: { name: 'trash' } },
    });
    press('j');
    press('#');
    expect(library.all()).toHaveLength(2);
    const dialog = screen.getByRole('dialog', { name: 'Delete 1 article for good?' });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Delete for good' }));
    await waitFor(() => expect(library.all()).toHaveLength(1));
  });

  test('a text that is missing is said to be so', async () => {
    await show([entry({ textMissing: 'lost' }), entry({ textMissing: 'awaited' })]);
    expect(screen.getByText('Text missing: open to fetch again')).toBeTruthy();
    expect(screen.getByText('Not fetched yet: open to fetch')).toBeTruthy();
  });
});

test('operators of the search are completed', async () => {
  await show([entry({ siteName: 'Field Notes' }), entry({ headline: 'Other', siteName: 'Other' })]);
  const field = screen.getByRole<HTMLInputElement>('combobox');
  const type = (value: string) => {
    field.value = value;
    field.setSelectionRange(value.length, value.length);
    fireEvent.input(field);
  };
  type('si');
  fireEvent.keyDown(field, { key: 'ArrowDown' });
  fireEvent.keyDown(field, { key: 'Enter' });
  expect(field.value).toBe('site:');
  type('site:fie');
  fireEvent.click(screen.getByRole('option', { name: 'Field Notes' }));
  expect(field.value).toBe('site:"Field Notes" ');
  await waitFor(() => expect(titles()).toHaveLength(1));
});
