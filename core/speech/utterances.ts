/**
 * The longest text that is given to an engine at once, in characters: Chromium's own voices stop
 * after about fifteen seconds, in the middle of a word and without an event.
 * @see https://issues.chromium.org/issues/41294170
 */
export const LONGEST_UTTERANCE = 180;

/** A stretch of a block's text that is spoken at once: a sentence, or a part of a long one. */
export interface Utterance {
  /** Where it begins and ends in the block's text. */
  readonly start: number;
  readonly end: number;
  /** Where its sentence begins and ends, which is what is shown and gone back to. */
  readonly sentence: { readonly start: number; readonly end: number };
}

/** Words that end with a full stop within a sentence, by language. Elsewhere one letter is enough. */
const ABBREVIATIONS: Readonly<Record<string, RegExp>> = {
  en: /\b(?:Mr|Mrs|Ms|Dr|Prof|St|Sr|Jr|Rev|Gen|Col|Lt|Sgt|Capt|Gov|Sen|Rep|vs|etc|e\.g|i\.e|cf|al|approx|No|Fig|Vol|pp?|Inc|Ltd|Co|Corp|U\.S|U\.K|a\.m|p\.m)\.$/i,
  de: /\b(?:Dr|Prof|Hr|Fr|St|Nr|Bd|S|vgl|bzw|ca|usw|etc|u\.a|z\.\s?B|d\.\s?h|u\.\s?a|o\.\s?ä|Abb|Mio|Mrd|Tel|Str|geb|gest|Jh|\d{1,2})\.$/i,
  fr: /\b(?:M|MM|Mme|Mlle|Dr|Pr|St|Ste|etc|cf|p|vol|fig|env|av|apr)\.$/i,
  es: /\b(?:Sr|Sra|Srta|Dr|Dra|Ud|Uds|etc|pág|núm|vol|aprox|EE|UU)\.$/i,
  it: /\b(?:Sig|Dott|Prof|ecc|pag|vol|fig|cap)\.$/i,
  nl: /\b(?:dhr|mevr|dr|prof|bijv|enz|nr|blz|ca)\.$/i,
  pt: /\b(?:Sr|Sra|Dr|Dra|Prof|etc|pág|vol|núm)\.$/i,
};

/** A single letter, such as in `J. R. R. Tolkien` and `z. B.` */
const INITIAL = /(?:^|[\s.(])\p{L}\.$/u;

/** Where a long sentence may be parted, the best places first. */
const PARTINGS = [/[;:—–]\s|[；：]/g, /[,)]\s|[，、]/g, /\s/g];

/**
 * Cuts a block's text into what is spoken at once.
 * @param language BCP 47
 */
export function utterancesOf(text: string, language: string | undefined): Utterance[] {
  return sentencesOf(text, language).flatMap((sentence) =>
    partsOf(text, sentence).map((part) => ({ ...part, sentence })),
  );
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The sentences, those put together again that were parted after an abbreviation. */
export function sentencesOf(text: string, language: string | undefined): Stretch[] {
  const locale = language && isLocale(language) ? language : undefined;
  const segmenter = new Intl.Segmenter(locale, { granularity: 'sentence' });
  const abbreviation = ABBREVIATIONS[locale?.slice(0, 2).toLowerCase() ?? ''];
  const sentences: Stretch[] = [];
  let start = 0;
  for (const { segment, index } of segmenter.segment(text)) {
    const end = index + segment.length;
    const words = text.slice(start, end).trimEnd();
    const goesOn = end < text.length && (INITIAL.test(words) || abbreviation?.test(words));
    if (goesOn) continue;
    sentences.push({ start, end });
    start = end;
  }
  return sentences
    .flatMap(trimmed(text))
    .filter(({ start: from, end: to }) => /[\p{L}\p{N}]/u.test(text.slice(from, to)));
}

function isLocale(language: string): boolean {
  try {
    return Intl.getCanonicalLocales(language).length > 0;
  } catch {
    return false;
  }
}

function trimmed(text: string): (stretch: Stretch) => Stretch[] {
  return ({ start, end }) => {
    const written = text.slice(start, end);
    const from = start + (written.length - written.trimStart().length);
    const to = start + written.trimEnd().length;
    return to > from ? [{ start: from, end: to }] : [];
  };
}

/** A sentence in parts that no engine cuts off, parted where one would pause. */
function partsOf(text: string, { start, end }: Stretch): Stretch[] {
  const parts: Stretch[] = [];
  let from = start;
  while (end - from > LONGEST_UTTERANCE) {
    const to = from + partingIn(text.slice(from, from + LONGEST_UTTERANCE));
    parts.push({ start: from, end: to });
    from = to;
  }
  parts.push({ start: from, end });
  return parts.flatMap(trimmed(text));
}

/** Where to part: after the last good place in the second half, else where it is full. */
function partingIn(piece: string): number {
  for (const parting of PARTINGS) {
    const places = [...piece.matchAll(parting)].map(({ 0: found, index }) => index + found.length);
    const place = places.findLast((at) => at > piece.length / 3);
    if (place !== undefined) return place;
  }
  // Not between the two halves of a character.
  return /[\uD800-\uDBFF]$/.test(piece) ? piece.length - 1 : piece.length;
}

/** The word at a place of a text, for engines that tell where a word begins but not where it ends. */
export function wordAt(
  text: string,
  at: number,
  language: string | undefined,
): Stretch | undefined {
  const locale = language && isLocale(language) ? language : undefined;
  const word = new Intl.Segmenter(locale, { granularity: 'word' }).segment(text).containing(at);
  return word?.isWordLike
    ? { start: word.index, end: word.index + word.segment.length }
    : undefined;
}
