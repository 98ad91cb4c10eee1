/** What an element calls itself in class, id and the attributes test tools use. */
export interface Marks {
  /** Lower case, camelCase split by `-`. */
  readonly text: string;
  readonly words: readonly string[];
}

/** Words that are looked for among an element's marks. */
export interface MarkList {
  readonly words: ReadonlySet<string>;
  readonly starts: readonly string[];
  readonly ends: readonly string[];
  /** Two or three words joined by hyphens. */
  readonly joined: ReadonlySet<string>;
}

/**
 * A list of marks, separated by spaces: `author` is a word, `author*` its beginning, `*author` its
 * end, `by-line` several words so joined. A list and not a pattern, since long patterns take longer
 * to compile than to use.
 */
export function markList(marks: string): MarkList {
  const all = marks.split(' ');
  const joined = new Set(all.filter((mark) => mark.includes('-')));
  const single = all.filter((mark) => !mark.includes('-'));
  return {
    words: new Set(single.filter((mark) => !mark.includes('*'))),
    starts: single.filter((mark) => mark.endsWith('*')).map((mark) => mark.slice(0, -1)),
    ends: single.filter((mark) => mark.startsWith('*')).map((mark) => mark.slice(1)),
    joined,
  };
}

const NAMING = [
  'id',
  'data-testid',
  'data-component',
  'data-qa',
  'data-type',
  'data-module',
  'data-gtm-module',
  'data-element',
  'data-block-name',
];

const NONE: Marks = { text: '', words: [] };
const known = new WeakMap<Element, Marks>();

/** The marks of an element. */
export function marksOf(element: Element): Marks {
  let marks = known.get(element);
  if (marks === undefined) {
    marks = readMarks(element);
    known.set(element, marks);
  }
  return marks;
}

function readMarks(element: Element): Marks {
  if (!element.hasAttributes()) return NONE;
  let raw = element.getAttribute('class') ?? '';
  for (const name of NAMING) {
    const value = element.getAttribute(name);
    if (value) raw += ` ${value}`;
  }
  if (raw === '') return NONE;
  const text = raw.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
  return { text, words: text.split(/[\s_-]+/) };
}

/** Whether an element has one of the marks. */
export function hasMark(element: Element, list: MarkList): boolean {
  const { words } = marksOf(element);
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? '';
    if (list.words.has(word)) return true;
    const pair = `${word}-${words[index + 1]}`;
    if (list.joined.has(pair) || list.joined.has(`${pair}-${words[index + 2]}`)) return true;
    if (list.starts.some((start) => word.startsWith(start))) return true;
    if (list.ends.some((end) => word.endsWith(end))) return true;
  }
  return false;
}
