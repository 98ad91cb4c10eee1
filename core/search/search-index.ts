import { isWithin, typosAllowed } from './edit-distance.ts';
import {
  firstTermAfter,
  firstTermFrom,
  forEachPosting,
  type Segment,
  termAt,
  termCount,
} from './segment.ts';
import { wordsIn } from './words.ts';

/** What an article is called, apart from its text. */
export type Names = {
  readonly id: string;
  readonly title: string;
  /** Authors, site, tags and note. */
  readonly rest: string;
};

/** A word to be found, folded, as `wordsIn` gives it. */
export type Wanted = { readonly word: string; readonly isExcluded: boolean };

/** What a match is worth, by where it is; in a text, times how rare the word is. */
const WORTH = { title: 24, rest: 12, text: 1 } as const;
/** A word that only begins like the wanted one, or is spelt a little otherwise. */
const BEGINNING = 0.5;
const TYPO = 0.3;
const FREQUENT = 1.5;

/**
 * Finds and ranks articles by words of their names, which are kept here as they are, and of their
 * texts, which are in segments. Every word is found by its beginning; one that is nowhere, by words
 * that are spelt a little otherwise.
 */
export class SearchIndex {
  readonly #slots = new Map<string, number>();
  readonly #ids: string[] = [];
  readonly #titles: string[] = [];
  readonly #rests: string[] = [];
  readonly #isListed: boolean[] = [];
  #segments: readonly { segment: Segment; slots: Int32Array }[] = [];
  #vocabulary: readonly string[] | undefined;

  /** Lists articles, or changes what they are called. */
  setNames(names: readonly Names[]): void {
    for (const { id, title, rest } of names) {
      const slot = this.#slotOf(id);
      this.#titles[slot] = spaced(title);
      this.#rests[slot] = spaced(rest);
      this.#isListed[slot] = true;
    }
    this.#vocabulary = undefined;
  }

  /** Finds articles no more. */
  drop(ids: readonly string[]): void {
    for (const id of ids) this.#isListed[this.#slotOf(id)] = false;
    this.#vocabulary = undefined;
  }

  /** Finds texts in these segments and no others; of an article in two, in the later. */
  setSegments(segments: readonly Segment[]): void {
    const seen = new Set<number>();
    const last = [...segments].reverse().map((segment) => {
      const slots = Int32Array.from(segment.ids, (id) => {
        const slot = this.#slotOf(id);
        if (seen.has(slot)) return -1;
        seen.add(slot);
        return slot;
      });
      return { segment, slots };
    });
    this.#segments = last.reverse();
  }

  /** The articles that have every wanted word and no excluded one, the best first. */
  rank(wanted: readonly Wanted[]): string[] {
    const total = new Float32Array(this.#ids.length);
    const found = this.#isListed.slice();
    for (const { word, isExcluded } of wanted) {
      const scores = isExcluded ? this.#scoresOfWord(word) : this.#scoresOf(word);
      for (let slot = 0; slot < found.length; slot += 1) {
        const score = scores[slot] ?? 0;
        if (score > 0 === isExcluded) found[slot] = false;
        else total[slot] = (total[slot] ?? 0) + score;
      }
    }
    return bestFirst(total, found).map((slot) => this.#ids[slot] ?? '');
  }

  /** What articles are called that have words one after another in a name. */
  hasPhrase(id: string, words: readonly string[]): boolean {
    const slot = this.#slotOf(id);
    const phrase = ` ${words.join(' ')} `;
    return [this.#titles, this.#rests].some((names) => (names[slot] ?? '').includes(phrase));
  }

  #slotOf(id: string): number {
    const known = this.#slots.get(id);
    if (known !== undefined) return known;
    const slot = this.#ids.push(id) - 1;
    this.#slots.set(id, slot);
    this.#isListed[slot] = false;
    return slot;
  }

  #scoresOf(word: string): Float32Array {
    const scores = new Float32Array(this.#ids.length);
    this.#scoreNames(` ${word}`, 1, scores);
    for (const { segment, slots } of this.#segments) {
      const first = firstTermFrom(segment, word);
      const isWord = termAt(segment, first) === word;
      const end = firstTermAfter(segment, word);
      for (let term = first; term < end; term += 1) {
        this.#scoreTerm(segment, slots, term, isWord && term === first ? 1 : BEGINNING, scores);
      }
    }
    if (this.#isNowhere(scores)) this.#scoreTypos(word, scores);
    return scores;
  }

  /** Of the word itself, as it is and nothing that begins like it: so much is excluded. */
  #scoresOfWord(word: string): Float32Array {
    const scores = new Float32Array(this.#ids.length);
    this.#scoreNames(` ${word} `, 1, scores);
    for (const { segment, slots } of this.#segments) {
      const term = firstTermFrom(segment, word);
      if (termAt(segment, term) === word) this.#scoreTerm(segment, slots, term, 1, scores);
    }
    return scores;
  }

  #scoreNames(part: string, factor: number, scores: Float32Array): void {
    for (let slot = 0; slot < this.#ids.length; slot += 1) {
      let score = 0;
      if (this.#titles[slot]?.includes(part)) score += WORTH.title * factor;
      if (this.#rests[slot]?.includes(part)) score += WORTH.rest * factor;
      if (score > (scores[slot] ?? 0)) scores[slot] = score;
    }
  }

  #scoreTerm(
    segment: Segment,
    slots: Int32Array,
    term: number,
    factor: number,
    scores: Float32Array,
  ): void {
    const { offsets } = segment;
    const about = (offsets[term + 1] ?? 0) - (offsets[term] ?? 0);
    const rarity = Math.log(1 + this.#ids.length / about);
    forEachPosting(segment, term, (article, isFrequent) => {
      const slot = slots[article] ?? -1;
      if (slot < 0) return;
      const score = WORTH.text * rarity * factor * (isFrequent ? FREQUENT : 1);
      // What is in the names too is worth both.
      const known = scores[slot] ?? 0;
      if (known < WORTH.rest) scores[slot] = Math.max(known, score);
      else scores[slot] = known + Math.min(score, 1);
    });
  }

  #scoreTypos(word: string, scores: Float32Array): void {
    const typos = typosAllowed(word);
    if (typos === 0) return;
    const first = word.slice(0, 1);
    const isMeant = (other: string) => other !== word && isWithin(word, other, typos);
    for (const name of this.#namesVocabulary()) {
      if (name.startsWith(first) && isMeant(name)) this.#scoreNames(` ${name} `, TYPO, scores);
    }
    for (const { segment, slots } of this.#segments) {
      for (let term = firstTermFrom(segment, first); term < termCount(segment); term += 1) {
        const found = termAt(segment, term);
        if (!found.startsWith(first)) break;
        if (isMeant(found)) this.#scoreTerm(segment, slots, term, TYPO, scores);
      }
    }
  }

  #namesVocabulary(): readonly string[] {
    this.#vocabulary ??= [
      ...new Set([...this.#titles, ...this.#rests].flatMap((names) => names?.split(' ') ?? [])),
    ];
    return this.#vocabulary;
  }

  #isNowhere(scores: Float32Array): boolean {
    return !scores.some((score, slot) => score > 0 && this.#isListed[slot]);
  }
}

/** More than there can be articles. */
const SLOTS = 2 ** 24;
/** Scores are told apart by as much as one over this. */
const PRECISION = 4096;

/**
 * The slots that are found, by their scores, of equal ones the first. A score and its slot are sorted
 * as one number, because comparing them in a function takes ten times as long for thousands.
 */
function bestFirst(scores: Float32Array, found: readonly boolean[]): number[] {
  const keys = new Float64Array(found.length);
  let count = 0;
  for (let slot = 0; slot < found.length; slot += 1) {
    if (!found[slot]) continue;
    keys[count] = Math.round((scores[slot] ?? 0) * PRECISION) * SLOTS + (SLOTS - 1 - slot);
    count += 1;
  }
  const sorted = keys.subarray(0, count).sort();
  return Array.from({ length: count }, (_, place) => {
    const key = sorted[count - 1 - place] ?? 0;
    return SLOTS - 1 - (key % SLOTS);
  });
}

/** The words of names, each between spaces. */
function spaced(names: string): string {
  return ` ${wordsIn(names)
    .map(({ word }) => word)
    .join(' ')} `;
}
