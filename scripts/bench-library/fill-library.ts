/** What is to be made. */
export interface Filling {
  /** The numbers of the articles: from `first`, so many. */
  first: number;
  count: number;
  /** UTF-16 code units of each text, about. */
  length: number;
}

/**
 * Fills the library of the page it is run in with made-up articles, as they are stored after having
 * been saved one by one. Sent to the page as text, so it refers to nothing but its argument.
 */
export async function fillLibrary({ first, count, length }: Filling): Promise<void> {
  const SHARD = 50;
  const WORDS = 40_000;
  const chrome = (globalThis as { chrome?: unknown }).chrome as {
    storage: { local: { set(items: Record<string, unknown>): Promise<void> } };
  };
  let seed = 7;
  const random = (): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  const syllables = 'ba re li mo tu ska ven dor pha qui zel wyn gra hol nis tor'.split(' ');
  const vocabulary = Array.from({ length: WORDS }, (_, number) => {
    let word = '';
    for (let rest = number + 17; rest > 0; rest = Math.floor(rest / 16))
      word += syllables[rest % 16];
    return word;
  });
  // As in languages: the n-th word is as frequent as one over n.
  const word = (): string => vocabulary[Math.floor(WORDS ** random()) - 1] ?? 'the';
  const sentence = (): string => {
    const words = Array.from({ length: 8 + Math.floor(random() * 12) }, word).join(' ');
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  };
  const paragraphs = Array.from({ length: 4_000 }, () =>
    Array.from({ length: 5 }, sentence).join(' '),
  );
  seed += first;

  const idOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  const entryOf = (number: number, wordCount: number) => ({
    version: 2,
    id: idOf(number),
    key: `https://site-${number % 300}.example/story/${number}`,
    keyVersion: 1,
    url: `https://site-${number % 300}.example/story/${number}`,
    originalUrl: `https://site-${number % 300}.example/story/${number}`,
    addresses: [`https://site-${number % 300}.example/story/${number}`],
    headline: `${sentence().slice(0, 60)} ${number}`,
    author: [
      {
        type: 'Person',
        name: `${vocabulary[(number % 900) + 60]} ${vocabulary[(number % 700) + 900]}`,
        jobTitle: 'Correspondent',
        sameAs: [`https://social.example/@${number % 900}`],
      },
    ],
    siteName: `Site ${number % 300}`,
    inLanguage: 'en',
    dir: 'ltr',
    wordCount,
    timeRequired: `PT${Math.max(1, Math.round(wordCount / 230))}M`,
    savedAt: 1_750_000_000_000 + number * 60_000,
    updatedAt: 1_750_000_000_000 + number * 60_000,
    state: 'unread',
    favourite: number % 17 === 0,
    tags: number % 5 === 0 ? [`tag ${number % 40}`] : [],
    progress: number % 11 === 0 ? 0.4 : 0,
  });
  const articleOf = (number: number) => {
    let text = '';
    while (text.length < length) {
      text += `${paragraphs[Math.floor(random() * paragraphs.length)]} Unique${number}w${text.length}.\n`;
    }
    const entry = entryOf(number, text.split(' ').length);
    const article = {
      url: entry.url,
      headline: entry.headline,
      author: entry.author,
      siteName: entry.siteName,
      inLanguage: 'en',
      dir: 'ltr',
      articleBody: `<p>${text.replaceAll('\n', '</p><p>')}</p>`,
      text,
      wordCount: entry.wordCount,
      timeRequired: entry.timeRequired,
      completeness: { ratio: 1, reachedBy: 'made-up' },
    };
    return { entry, article };
  };

  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('library');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const end = first + count;
  for (let start = first; start < end; start += SHARD) {
    const made = Array.from({ length: Math.min(SHARD, end - start) }, (_, index) =>
      articleOf(start + index),
    );
    const shard = Math.floor(start / SHARD);
    const transaction = database.transaction(['entries', 'bodies'], 'readwrite');
    for (const { entry, article } of made) {
      const { id, savedAt } = entry;
      transaction.objectStore('entries').put({ version: 2, id, shard, entry, unreadAt: savedAt });
      transaction.objectStore('bodies').put({ version: 1, id, article });
    }
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onerror = () => reject(transaction.error);
    });
    const entries = made.map(({ entry }) => entry);
    await chrome.storage.local.set({ [`library/shard/${shard}`]: { version: 2, entries } });
  }
  database.close();
}
