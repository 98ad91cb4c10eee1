import { canonicalKey, KEY_VERSION } from '../../core/library/canonical-key.ts';
import type { Entry } from '../../core/library/entry.ts';
import { ENTRY_VERSION } from '../../core/library/entry.ts';
import { restored } from '../../core/library/trash.ts';
import type { Changed } from '../protocol.ts';
import type { Change } from './commit.ts';
import { parsedRecord } from './parsed.ts';
import { together } from './turns.ts';

/** A page that is to be read later, of which no more is known than what its link says. */
export type Link = { readonly url: string; readonly title: string };

/**
 * Puts links into the library as entries whose text is awaited: it comes when the page is opened
 * and saved. Links to what is there already change nothing, but take it out of the trash.
 */
export function saveLinks(links: readonly Link[]): Promise<Changed> {
  return together(async (database) => {
    const changes: Change[] = [];
    const keys = new Set<string>();
    const now = Date.now();
    for (const link of links) {
      const key = canonicalKey(link.url);
      if (keys.has(key)) continue;
      keys.add(key);
      const stored = await database.getAllFromIndex('entries', 'key', key);
      const [known] = stored.flatMap((each) => parsedRecord(each) ?? []);
      if (known === undefined) {
        changes.push({
          entry: entryOfLink(link, key, now + changes.length),
          shard: undefined,
          fetch: 'text',
        });
      } else if (known.entry.removedAt !== undefined) {
        changes.push({ entry: restored(known.entry), shard: known.shard });
      }
    }
    return {
      changes,
      undo: crypto.randomUUID(),
      answer: (undo) => ({ changed: changes.length, undo }),
    };
  });
}

/** @param savedAt each link's own, or the lists would have those of one moment in an order by chance */
function entryOfLink({ url, title }: Link, key: string, savedAt: number): Entry {
  const { hostname } = new URL(url);
  return {
    version: ENTRY_VERSION,
    id: crypto.randomUUID(),
    key,
    keyVersion: KEY_VERSION,
    url,
    originalUrl: url,
    addresses: [url],
    headline: title.trim() || url,
    author: [],
    siteName: hostname.replace(/^www\./, '') || url,
    dir: 'auto',
    wordCount: 0,
    timeRequired: 'PT1M',
    savedAt,
    updatedAt: savedAt,
    state: 'unread',
    favourite: false,
    tags: [],
    progress: 0,
    textMissing: 'awaited',
  };
}
