import { isWithin, typosAllowed } from './edit-distance.ts';
import {
  firstTermAfter,
  firstTermFrom,
  forEachPosting,
  type Segment,
  termAt,
  termCount,
} from './segment.ts';
import { forEachWord } from './words.ts';

/** What an article is called, apart from its text. */
export type Names = {
  readonly id: string;
  /** What the article is called by in answers: small, dense, and its own for as long as the index lives. */
  readonly number: number;
  readonly title: string;
  /** Authors, site, tags and note. */
  readonly rest: string;
};

/** A word to be found, folded, as `wordsIn` gives it. */
export type Wanted = { readonly word: string; readonly isExcluded: boolean };

/**
 * Scores are whole numbers of this part of one: reading fractions of ten thousand articles at each
 * keystroke leaves ten thousand objects behind, until the code for it has been optimised.
 */
const ONE = 4096;
/** What a match is worth, by where it is; in a text, times how rare the word is. */
const WORTH = { title: 24 * ONE, rest: 12 * ONE, text: ONE } as const;
/** A word that only begins like the wanted one, or is spelt a little otherwise. */
const BEGINNING = 0.5;
const TYPO = 0.3;
const FREQUENT = 1.5;

/** In place of a number: the article is not known, or has a later text. */
const NOBODY = -1;

/**
 * Finds and ranks articles by words of their names, which are kept here as they are, and of their
 * texts, which are in segments. Every word is found by its beginning; one that is nowhere, by words
 * that are spelt a little otherwise.
 */
export class SearchIndex {
  readonly #numbers = new Map<string, number>();
  /** By their numbers, as all that follows. */
  readonly #ids: string[] = [];
  readonly #titles: string[] = [];
  readonly #rests: string[] = [];
  #isListed = new Uint8Array(64);
  #segments: readonly { segment: Segment; numbers: Int32Array }[] = [];
  #vocabulary: readonly string[] | undefined;

  /** Lists articles, or changes what they are called. */
  setNames(names: readonly Names[]): void {
    const known = this.#numbers.size;
    for (const { id, number, title, rest } of names) {
      this.#numbers.set(id, number);
      this.#ids[number] = id;
      this.#titles[number] = spaced(title);
      this.#rests[number] = spaced(rest);
      if (number >= this.#isListed.length) this.#makeRoom(number);
      this.#isListed[number] = 1;
    }
    this.#vocabulary = undefined;
    if (this.#numbers.size > known) this.setSegments(this.#segments.map(({ segment }) => segment));
  }

  /** Finds articles no more. */
  drop(ids: readonly string[]): void {
    for (const id of ids) {
      const number = this.#numbers.get(id);
      if (number !== undefined) this.#isListed[number] = 0;
    }
    this.#vocabulary = undefined;
  }

  /** Finds texts in these segments and no others; of an article in two, in the later. */
  setSegments(segments: readonly Segment[]): void {
    const seen = new Uint8Array(this.#ids.length);
    const last = [...segments].reverse().map((segment) => {
      const numbers = new Int32Array(segment.ids.length).fill(NOBODY);
      segment.ids.forEach((id, article) => {
        const number = this.#numbers.get(id);
        if (number === undefined || seen[number] === 1) return;
        seen[number] = 1;
        numbers[article] = number;
      });
      return { segment, numbers };
    });
    this.#segments = last.reverse();
  }

  /** The numbers of the articles that have every wanted word and no excluded one, the best first. */
  rank(wanted: readonly Wanted[]): Uint32Array<ArrayBuffer> {
    const total = new Int32Array(this.#ids.length);
    const found = this.#isListed.slice(0, this.#ids.length);
    for (const { word, isExcluded } of wanted) {
      const scores = isExcluded ? this.#scoresOfWord(word) : this.#scoresOf(word);
      for (let number = 0; number < found.length; number += 1) {
        const score = scores[number] ?? 0;
        if (score > 0 === isExcluded) found[number] = 0;
        else total[number] = (total[number] ?? 0) + score;
      }
    }
    return bestFirst(total, found);
  }

  /** The article with a number. */
  idOf(number: number): string {
    return this.#ids[number] ?? '';
  }

  /** Whether an article has words one after another in a name. */
  hasPhrase(number: number, words: readonly string[]): boolean {
    const phrase = ` ${words.join(' ')} `;
    return [this.#titles, this.#rests].some((names) => names[number]?.includes(phrase));
  }

  #makeRoom(number: number): void {
    const larger = new Uint8Array(2 * (number + 1));
    larger.set(this.#isListed);
    this.#isListed = larger;
  }

  #scoresOf(word: string): Int32Array {
    const scores = new Int32Array(this.#ids.length);
    this.#scoreNames(` ${word}`, 1, scores);
    for (const { segment, numbers } of this.#segments) {
      const first = firstTermFrom(segment, word);
      const isWord = termAt(segment, first) === word;
      const end = firstTermAfter(segment, word);
      for (let term = first; term < end; term += 1) {
        this.#scoreTerm(segment, numbers, term, isWord && term === first ? 1 : BEGINNING, scores);
      }
    }
    if (this.#isNowhere(scores)) this.#scoreTypos(word, scores);
    return scores;
  }

  /** Of the word itself, as it is and nothing that begins like it: so much is excluded. */
  #scoresOfWord(word: string): Int32Array {
    const scores = new Int32Array(this.#ids.length);
    this.#scoreNames(` ${word} `, 1, scores);
    for (const { segment, numbers } of this.#segments) {
      const term = firstTermFrom(segment, word);
      if (termAt(segment, term) === word) this.#scoreTerm(segment, numbers, term, 1, scores);
    }
    return scores;
  }

  #scoreNames(part: string, factor: number, scores: Int32Array): void {
    for (let number = 0; number < this.#ids.length; number += 1) {
      let score = 0;
      if (this.#titles[number]?.includes(part)) score += WORTH.title * factor;
      if (this.#rests[number]?.includes(part)) score += WORTH.rest * factor;
      if (score > (scores[number] ?? 0)) scores[number] = score;
    }
  }

  #scoreTerm(
    segment: Segment,
    numbers: Int32Array,
    term: number,
    factor: number,
    scores: Int32Array,
  ): void {
    const { offsets } = segment;
    const about = (offsets[term + 1] ?? 0) - (offsets[term] ?? 0);
    const worth = WORTH.text * Math.log(1 + this.#ids.length / about) * factor;
    const [once, often] = [Math.round(worth), Math.round(worth * FREQUENT)];
    forEachPosting(segment, term, (article, isFrequent) => {
      const number = numbers[article] ?? NOBODY;
      if (number === NOBODY) return;
      const score = isFrequent ? often : once;
      // What is in the names too is worth both.
      const known = scores[number] ?? 0;
      if (known < WORTH.rest) scores[number] = Math.max(known, score);
      else scores[number] = known + Math.min(score, ONE);
    });
  }

  #scoreTypos(word: string, scores: Int32Array): void {
    const typos = typosAllowed(word);
    if (typos === 0) return;
    const first = word.slice(0, 1);
    const isMeant = (other: string) => other !== word && isWithin(word, other, typos);
    for (const name of this.#namesVocabulary()) {
      if (name.startsWith(first) && isMeant(name)) this.#scoreNames(` ${name} `, TYPO, scores);
    }
    for (const { segment, numbers } of this.#segments) {
      for (let term = firstTermFrom(segment, first); term < termCount(segment); term += 1) {
        const found = termAt(segment, term);
        if (!found.startsWith(first)) break;
        if (isMeant(found)) this.#scoreTerm(segment, numbers, term, TYPO, scores);
      }
    }
  }

  #namesVocabulary(): readonly string[] {
    this.#vocabulary ??= [
      ...new Set([...this.#titles, ...this.#rests].flatMap((names) => names?.split(' ') ?? [])),
    ];
    return this.#vocabulary;
  }

  #isNowhere(scores: Int32Array): boolean {
    return !scores.some((score, number) => score > 0 && this.#isListed[number] === 1);
  }
}

/** More than there can be articles. */
const NUMBERS = 2 ** 24;

/**
 * The numbers of those that are found, by their scores, of equal ones the first. A score and a number
 * are sorted as one, because comparing them in a function takes ten times as long for thousands.
 */
function bestFirst(scores: Int32Array, found: Uint8Array): Uint32Array<ArrayBuffer> {
  const keys = new Float64Array(found.length);
  let count = 0;
  for (let number = 0; number < found.length; number += 1) {
    if (found[number] !== 1) continue;
    keys[count] = (scores[number] ?? 0) * NUMBERS + (NUMBERS - 1 - number);
    count += 1;
  }
  const sorted = keys.subarray(0, count).sort();
  const numbers = new Uint32Array(count);
  for (let place = 0; place < count; place += 1) {
    numbers[place] = NUMBERS - 1 - ((sorted[count - 1 - place] ?? 0) % NUMBERS);
  }
  return numbers;
}

/** The words of names, each between spaces. */
function spaced(names: string): string {
  const words = [''];
  forEachWord(names, (word) => words.push(word));
  return [...words, ''].join(' ');
}
