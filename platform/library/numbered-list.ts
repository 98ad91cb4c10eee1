import type { Entry } from '../../core/library/entry.ts';

/** The articles that are searched, each with a number that stays its own, and which of them were told. */
export class NumberedList {
  #entries: readonly Entry[] = [];
  readonly #numbers = new Map<string, number>();
  /** By their numbers. */
  #listed: readonly (Entry | undefined)[] = [];
  #told: readonly (Entry | undefined)[] = [];

  /** All of them, in the list's own order. */
  get entries(): readonly Entry[] {
    return this.#entries;
  }

  follow(entries: readonly Entry[]): void {
    if (entries === this.#entries) return;
    const listed: (Entry | undefined)[] = [];
    for (const entry of entries) {
      const number = this.#numbers.get(entry.id) ?? this.#numbers.size;
      this.#numbers.set(entry.id, number);
      listed[number] = entry;
    }
    this.#entries = entries;
    this.#listed = listed;
  }

  /** Those with these numbers that are still listed, in this order. */
  withNumbers(numbers: Uint32Array): Entry[] {
    const entries: Entry[] = [];
    numbers.forEach((number) => {
      const entry = this.#listed[number];
      if (entry) entries.push(entry);
    });
    return entries;
  }

  /**
   * What has changed since this was asked last: articles that are new or not what they were, with
   * their numbers, and the ids of those that are gone. An entry that has not changed is the very same
   * object.
   */
  takeChanges(): { set: (readonly [entry: Entry, number: number])[]; drop: string[] } {
    const set: (readonly [Entry, number])[] = [];
    const drop: string[] = [];
    if (this.#told === this.#listed) return { set, drop };
    for (let number = 0; number < this.#numbers.size; number += 1) {
      const entry = this.#listed[number];
      const told = this.#told[number];
      if (entry === told) continue;
      if (entry) set.push([entry, number]);
      else if (told) drop.push(told.id);
    }
    this.#told = this.#listed;
    return { set, drop };
  }

  /** As if nothing had been told. */
  forgetTold(): void {
    this.#told = [];
  }
}
