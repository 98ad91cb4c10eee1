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
 * The shards of one operation: read when they are needed, changed here, and written together, all
 * or none. A shard that cannot be read is never changed.
 */
export class ShardDraft {
  readonly #read = new Map<number, Shard | undefined>();
  readonly #changed = new Map<number, Shard>();

  /** Reads shards that will be needed, in one go. */
  async read(numbers: readonly number[]): Promise<void> {
    const unread = [...new Set(numbers)].filter((number) => !this.#read.has(number));
    if (unread.length === 0) return;
    const stored = await browser.storage.local.get(unread.map(shardKey));
    for (const number of unread) this.#read.set(number, parseShard(stored[shardKey(number)]));
  }

  /**
   * Puts an entry into its shard, or into the first from `newest` on that has room.
   * @returns the number of the shard it is in now.
   */
  async put(entry: Entry, number: number | undefined, newest: number): Promise<number> {
    const own = number === undefined ? undefined : await this.#shard(number);
    if (number !== undefined && own) {
      this.#change(number, withEntry(own, entry));
      return number;
    }
    for (let next = newest; ; next += 1) {
      const shard = await this.#shard(next);
      if (!shard || shard.entries.length >= SHARD_CAPACITY) continue;
      this.#change(next, withEntry(shard, entry));
      return next;
    }
  }

  async drop(id: string, number: number): Promise<void> {
    const shard = await this.#shard(number);
    if (shard) this.#change(number, withoutEntry(shard, id));
  }

  async write(): Promise<void> {
    const items = [...this.#changed].map(([number, shard]) => [shardKey(number), shard] as const);
    if (items.length > 0) await browser.storage.local.set(Object.fromEntries(items));
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
