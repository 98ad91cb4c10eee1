/** Scripts that one language writes nearly alone, by their blocks of letters. */
const SCRIPTS: readonly [string, RegExp][] = [
  ['ja', /[\u3041-\u30FF]/g],
  ['ko', /[\uAC00-\uD7AF\u1100-\u11FF]/g],
  ['zh', /[\u3400-\u9FFF]/g],
  ['el', /[\u0370-\u03FF\u1F00-\u1FFF]/g],
  ['he', /[\u05D0-\u05EA]/g],
  ['th', /[\u0E01-\u0E5B]/g],
  ['hi', /[\u0900-\u0963]/g],
  ['bn', /[\u0980-\u09E3]/g],
  ['ta', /[\u0B82-\u0BCD]/g],
  ['ka', /[\u10A0-\u10FF]/g],
  ['hy', /[\u0531-\u0587]/g],
];

/** Words that a text of some length cannot do without, few of them shared by other languages. */
const WORDS: Readonly<Record<string, string>> = {
  en: 'the and of to that is was for with this have from are',
  de: 'der die und das ist nicht mit von den dem auch eine für sich',
  fr: 'les des est dans pour une que qui pas sur avec du au cette',
  es: 'los las del que por una para con está más como pero sus',
  pt: 'que não uma para com dos das mais como foi são pela ao',
  it: 'che di della per non una sono gli con nel anche più dei',
  nl: 'het een van niet dat zijn voor met ook maar wordt deze naar',
  sv: 'och att det som för är inte med den till har om ett',
  da: 'og at det er ikke til for med der den har af på',
  no: 'og det er ikke til for med som har på av å jeg',
  fi: 'ja on ei että oli se mutta ovat myös kun hän tai joka',
  pl: 'się nie jest że na do jak oraz przez dla ale był które',
  cs: 'se na je že jsou který podle jako také ale nebo byl pro',
  hu: 'hogy nem egy az és meg csak volt már még szerint mint ez',
  ro: 'și nu este care din pentru mai sunt fost prin după într cu',
  tr: 've bir bu için ile çok olarak daha da olan gibi kadar de',
  id: 'yang dan di untuk dengan dari ini itu tidak pada dalam akan juga',
  vi: 'và của là có không cho được trong những một với người các',
  ru: 'и в не на что по это как из но для его также',
  uk: 'і та не на що для від як це його які або також',
  bg: 'и на да за се от не че са като при ще или',
  sr: 'и је да се на за су од који није као што али',
  ar: 'في من على إلى أن التي الذي هذا عن مع كان هذه بعد',
  fa: 'در به از که این را با است برای آن های شد می',
};

/** In characters. A shorter text may be anything. */
const MIN_TEXT = 200;
const MAX_TEXT = 3000;

/** A language is known by so many of its words at least, since others may share one or two. */
const MIN_WORDS = 4;
/** The share of all words that a language's frequent ones have at least. */
const MIN_SHARE = 0.08;
/** The same for a language that is declared: less is enough to believe it. */
const MIN_DECLARED = 0.05;

/**
 * The language a text is written in, by its script and its most frequent words.
 * @param declared the language it is said to be in, which is believed where the text allows it
 * @returns BCP 47, or undefined for a text that is short or like nothing known
 */
export function detectLanguage(text: string, declared?: string): string | undefined {
  const sample = text.slice(0, MAX_TEXT);
  if (sample.length < MIN_TEXT) return undefined;
  const script = languageOfScript(sample);
  if (script !== undefined) return script;
  const words = sample.toLowerCase().split(/[\s.,;:!?()"“”«»]+/);
  const times = new Map<string, number>();
  for (const word of words) times.set(word, (times.get(word) ?? 0) + 1);
  const shareOf = (language: string) => countFrequent(language, times) / words.length;
  if (declared !== undefined) {
    // Of a language without a list nothing is known, unless its script would have shown it.
    const share = WORDS[declared]
      ? shareOf(declared)
      : Number(!SCRIPTS.some(([name]) => name === declared));
    if (share >= MIN_DECLARED) return declared;
  }
  const shares = Object.keys(WORDS).map((language) => ({ language, share: shareOf(language) }));
  const [first, second] = shares.sort((a, b) => b.share - a.share);
  if (!first || first.share < MIN_SHARE) return undefined;
  return second && second.share > first.share * 0.9 ? undefined : first.language;
}

function languageOfScript(sample: string): string | undefined {
  // Beyond the letters that European languages write, which most texts have none of.
  const foreign = sample.match(/[\u0370-\u1FFF\u3040-\uFFFF]/g)?.length ?? 0;
  if (foreign < sample.length * 0.1) return undefined;
  // Japanese is known by its kana, which are fewer than its other signs.
  const least = (language: string) => sample.length * (language === 'ja' ? 0.08 : 0.32);
  return SCRIPTS.find(
    ([language, script]) => (sample.match(script)?.length ?? 0) > least(language),
  )?.[0];
}

/** How often a language's frequent words stand in a text that has several of them, else 0. */
function countFrequent(language: string, times: ReadonlyMap<string, number>): number {
  let found = 0;
  let sum = 0;
  for (const word of (WORDS[language] ?? '').split(' ')) {
    const count = times.get(word) ?? 0;
    if (count > 0) found += 1;
    sum += count;
  }
  return found >= MIN_WORDS ? sum : 0;
}
