import { foldText } from './fold.ts';
import { IS_VALUES, OPERATORS } from './query.ts';

/** What the library has, the most frequent first. */
export type Vocabulary = {
  readonly authors: readonly string[];
  readonly sites: readonly string[];
  readonly tags: readonly string[];
  /** BCP 47. */
  readonly languages: readonly string[];
};

/** Text that may be put in place of the part of a query between two places. */
export type Completion = {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
  /** What is completed: an operator itself, or a value of one. */
  readonly label: string;
};

const MOST = 8;
/** An operator, and as much as has been typed of its value, at the end of a text. */
const OPERATOR_AND_VALUE = /(?:^|\s)-?([a-z]+):("[^"]*|\S*)$/iu;
const OPERATOR_BEGUN = /(?:^|\s)-?([a-z]+)$/iu;

/** What the part of a query before the caret may be completed to, in the order of the vocabulary. */
export function completions(query: string, caret: number, vocabulary: Vocabulary): Completion[] {
  const typed = query.slice(0, caret);
  const withValue = OPERATOR_AND_VALUE.exec(typed);
  if (withValue) {
    const [, operator = '', value = ''] = withValue;
    const part = foldText(value.replace(/^"/, ''));
    const from = caret - value.length;
    return valuesOf(operator.toLowerCase(), vocabulary)
      .filter((each) => isMeant(each, part))
      .slice(0, MOST)
      .map((each) => ({ from, to: caret, insert: `${quoted(each)} `, label: each }));
  }
  const [, begun = ''] = OPERATOR_BEGUN.exec(typed) ?? [];
  if (begun === '') return [];
  const from = caret - begun.length;
  return OPERATORS.filter((operator) => operator.startsWith(begun.toLowerCase())).map(
    (operator) => ({ from, to: caret, insert: `${operator}:`, label: `${operator}:` }),
  );
}

function valuesOf(operator: string, vocabulary: Vocabulary): readonly string[] {
  switch (operator) {
    case 'author':
      return vocabulary.authors;
    case 'site':
      return vocabulary.sites;
    case 'tag':
      return vocabulary.tags;
    case 'lang':
      return vocabulary.languages;
    case 'is':
      return IS_VALUES;
    case 'time':
      return ['<5', '<10', '<20', '>20'];
    default:
      return [];
  }
}

/** By the beginning of any of its words. */
function isMeant(value: string, part: string): boolean {
  const folded = foldText(value);
  return folded !== part && (folded.startsWith(part) || folded.includes(` ${part}`));
}

function quoted(value: string): string {
  return /\s/.test(value) ? `"${value}"` : value;
}
