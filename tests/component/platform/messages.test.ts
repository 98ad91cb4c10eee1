import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { handleMessages } from '../../../platform/handle-messages.ts';
import { libraryAnswers } from '../../../platform/library/answers.ts';
import { joinPeople, readJoins } from '../../../platform/library/joins.ts';
import { readEntries } from '../../../platform/library/list.ts';
import { MessageError, sendMessage } from '../../../platform/messages.ts';
import { saveArticle } from '../../../platform/save-article.ts';
import { articleWith } from '../../unit/library/entries.ts';
import { formatDisk } from '../library/disk.ts';

const OWN_ID = fakeBrowser.runtime.id;
const popup = { id: OWN_ID, url: fakeBrowser.runtime.getURL('/popup.html') };
const reader = {
  id: OWN_ID,
  url: 'https://harbour.example/2026/the-tide-table',
  frameId: 0,
  tab: { id: 7, windowId: 3 },
};
const article = articleWith();
const save = { type: 'library/save', article };

/** What a sender is given, or `unanswered`. */
async function deliver(message: unknown, sender: unknown): Promise<unknown> {
  let given: unknown = 'unanswered';
  const answered = new Promise((resolve) => {
    const sendResponse = (reply: unknown) => {
      given = reply;
      resolve(reply);
    };
    void fakeBrowser.runtime.onMessage
      .trigger(message, sender as never, sendResponse)
      .then((results: unknown[]) => {
        if (!results.includes(true)) resolve(undefined);
      });
  });
  await answered;
  return given;
}

/** Lets `sendMessage` reach the background as this sender. */
function sendAs(sender: unknown): void {
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((async (message: unknown) => {
    const reply = await deliver(message, sender);
    return reply === 'unanswered' ? undefined : reply;
  }) as never);
}

let stop: () => void;

beforeEach(async () => {
  await formatDisk();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  stop = handleMessages({
    ...libraryAnswers,
    'reader/face': () => null,
    'reading/keep': () => null,
    'reading/left': () => null,
    'scripts/load': () => null,
    'reader/force': () => null,
    'reader/forget-choice': () => null,
  });
});
afterEach(() => stop());

describe('a message of this extension', () => {
  test.each([
    ['a page of it', popup],
    ['its script in a page', reader],
  ])('is answered, when it comes from %s', async (_, sender) => {
    sendAs(sender);
    const { outcome, entry } = await saveArticle(article);
    expect(outcome).toBe('saved');
    expect(await sendMessage('library/find', { url: article.url })).toEqual(entry);
    expect(await sendMessage('library/remove', { ids: [entry.id] })).toMatchObject({ changed: 1 });
    expect(await sendMessage('library/find', { url: article.url })).toBeNull();
    expect(await sendMessage('library/restore', { ids: [entry.id] })).toMatchObject({ changed: 1 });
    expect(await readEntries()).toEqual([entry]);
  });

  test('of which the handler fails, rejects with what went wrong', async () => {
    sendAs(popup);
    const full = new DOMException('No room', 'QuotaExceededError');
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(full);
    await expect(sendMessage('library/save', { article })).rejects.toMatchObject({
      name: 'MessageError',
      reason: 'disk-full',
    });
  });

  test('is answered with nothing else than what was agreed', async () => {
    stop();
    stop = handleMessages({
      ...libraryAnswers,
      'library/find': () => ({ id: 'half an entry' }) as never,
      'reader/face': () => null,
      'reading/keep': () => null,
      'reading/left': () => null,
      'reader/force': () => null,
      'reader/forget-choice': () => null,
      'scripts/load': () => null,
    });
    sendAs(popup);
    const asked = sendMessage('library/find', { url: article.url });
    await expect(asked).rejects.toMatchObject({ name: 'MessageError', reason: 'failed' });
  });

  test('that nobody answers, rejects', async () => {
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue(undefined as never);
    await expect(sendMessage('library/save', { article })).rejects.toThrow(MessageError);
  });
});

describe('a forged message', () => {
  test.each([
    ['another extension', { ...popup, id: 'some-other-extension' }],
    ['another extension, in a page', { ...reader, id: 'some-other-extension' }],
    ['nobody', {}],
    ['somebody without an address', { id: OWN_ID }],
    ['a page without a tab', { id: OWN_ID, url: reader.url }],
    ['a frame within a page', { ...reader, frameId: 2 }],
    [
      'a host that begins like this extension',
      { id: OWN_ID, url: `${popup.url.replace('/popup.html', '')}.evil.example/` },
    ],
  ])('from %s changes nothing and is given no answer', async (_, sender) => {
    expect(await deliver(save, sender)).toBe('unanswered');
    expect(await readEntries()).toEqual([]);
  });

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a string', 'library/save'],
    ['an unknown type', { ...save, type: 'library/burn' }],
    ['a type from the prototype', { ...save, type: 'constructor' }],
    ['a type that is no string', { ...save, type: ['library/save'] }],
    ['no article', { type: 'library/save' }],
    ['half an article', { type: 'library/save', article: { url: article.url } }],
    ['a field of another type', { type: 'library/save', article: { ...article, headline: {} } }],
    ['an id that is none', { type: 'library/remove', ids: ['../settings'] }],
  ])('with %s changes nothing and is given no answer', async (_, message) => {
    await libraryAnswers['library/save']({ article }, { kind: 'extension-page' });
    const before = await readEntries();
    expect(before).toHaveLength(1);
    expect(await deliver(message, popup)).toBe('unanswered');
    expect(await readEntries()).toEqual(before);
  });

  test('that a page was allowed to send changes nothing of another site', async () => {
    sendAs({ ...reader, url: 'https://evil.example/' });
    await expect(sendMessage('library/save', { article })).rejects.toThrow(MessageError);
    expect(await readEntries()).toEqual([]);
    await libraryAnswers['library/save']({ article }, { kind: 'extension-page' });
    expect(await sendMessage('library/find', { url: article.url })).toBeNull();
  });
});

describe('what is said of people', () => {
  const join = ['harbour.example ines marlow', 'coast.example ines marlow'] as const;
  const other = articleWith({ url: 'https://harbour.example/2026/another' });
  const elsewhere = articleWith({
    url: 'https://coast.example/1',
    author: [{ type: 'Person', name: 'Ines Marlow', sameAs: [] }],
  });
  const { url, author } = article;

  async function fill(): Promise<void> {
    for (const saved of [other, elsewhere]) {
      await libraryAnswers['library/save']({ article: saved }, { kind: 'extension-page' });
    }
    await joinPeople(join);
  }

  test('a page of the extension hears of every site', async () => {
    await fill();
    sendAs(popup);
    const [also] = await sendMessage('library/also-by', { article: { url, author } });
    expect(also?.count).toBe(2);
  });

  test('a script in a page hears of its own site only', async () => {
    await fill();
    sendAs(reader);
    const [also] = await sendMessage('library/also-by', { article: { url, author } });
    expect(also?.count).toBe(1);
  });

  test('a page of the extension joins and parts people, and a script in a page does not', async () => {
    sendAs(reader);
    await expect(sendMessage('people/join', { join })).rejects.toThrow(MessageError);
    expect(await readJoins()).toEqual([]);
    sendAs(popup);
    await sendMessage('people/join', { join });
    expect(await readJoins()).toEqual([join]);
    sendAs(reader);
    await expect(sendMessage('people/part', { join })).rejects.toThrow(MessageError);
    expect(await readJoins()).toEqual([join]);
    sendAs(popup);
    await sendMessage('people/part', { join });
    expect(await readJoins()).toEqual([]);
  });
});
