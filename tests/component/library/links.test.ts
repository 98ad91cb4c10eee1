import { beforeEach, expect, test, vi } from 'vitest';
import { articleWith } from '../../unit/library/entries.ts';
import { formatDisk, startBackground } from './disk.ts';

beforeEach(formatDisk);

const article = articleWith();

test('a link is an entry at once, whose text is awaited', async () => {
  const { saveLinks, readEntries, check } = await startBackground();
  await saveLinks([{ url: 'https://www.harbour.example/a?utm_source=x', title: ' The Pier ' }]);
  const [entry] = await readEntries();
  expect(entry).toMatchObject({
    headline: 'The Pier',
    key: 'https://harbour.example/a',
    siteName: 'harbour.example',
    textMissing: 'awaited',
  });
  expect(await check()).toMatchObject({ repaired: 0 });
});

test('its text comes when the page is saved, and the entry stays the same', async () => {
  const { saveLinks, save, readEntries, readBody } = await startBackground();
  await saveLinks([{ url: article.url, title: 'A link' }]);
  const [link] = await readEntries();
  const { outcome, entry } = await save(article);
  expect(outcome).toBe('updated');
  expect(entry).toMatchObject({ id: link?.id, headline: article.headline });
  expect(entry).not.toHaveProperty('textMissing');
  expect(await readBody(entry.id)).toMatchObject({ text: article.text });
});

test('a link to what is saved changes nothing, and takes it out of the trash', async () => {
  const { saveLinks, save, remove, readEntries } = await startBackground();
  const { entry } = await save(article);
  expect(await saveLinks([{ url: `${article.url}#part`, title: '' }])).toMatchObject({
    changed: 0,
  });
  await remove(entry.id);
  await saveLinks([{ url: article.url, title: '' }]);
  expect(await readEntries()).toEqual([entry]);
});

test('many links are saved once each, and taken back together', async () => {
  const { saveLinks, undo, readEntries } = await startBackground();
  const links = ['a', 'b', 'a'].map((path) => ({ url: `https://a.example/${path}`, title: path }));
  const { changed, undo: token } = await saveLinks(links);
  expect(changed).toBe(2);
  expect(await readEntries()).toHaveLength(2);
  await undo(token ?? '');
  expect(await readEntries()).toEqual([]);
});

test('many links saved in one moment stand in their order in every list', async () => {
  const { saveLinks, readEntries, readNewestUnread } = await startBackground();
  vi.spyOn(Date, 'now').mockReturnValue(Date.now());
  const urls = Array.from({ length: 12 }, (_, number) => `https://a.example/${number}`);
  await saveLinks(urls.map((url) => ({ url, title: '' })));
  const inOrder = urls.toReversed();
  expect((await readEntries()).map(({ url }) => url)).toEqual(inOrder);
  expect((await readNewestUnread(12)).map(({ url }) => url)).toEqual(inOrder);
});

test('a much shorter text is not put in the place of the kept one, unless it is wanted', async () => {
  const { save, saveAnyhow, readBody } = await startBackground();
  const { entry } = await save(articleWith({ wordCount: 900, text: 'All of it.' }));
  const teaser = articleWith({ wordCount: 300, text: 'A part.' });
  expect(await saveAnyhow(teaser)).toMatchObject({
    outcome: 'shorter',
    words: { kept: 900, found: 300 },
  });
  expect(await readBody(entry.id)).toMatchObject({ text: 'All of it.' });
  expect(await saveAnyhow(teaser, { replace: true })).toMatchObject({ outcome: 'updated' });
  expect(await readBody(entry.id)).toMatchObject({ text: 'A part.' });
  expect(await saveAnyhow(articleWith({ wordCount: 250 }))).toMatchObject({ outcome: 'updated' });
});

test('the shorter text can be taken after all, by the token that comes with the question', async () => {
  const { save, saveAnyhow, undo, update, readBody, readEntries } = await startBackground();
  const { entry } = await save(articleWith({ wordCount: 900, text: 'All of it.' }));
  const asked = await saveAnyhow(articleWith({ wordCount: 300, text: 'A part.' }));
  await update([entry.id], { addTags: ['Boats'] });
  await undo(asked.outcome === 'shorter' ? asked.replace : '');
  expect(await readBody(entry.id)).toMatchObject({ text: 'A part.' });
  expect(await readEntries()).toMatchObject([{ wordCount: 300, tags: ['Boats'] }]);
});
