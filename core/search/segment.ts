/**
 * A part of the index of texts: which of its articles has which word, as compact as it can be had
 * ready for use, because the words of ten thousand long articles as objects take gigabytes.
 * It is never changed; new articles make a new one, and small ones are merged.
 */
export type Segment = {
  /** The articles by their numbers in this segment: an id, and the stamp of the text indexed. */
  readonly ids: readonly string[];
  readonly stamps: readonly number[];
  /** All words, sorted by code units, one after another. */
  readonly terms: string;
  /** Where each word starts in `terms`; one more for the end. */
  readonly starts: Uint32Array<ArrayBuffer>;
  /** Where the postings of each word start; one more for the end. */
  readonly offsets: Uint32Array<ArrayBuffer>;
  /** For each article with the word: how much further its number is than the last one's, and whether the word is frequent in it. */
  readonly postings: Uint8Array<ArrayBuffer>;
};

/** An article to be indexed: its words with how often each occurs. */
export type IndexedText = {
  readonly id: string;
  readonly stamp: number;
  readonly words: ReadonlyMap<string, number>;
};

/** From so many times on a word counts as frequent in a text. */
const FREQUENT = 4;

/** Calls back with every article that has a word, by its number, in order. */
export function forEachPosting(
  { offsets, postings }: Segment,
  term: number,
  visit: (article: number, isFrequent: boolean) => void,
): void {
  const end = offsets[term + 1] ?? 0;
  let article = -1;
  for (let at = offsets[term] ?? 0; at < end; ) {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = postings[at] ?? 0;
      at += 1;
      value |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    article += (value >>> 1) + 1;
    visit(article, (value & 1) === 1);
  }
}

/** How many words there are. */
export function termCount({ starts }: Segment): number {
  return starts.length - 1;
}

/** The word with a number. */
export function termAt({ terms, starts }: Segment, term: number): string {
  return terms.slice(starts[term], starts[term + 1]);
}

/** The number of the first word that is not before a text. */
export function firstTermFrom(segment: Segment, text: string): number {
  let low = 0;
  let high = termCount(segment);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (termAt(segment, middle) < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The number of the first word that is after all that begin with a text. */
export function firstTermAfter(segment: Segment, beginning: string): number {
  return firstTermFrom(segment, `${beginning}\uffff`);
}

/** A segment of some articles. */
export function segmentOf(texts: readonly IndexedText[]): Segment {
  const articles = new Map<string, number[]>();
  texts.forEach(({ words }, number) => {
    for (const [word, times] of words) {
      const value = number * 2 + Number(times >= FREQUENT);
      const found = articles.get(word);
      if (found) found.push(value);
      else articles.set(word, [value]);
    }
  });
  const writer = new SegmentWriter();
  for (const term of [...articles.keys()].sort(byCodeUnits)) {
    writer.begin(term);
    for (const value of articles.get(term) ?? []) writer.add(value >>> 1, (value & 1) === 1);
  }
  return writer.finish(
    texts.map(({ id }) => id),
    texts.map(({ stamp }) => stamp),
  );
}

/**
 * Segments made one, in their order.
 * @param isLive whether an article of a segment is still to be found
 */
export function merged(
  segments: readonly Segment[],
  isLive: (segment: Segment, article: number) => boolean,
): Segment {
  const ids: string[] = [];
  const stamps: number[] = [];
  const parts = segments.map((segment) => {
    const numbers = segment.ids.map((id, article) => {
      if (!isLive(segment, article)) return -1;
      stamps.push(segment.stamps[article] ?? 0);
      return ids.push(id) - 1;
    });
    return { segment, numbers, term: 0, word: termAt(segment, 0) };
  });
  const writer = new SegmentWriter();
  const isLeft = ({ segment, term }: (typeof parts)[number]) => term < termCount(segment);
  for (let left = parts.filter(isLeft); left.length > 0; left = left.filter(isLeft)) {
    const next = left.reduce(
      (least, { word }) => (word < least ? word : least),
      left[0]?.word ?? '',
    );
    writer.begin(next);
    for (const part of left) {
      if (part.word !== next) continue;
      forEachPosting(part.segment, part.term, (article, isFrequent) => {
        const number = part.numbers[article] ?? -1;
        if (number >= 0) writer.add(number, isFrequent);
      });
      part.term += 1;
      part.word = termAt(part.segment, part.term);
    }
  }
  return writer.finish(ids, stamps);
}

/** Takes words in their order, and of each the articles in theirs. */
class SegmentWriter {
  #terms: string[] = [];
  #starts: number[] = [];
  #offsets: number[] = [];
  #bytes = new Uint8Array(1 << 16);
  #length = 0;
  #termsLength = 0;
  #last = -1;

  begin(term: string): void {
    // A word whose articles are all gone is forgotten.
    if (this.#offsets.at(-1) === this.#length) this.#dropTerm();
    this.#terms.push(term);
    this.#starts.push(this.#termsLength);
    this.#offsets.push(this.#length);
    this.#termsLength += term.length;
    this.#last = -1;
  }

  add(article: number, isFrequent: boolean): void {
    let value = (article - this.#last - 1) * 2 + Number(isFrequent);
    this.#last = article;
    if (this.#length + 5 > this.#bytes.length) this.#grow();
    for (; value > 127; value >>>= 7) {
      this.#bytes[this.#length] = (value & 127) | 128;
      this.#length += 1;
    }
    this.#bytes[this.#length] = value;
    this.#length += 1;
  }

  finish(ids: readonly string[], stamps: readonly number[]): Segment {
    if (this.#offsets.at(-1) === this.#length) this.#dropTerm();
    return {
      ids,
      stamps,
      terms: this.#terms.join(''),
      starts: Uint32Array.from([...this.#starts, this.#termsLength]),
      offsets: Uint32Array.from([...this.#offsets, this.#length]),
      postings: this.#bytes.slice(0, this.#length),
    };
  }

  #dropTerm(): void {
    this.#termsLength -= this.#terms.pop()?.length ?? 0;
    this.#starts.pop();
    this.#offsets.pop();
  }

  #grow(): void {
    const larger = new Uint8Array(this.#bytes.length * 2);
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
