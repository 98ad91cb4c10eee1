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

const INLINE = new Set(
  'A ABBR B BDI BDO BIG CITE CODE DATA DFN EM FONT I KBD LABEL MARK Q RB RP RT RUBY S SAMP SMALL SPAN STRONG SUB SUP TIME U VAR WBR'.split(
    ' ',
  ),
);

/** One line: no line breaks, soft hyphens, zero-width or direction marks, no double spaces. */
export function oneLine(text: string): string {
  return text
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The element's text in one line, with a space where a block or a line ends. */
export function textOf(element: Element): string {
  return oneLine(textLines(element).join(' '));
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
    for (const child of node.childNodes) {
      if (child.nodeType === 3) {
        const value = child.nodeValue ?? '';
        if (seams && last !== node && /[\p{Ll}\d]$/u.test(line) && /^\p{Lu}/u.test(value))
          line += ' | ';
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

/** The runs of text of an element, each as its own string: what the markup keeps apart. */
export function textRuns(element: Element): string[] {
  const runs: string[] = [];
  const walk = (node: Node, depth: number) => {
    for (const child of node.childNodes) {
      if (child.nodeType === 3) {
        const run = oneLine(child.nodeValue ?? '');
        if (run !== '') runs.push(run);
      } else if (child.nodeType === 1 && depth < 200) {
        if (!UNREAD.has((child as Element).tagName.toUpperCase())) walk(child, depth + 1);
      }
    }
  };
  walk(element, 0);
  return runs;
}

/** The words of class, id and the attributes test tools use, lower case, camelCase split by `-`. */
export function marksOf(element: Element): string {
  const marks = [
    'class',
    'id',
    'data-testid',
    'data-component',
    'data-qa',
    'data-type',
    'data-module',
    'data-gtm-module',
    'data-element',
    'data-block-name',
  ]
    .map((name) => element.getAttribute(name))
    .filter((value) => value !== null)
    .join(' ');
  return marks.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
}
