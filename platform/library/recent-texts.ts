import { readText } from './text-index.ts';

/** Letters that are kept at the most: some twenty articles, as many as a list shows. */
const MOST_LETTERS = 1_000_000;

/** The texts that were read last: while one types, the same few are asked for at each keystroke. */
export class RecentTexts {
  /** The longest unread first. */
  readonly #texts = new Map<string, string>();
  #letters = 0;

  /** The text of an article, empty where there is none. */
  async read(id: string): Promise<string> {
    const text = this.#texts.get(id) ?? (await readText(id)) ?? '';
    this.forget(id);
    this.#texts.set(id, text);
    this.#letters += text.length;
    for (const oldest of this.#texts.keys()) {
      if (this.#letters <= MOST_LETTERS) break;
      this.forget(oldest);
    }
    return text;
  }

  /** Has the text read anew: it has changed. */
  forget(id: string): void {
    this.#letters -= this.#texts.get(id)?.length ?? 0;
    this.#texts.delete(id);
  }
}
