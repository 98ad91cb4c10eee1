/** Text is quoted whole up to this length, else by its beginning and end. In characters. */
const WHOLE = 300;

/** Words of context on each side beyond which more would not help. */
const MOST_CONTEXT = 8;

/** Words by which a long passage is named at its beginning and at its end, at first and at most. */
const FEWEST = 3;
const MOST = 12;

/** How far from a place its words are looked for. In characters. */
const REACH = 400;

/**
 * The directive that leads a browser to a passage, `:~:text=…`, with as much of what stands around it
 * as tells it from the same words elsewhere in the text.
 * @param text the text's blocks, a line each
 * @param start where the passage starts in it; it is widened to whole words, as browsers match those
 * @see https://wicg.github.io/scroll-to-text-fragment/#syntax
 */
export function textFragment(text: string, start: number, end: number, language?: string): string {
  const words = segmenter(language);
  const [from, to] = wholeWords(text, start, end, words);
  const passage = text.slice(from, to);
  const flat = flatten(text);
  if (passage.includes('\n') || passage.length > WHOLE) {
    return directive(range(text, flat, from, to, words));
  }
  let terms: Terms = { first: passage };
  for (let count = 0; count <= MOST_CONTEXT; count++) {
    const prefix = before(text, from, count, words);
    const suffix = after(text, to, count, words);
    terms = { prefix, first: passage, suffix };
    if (isOnly(flat, text.lastIndexOf(prefix, from), text.indexOf(suffix, to) + suffix.length)) {
      break;
    }
  }
  return directive(terms);
}

/** The address of a passage on a page: a fragment that the address has stays. */
export function passageAddress(url: string, fragment: string): string {
  return `${url}${url.includes('#') ? '' : '#'}${fragment}`;
}

interface Terms {
  readonly prefix?: string;
  readonly first: string;
  readonly last?: string;
  readonly suffix?: string;
}

function directive({ prefix, first, last, suffix }: Terms): string {
  const terms = [
    prefix && `${encode(prefix)}-`,
    encode(first),
    last && encode(last),
    suffix && `-${encode(suffix)}`,
  ];
  return `:~:text=${terms.filter(Boolean).join(',')}`;
}

/** Hyphens are the syntax's own, and stay as they are in `encodeURIComponent`. */
function encode(term: string): string {
  return encodeURIComponent(term).replaceAll('-', '%2D');
}

function range(text: string, flat: string, from: number, to: number, words: Intl.Segmenter): Terms {
  const firstLine = lineEnd(text, from);
  const lastLine = Math.max(from, text.lastIndexOf('\n', to - 1) + 1);
  let first = '';
  let prefix = '';
  for (let count = FEWEST; count <= MOST; count++) {
    first = after(text.slice(0, Math.min(firstLine, to)), from, count, words);
    // Context is added once more words of the passage itself do not help.
    prefix = count > MOST / 2 ? before(text, from, count - MOST / 2, words) : '';
    if (isOnly(flat, text.lastIndexOf(prefix, from), from + first.length)) break;
  }
  let last = '';
  for (let count = FEWEST; count <= MOST; count++) {
    last = before(text.slice(lastLine, to), to - lastLine, count, words);
    const found = flat.indexOf(flatten(last), from + first.length);
    if (found + last.length === to) break;
  }
  return { prefix, first, last };
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** Browsers take no notice of case, and any white space is the same to them. */
function flatten(text: string): string {
  const lower = text.toLowerCase();
  return (lower.length === text.length ? lower : text).replace(/\s/g, ' ');
}

/** Whether what stands between two places stands nowhere else. */
function isOnly(flat: string, from: number, to: number): boolean {
  const sought = flat.slice(from, to);
  return flat.indexOf(sought) === flat.lastIndexOf(sought);
}

/** The given number of words that end before a place, of its own line or, at its start, of the one before. */
function before(text: string, at: number, count: number, words: Intl.Segmenter): string {
  if (count === 0) return '';
  const lines = text.slice(Math.max(0, at - REACH), at).trimEnd();
  const line = lines.slice(lines.lastIndexOf('\n') + 1);
  const found = wordsIn(line, words).at(-count) ?? wordsIn(line, words)[0];
  return found ? line.slice(found.index).trim() : '';
}

/** The given number of words that start after a place, of its own line or, at its end, of the next. */
function after(text: string, at: number, count: number, words: Intl.Segmenter): string {
  if (count === 0) return '';
  const lines = text.slice(at, at + REACH).trimStart();
  const line = lines.slice(0, lineEnd(lines, 0));
  const found = wordsIn(line, words);
  const last = found[count - 1] ?? found.at(-1);
  return last ? line.slice(0, last.index + last.segment.length).trim() : '';
}

/** The passage without white space at its ends, and with the whole of the words that it cuts. */
function wholeWords(
  text: string,
  start: number,
  end: number,
  words: Intl.Segmenter,
): [from: number, to: number] {
  const passage = text.slice(start, end);
  let from = start + passage.length - passage.trimStart().length;
  let to = end - (passage.length - passage.trimEnd().length);
  const origin = Math.max(0, from - REACH);
  for (const { index, segment } of wordsIn(text.slice(origin, to + REACH), words)) {
    const [first, last] = [origin + index, origin + index + segment.length];
    if (first < from && from < last) from = first;
    if (first < to && to < last) to = last;
  }
  return [from, to];
}

function wordsIn(text: string, words: Intl.Segmenter): Intl.SegmentData[] {
  return [...words.segment(text)].filter(({ isWordLike }) => isWordLike);
}

function segmenter(language: string | undefined): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'word' });
  } catch {
    // A page may call its language anything.
    return new Intl.Segmenter(undefined, { granularity: 'word' });
  }
}
