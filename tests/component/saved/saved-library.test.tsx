import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createPeople } from '../../../components/authors/people-state.ts';
import { SavedLibrary } from '../../../components/saved/SavedLibrary.tsx';
import { createSavedArticles } from '../../../components/saved/saved-articles.ts';
import type { Entry } from '../../../core/library/entry.ts';
import { memoryPeople } from '../authors/people.ts';
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

async function show(entries: readonly Entry[], given: { saveShortcut?: string } = {}) {
  const library = memoryLibrary(entries);
  const onOpen = vi.fn<(opened: Entry) => void>();
  render(
    <SavedLibrary
      articles={createSavedArticles(library.source)}
      people={createPeople(memoryPeople().source)}
      density="regular"
      saveShortcut={given.saveShortcut ?? 'Alt+Shift+S'}
      hrefOf={({ id }) => `/saved-article.html?id=${id}`}
      onOpen={onOpen}
    />,
  );
  if (entries.length > 0) await screen.findByRole('list');
  return { library, onOpen };
}

const titles = () =>
  [...document.querySelectorAll('.saved-row-title')].map((link) => link.textContent);
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
    const row = screen.getByRole('listitem');
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
    const [first] = screen.getAllByRole('listitem');
    expect(first?.getAttribute('aria-posinset')).toBe('1');
    expect(first?.getAttribute('aria-setsize')).toBe('3');
  });

  test('sums up what is there', async () => {
    await show(three());
    expect(screen.getByText('3 saved · 54 min of reading')).toBeTruthy();
  });

  test('follows a change made elsewhere', async () => {
    const { library } = await show(three());
    library.setFromElsewhere([entry({ headline: 'New' })]);
    await waitFor(() => expect(titles()).toEqual(['New']));
    expect(screen.getByText('1 saved · 2 min of reading')).toBeTruthy();
  });

  test('draws few of ten thousand rows, and says how many there are', async () => {
    await show(Array.from({ length: 10_000 }, (_, index) => entry({ headline: `Row ${index}` })));
    expect(screen.getAllByRole('listitem').length).toBeLessThan(60);
    expect(screen.getAllByRole('listitem')[0]?.getAttribute('aria-setsize')).toBe('10000');
    expect(screen.getByText('10,000 saved · 333 h 20 min of reading')).toBeTruthy();
  });

  test('never makes a link of an address that is none of the web', async () => {
    await show([
      entry({ headline: 'Bad', url: 'javascript:alert(1)', image: 'javascript:alert(1)' }),
    ]);
    expect(screen.queryByRole('link', { name: /original/ })).toBeNull();
    expect(document.querySelector('img')).toBeNull();
  });

  test('shows a title as text, whatever it holds', async () => {
    await show([entry({ headline: '<img src=x onerror=alert(1)> &amp;' })]);
    expect(titles()).toEqual(['<img src=x onerror=alert(1)> &amp;']);
  });

  test('puts a tile with the initial of the site where there is no picture', async () => {
    await show([entry({ siteName: 'Zebra' }), entry({ image: 'https://site.example/a.jpg' })]);
    const [tile, picture] = document.querySelectorAll('.thumbnail');
    expect(tile?.textContent).toBe('Z');
    expect(tile?.querySelector('img')).toBeNull();
    const image = picture?.querySelector('img');
    expect(image?.getAttribute('src')).toBe('https://site.example/a.jpg');
    expect(image?.getAttribute('referrerpolicy')).toBe('no-referrer');
    if (image) fireEvent.error(image);
    await waitFor(() => expect(picture?.querySelector('img')).toBeNull());
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

  test('the original page is a link of its own', async () => {
    await show([entry({ headline: 'One', url: 'https://site.example/one' })]);
    const original = link('Open the original page of “One”');
    expect(original.getAttribute('href')).toBe('https://site.example/one');
    expect(original.getAttribute('rel')).toBe('noopener noreferrer');
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
    expect(screen.getByRole('status').textContent).toContain('Brought back “Two”');
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
  const search = () => screen.getByRole<HTMLInputElement>('textbox');
  const type = (value: string) => fireEvent.input(search(), { target: { value } });

  test('answers at each keystroke, by title, author and site', async () => {
    await show(three());
    type('nunez');
    await waitFor(() => expect(titles()).toEqual(['Two']));
    expect(screen.getByText('1 of 3 · 2 min of reading')).toBeTruthy();
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
    expect(await screen.findByText('Nothing saved matches “whale”.')).toBeTruthy();
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
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  test('it speaks of no keys when the browser has none', async () => {
    await show([], { saveShortcut: '' });
    await screen.findByRole('heading', { name: 'Nothing saved yet' });
    expect(document.querySelector('kbd')).toBeNull();
  });

  test('a library that cannot be read says so, and offers nothing that writes', () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    const { source } = memoryLibrary();
    const articles = createSavedArticles({
      ...source,
      watch(_, onError) {
        onError(new Error('The disk is broken'));
        return () => {};
      },
    });
    render(
      <SavedLibrary
        articles={articles}
        people={createPeople(memoryPeople().source)}
        density="regular"
        saveShortcut=""
        hrefOf={() => ''}
        onOpen={() => {}}
      />,
    );
    expect(screen.getByRole('alert').textContent).toContain('cannot be read');
    expect(screen.queryByRole('button')).toBeNull();
  });
});
