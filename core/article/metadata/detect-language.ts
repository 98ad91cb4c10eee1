/** Scripts that one language writes nearly alone. */
const SCRIPTS: readonly [string, RegExp][] = [
  ['ja', /[\p{sc=Hira}\p{sc=Kana}]/gu],
  ['ko', /\p{sc=Hang}/gu],
  ['zh', /\p{sc=Han}/gu],
  ['el', /\p{sc=Grek}/gu],
  ['he', /\p{sc=Hebr}/gu],
  ['th', /\p{sc=Thai}/gu],
  ['hi', /\p{sc=Deva}/gu],
  ['bn', /\p{sc=Beng}/gu],
  ['ta', /\p{sc=Taml}/gu],
  ['ka', /\p{sc=Geor}/gu],
  ['hy', /\p{sc=Armn}/gu],
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
const MAX_TEXT = 5000;

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
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  // Beyond the letters that European languages write, which most texts have none of.
  const isForeign = (sample.match(/[\u0370-\u1FFF\u3040-\uFFFF]/g)?.length ?? 0) > letters * 0.1;
  for (const [language, script] of isForeign ? SCRIPTS : []) {
    // Japanese is known by its kana, which are fewer than its other signs.
    const least = language === 'ja' ? 0.1 : 0.4;
    if ((sample.match(script)?.length ?? 0) > letters * least) return language;
  }
  const counts = countWords(sample.toLowerCase().match(/\p{L}[\p{L}\p{M}]*/gu) ?? []);
  if (declared !== undefined && (counts.get(declared) ?? shareOfUnknown(declared)) >= MIN_DECLARED)
    return declared;
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!first || first[1] < MIN_SHARE) return undefined;
  return second && second[1] > first[1] * 0.9 ? undefined : first[0];
}

/** Of a language without a list nothing is known, unless it is one that its script would have shown. */
function shareOfUnknown(language: string): number {
  return SCRIPTS.some(([name]) => name === language) ? 0 : 1;
}

/** The share that each language's frequent words have in a text, of those that have several there. */
function countWords(words: readonly string[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const word of words) times.set(word, (times.get(word) ?? 0) + 1);
  const shares = new Map<string, number>();
  for (const [language, frequent] of Object.entries(WORDS)) {
    const found = frequent.split(' ').map((word) => times.get(word) ?? 0);
    const isKnown = found.filter((count) => count > 0).length >= MIN_WORDS;
    const sum = found.reduce((total, count) => total + count, 0);
    shares.set(language, isKnown ? sum / words.length : 0);
  }
  return shares;
}
