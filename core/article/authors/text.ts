import { isDigit, isLower, isUpper } from './letters.ts';

/** Elements whose text nobody reads. */
const UNREAD = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'SVG',
  'IFRAME',
  'TITLE',
  'SELECT',
]);

/** Elements that stand in a line of text. */
export const INLINE: ReadonlySet<string> = new Set(
  'A ABBR B BDI BDO BIG CITE CODE DATA DFN EM FONT I KBD LABEL MARK Q RB RP RT RUBY S SAMP SMALL SPAN STRONG SUB SUP TIME U VAR WBR'.split(
    ' ',
  ),
);

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** Anything that has to be done to a text that is trimmed. */
const UNTIDY = /[^\S ]| {2}|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069]/;

/** One line: no line breaks, soft hyphens, zero-width or direction marks, no double spaces. */
export function oneLine(text: string): string {
  const trimmed = text.trim();
  if (!UNTIDY.test(trimmed)) return trimmed;
  return trimmed.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}

const texts = new WeakMap<Element, string>();

/** The element's text in one line, with a space where a block or a line ends. */
export function textOf(element: Element): string {
  let text = texts.get(element);
  if (text === undefined) {
    text = oneLine(textLines(element).join(' '));
    texts.set(element, text);
  }
  return text;
}

/**
 * The element's text as lines: one a block, `<br>` ends a line too. With `seams`, a bar stands
 * where two elements' texts touch without a space, as in `<b>Jane Roe</b><i>Reporter</i>`.
 */
export function textLines(element: Element, seams = false): string[] {
  const lines: string[] = [];
  let line = '';
  let last: Node | null = null;
  const end = () => {
    const done = oneLine(line);
    if (done !== '') lines.push(done);
    line = '';
  };
  const walk = (node: Node, depth: number) => {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3) {
        const value = child.nodeValue ?? '';
        if (seams && last !== node && isSeam(line.at(-1), value[0])) line += ' | ';
        line += value;
        last = node;
      } else if (child.nodeType === 1 && depth < 200) {
        const tag = (child as Element).tagName.toUpperCase();
        if (UNREAD.has(tag)) continue;
        if (tag === 'BR') {
          end();
          continue;
        }
        if (INLINE.has(tag)) walk(child, depth + 1);
        else {
          end();
          walk(child, depth + 1);
          end();
        }
      }
    }
  };
  walk(element, 0);
  end();
  return lines;
}

function isSeam(before: string | undefined, after: string | undefined): boolean {
  return isUpper(after) && (isLower(before) || isDigit(before));
}
