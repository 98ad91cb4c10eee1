import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { StoragePage } from '../../../components/library/StoragePage.tsx';
import type { Fetching, StorageSource } from '../../../components/library/storage-source.ts';
import { MissingImages } from '../../../components/saved/MissingImages.tsx';
import { createSavedArticles } from '../../../components/saved/saved-articles.ts';
import { entry, memoryLibrary } from './entries.ts';

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

function storage(fetching: Fetching = { keepsImages: true, mayFetch: false }) {
  let now = fetching;
  return {
    report: async () => ({
      articles: new Map(),
      texts: 0,
      images: 0,
      used: 0,
      quota: undefined,
      isPersistent: true,
    }),
    askForPersistence: async () => true,
    fetching: async () => now,
    keepImages: vi.fn(async (keep: boolean) => {
      now = { ...now, keepsImages: keep };
    }),
    askToFetch: vi.fn(async () => {
      now = { ...now, mayFetch: true };
      return true;
    }),
    stopFetching: vi.fn(async () => {
      now = { ...now, mayFetch: false };
    }),
    check: async () => ({ repaired: 0, images: 0, unreadable: 0, quarantined: 0 }),
    makeBackup: async () => new Blob(),
    backupName: () => 'backup.zip',
    readBackup: async () => {
      throw new Error('There is none');
    },
    restoreBackup: async () => ({ changed: 0, undo: null }),
    dropBackup: async () => undefined,
  } satisfies StorageSource;
}

function shown(source = storage()) {
  const memory = memoryLibrary([entry({ headline: 'Gone', removedAt: Date.now() })]);
  const articles = createSavedArticles(memory.source);
  render(<StoragePage source={source} articles={articles} onOpen={() => undefined} />);
  return { memory, source };
}

test('deleting for good is asked first', async () => {
  const { memory } = shown();
  fireEvent.click(await screen.findByRole('button', { name: /Delete .*Gone/ }));
  expect(memory.all()).toHaveLength(1);
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(memory.all()).toHaveLength(1);
  fireEvent.click(screen.getByRole('button', { name: /Delete .*Gone/ }));
  fireEvent.click(screen.getByRole('button', { name: 'Delete for good' }));
  await waitFor(() => expect(memory.all()).toHaveLength(0));
});

test('pictures are kept or not, as the reader says', async () => {
  const { source } = shown();
  const box = await screen.findByRole<HTMLInputElement>('checkbox', { name: /Keep the pictures/ });
  expect(box.checked).toBe(true);
  fireEvent.click(box);
  await waitFor(() => expect(source.keepImages).toHaveBeenCalledWith(false));
});

test('access to sites is asked for by a click, and given back by another', async () => {
  const { source } = shown();
  fireEvent.click(await screen.findByRole('button', { name: 'Allow it' }));
  // Straight from the click, or the browser does not ask.
  expect(source.askToFetch).toHaveBeenCalled();
  fireEvent.click(await screen.findByRole('button', { name: 'Take that back' }));
  expect(source.stopFetching).toHaveBeenCalled();
  await screen.findByRole('button', { name: 'Allow it' });
});

test('a saved copy says which pictures it lacks, and what came of fetching them', async () => {
  const onFetch = vi.fn(async () => undefined);
  render(<MissingImages missing={3} onFetch={onFetch} onClose={() => undefined} />);
  screen.getByText('3 pictures of this article are not kept here.');
  fireEvent.click(screen.getByRole('button', { name: 'Fetch and keep' }));
  expect(onFetch).toHaveBeenCalled();
  await screen.findByText(/may not fetch from other sites/);
});
