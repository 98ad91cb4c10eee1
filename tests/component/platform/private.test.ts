import { beforeEach, expect, test } from 'vitest';
import { libraryAnswers } from '../../../platform/library/answers.ts';
import { readEntries } from '../../../platform/library/list.ts';
import type { Sender } from '../../../platform/messages.ts';
import { articleWith } from '../../unit/library/entries.ts';
import { formatDisk } from '../library/disk.ts';

beforeEach(formatDisk);

const article = articleWith();
const save = libraryAnswers['library/save'];
const privatePage: Sender = {
  kind: 'page-script',
  isPrivate: true,
  url: article.url,
  tabId: 7,
  windowId: 3,
};

test.each<[string, Sender, { private?: 'ask' }]>([
  ['a page of a private window', privatePage, {}],
  ['the popup over a private window', { kind: 'extension-page' }, { private: 'ask' }],
])('from %s nothing is saved unless the reader says so', async (_, sender, told) => {
  expect(await save({ article, ...told }, sender)).toEqual({ outcome: 'private' });
  expect(await readEntries()).toEqual([]);
  const kept = await save({ article, private: 'keep' }, sender);
  expect(kept).toMatchObject({ outcome: 'saved' });
  expect(await readEntries()).toHaveLength(1);
});
