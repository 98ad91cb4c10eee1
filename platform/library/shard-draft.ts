import { browser } from 'wxt/browser';
import type { Entry } from '../../core/library/entry.ts';
import {
  parseShard,
  SHARD_CAPACITY,
  type Shard,
  withEntry,
  withoutEntry,
} from '../../core/library/shard.ts';
import { shardKey } from '../../core/library/shard-key.ts';

/**
 * The shards of operations that are written together: read when they are needed, changed here, and
 * written all at once or not at all. A shard that cannot be read is never changed.
 */
export class ShardDraft {
  readonly #read = new Map<number, Shard | undefined>();
  readonly #changed = new Map<number, Shard>();
  readonly #besides = new Map<string, unknown>();
  readonly #findNewest: () => Promise<number>;
  #newest: number | undefined;

  /** @param findNewest gives the number of the last shard that any entry is in */
  constructor(findNewest: () => Promise<number>) {
    this.#findNewest = findNewest;
  }

  /** Reads shards that will be needed, in one go. */
  async read(numbers: readonly number[]): Promise<void> {
    const unread = [...new Set(numbers)].filter((number) => !this.#read.has(number));
    if (unread.length === 0) return;
    const stored = await browser.storage.local.get(unread.map(shardKey));
    for (const number of unread) this.#read.set(number, parseShard(stored[shardKey(number)]));
  }

  /**
   * Puts an entry into its shard, or into the first from the newest on that has room.
   * @returns the number of the shard it is in now.
   */
  async put(entry: Entry, number: number | undefined): Promise<number> {
    const own = number === undefined ? undefined : await this.#shard(number);
    if (number !== undefined && own) {
      this.#change(number, withEntry(own, entry));
      return number;
    }
    this.#newest ??= await this.#findNewest();
    for (let next = this.#newest; ; next += 1) {
      const shard = await this.#shard(next);
      if (!shard || shard.entries.length >= SHARD_CAPACITY) continue;
      this.#newest = next;
      this.#change(next, withEntry(shard, entry));
      return next;
    }
  }

  async drop(id: string, number: number): Promise<void> {
    const shard = await this.#shard(number);
    if (shard) this.#change(number, withoutEntry(shard, id));
  }

  /** Writes something else with the shards. */
  set(key: string, value: unknown): void {
    this.#besides.set(key, value);
  }

  async write(): Promise<void> {
    const shards = [...this.#changed].map(([number, shard]) => [shardKey(number), shard] as const);
    const items = Object.fromEntries([...shards, ...this.#besides]);
    if (Object.keys(items).length > 0) await browser.storage.local.set(items);
  }

  async #shard(number: number): Promise<Shard | undefined> {
    await this.read([number]);
    return this.#read.get(number);
  }

  #change(number: number, shard: Shard): void {
    this.#read.set(number, shard);
    this.#changed.set(number, shard);
  }
}
