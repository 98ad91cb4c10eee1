import * as v from 'valibot';
import { type IndexedText, merged, segmentOf } from '../../core/search/segment.ts';
import { forEachWord } from '../../core/search/words.ts';
import { openDatabase } from './database.ts';
import { SegmentStore, type StoredSegment } from './segments.ts';

const LOCK = 'search';

/** Texts in a first segment: what is in memory as objects until it is written. */
const BATCH = 100;
/** So many segments of like size are made one. */
const FANOUT = 8;

const TextSchema = v.object({ article: v.object({ text: v.string() }) });

/** The text of a saved article, whatever else is the matter with it. */
export async function readText(id: string): Promise<string | undefined> {
  const database = await openDatabase();
  const stored = v.safeParse(TextSchema, await database.get('bodies', id));
  return stored.success ? stored.output.article.text : undefined;
}

/** The index of all texts, as it is stored. */
export class TextIndex {
  readonly #store: SegmentStore;
  #segments: readonly StoredSegment[] = [];

  private constructor(store: SegmentStore) {
    this.#store = store;
  }

  static async open(): Promise<TextIndex> {
    const index = new TextIndex(await SegmentStore.open());
    await index.load();
    return index;
  }

  get segments(): readonly StoredSegment[] {
    return this.#segments;
  }

  /** How many texts are not in it, or were with another stamp. */
  countMissing(texts: ReadonlyMap<string, number>): number {
    return this.#missing(texts).length;
  }

  /** Reads what others have made of it since. */
  async load(): Promise<void> {
    const numbers = await this.#store.numbers();
    const known = new Map(this.#segments.map((segment) => [segment.number, segment]));
    const segments: StoredSegment[] = [];
    for (const number of numbers) {
      const segment = known.get(number) ?? (await this.#store.get(number));
      if (segment) segments.push(segment);
    }
    this.#segments = segments;
  }

  /**
   * Indexes what is missing or has another stamp. One worker does it at a time; the others load what
   * it has made.
   * @param texts the stamps of all texts there are
   * @param onProgress how many are indexed; all when it is done
   */
  async catchUp(
    texts: ReadonlyMap<string, number>,
    onProgress: (done: number) => void,
  ): Promise<void> {
    await navigator.locks.request(LOCK, async () => {
      await this.load();
      const missing = this.#missing(texts);
      for (let start = 0; start < missing.length; start += BATCH) {
        onProgress(texts.size - missing.length + start);
        await this.#add(await indexed(missing.slice(start, start + BATCH)));
        await this.#merge(texts, FANOUT);
      }
      if (missing.length > BATCH) await this.#merge(texts, 2);
      onProgress(texts.size);
    });
  }

  #missing(texts: ReadonlyMap<string, number>): (readonly [id: string, stamp: number])[] {
    const known = this.#stamps();
    return [...texts].filter(([id, stamp]) => known.get(id) !== stamp);
  }

  /** The stamp that each text was last indexed with. */
  #stamps(): Map<string, number> {
    const stamps = new Map<string, number>();
    for (const { ids, stamps: own } of this.#segments) {
      ids.forEach((id, article) => {
        stamps.set(id, own[article] ?? 0);
      });
    }
    return stamps;
  }

  async #add(texts: readonly IndexedText[]): Promise<void> {
    const number = (this.#segments.at(-1)?.number ?? 0) + 1;
    const segment = { ...segmentOf(texts), number };
    await this.#store.replace(segment, []);
    this.#segments = [...this.#segments, segment];
  }

  /** Makes the last segments one, as long as there are many of like size. */
  async #merge(texts: ReadonlyMap<string, number>, fanout: number): Promise<void> {
    for (;;) {
      const start = this.#startOfTail(fanout);
      const tail = this.#segments.slice(start);
      if (tail.length < fanout) return;
      const stamps = this.#stamps();
      const isLive = (
        { ids, stamps: own }: { ids: readonly string[]; stamps: readonly number[] },
        article: number,
      ) => {
        const id = ids[article] ?? '';
        return texts.has(id) && stamps.get(id) === own[article];
      };
      const number = (tail.at(-1)?.number ?? 0) + 1;
      const segment = { ...merged(tail, isLive), number };
      await this.#store.replace(
        segment,
        tail.map((each) => each.number),
      );
      this.#segments = [...this.#segments.slice(0, start), segment];
    }
  }

  /** Where the segments begin that are no larger than so many of the last ones together. */
  #startOfTail(fanout: number): number {
    let size = 0;
    let start = this.#segments.length;
    for (; start > 0; start -= 1) {
      const next = this.#segments[start - 1]?.ids.length ?? 0;
      if (size > 0 && next > size * fanout) break;
      size += next;
    }
    return start;
  }
}

async function indexed(texts: readonly (readonly [string, number])[]): Promise<IndexedText[]> {
  const all: IndexedText[] = [];
  for (const [id, stamp] of texts) {
    const words = new Map<string, number>();
    // A text that is gone is indexed as empty, or it would be looked for again and again.
    forEachWord((await readText(id)) ?? '', (word) => {
      words.set(word, (words.get(word) ?? 0) + 1);
    });
    all.push({ id, stamp, words });
  }
  return all;
}
