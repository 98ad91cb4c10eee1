import { HIDDEN_ATTRIBUTE } from '../snapshot/hide.ts';

/** Elements that hold a block of code, outermost first. */
const BLOCKS =
  'table.highlighttable, table.rouge-table, table.lntable, table.hljs-ln, figure.highlight table, .highlight table, .syntaxhighlighter table, ' +
  'table.js-file-line-container, .CodeMirror-code, .cm-editor .cm-content, .monaco-editor .view-lines, pre';

/** Parts of a code block that are not code. */
const NOT_CODE =
  'button, [class*="copy" i], [class*="toolbar" i], .lineno, .linenos, .linenumber, .line-number, .line-numbers, ' +
  '.line-numbers-rows, .gutter, .rouge-gutter, .hljs-ln-numbers, .blob-num, .CodeMirror-gutter-wrapper, .CodeMirror-linenumber, ' +
  '.react-syntax-highlighter-line-number, .ln, .lnt, [aria-hidden="true"]';

/** Elements that are a line each, where line breaks are drawn by style. */
const LINES =
  '.line, .code-line, .token-line, .blob-code-inner, .CodeMirror-line, .cm-line, .view-line, .hljs-ln-code, div, p, li, tr';

/** Names of languages in class names, as the common highlighters write them, the surest first. */
const LANGUAGES = [
  /(?:^|\s)(?:lang(?:uage)?|highlight-source|highlight-text|crayon)-([a-z][a-z0-9+#.-]{0,19})(?=\s|$)/i,
  /(?:^|\s)brush:\s*([a-z][a-z0-9+#.-]{0,19})(?=[\s;]|$)/i,
  /(?:^|\s)(?:highlight-|(?:hljs|highlight|sourcecode|prettyprint|shiki)\s+)([a-z][a-z0-9+#.-]{0,19})(?=\s|$)/i,
];

/** Class names that stand beside a language and are none. */
const NOT_LANGUAGE =
  /^(?:wrapper|container|block|source|text|plain|none|default|nohighlight|toolbar|line|lines|table|inner|box|dark|light|shell-session|github.*|theme.*|snippet|example)$/i;

/** An element whose own markup says more than its text. */
const RICH = 'img, table, h1, h2, h3, h4, p';

/**
 * Makes every block of code plain: `<pre><code>` with the text, its white space and its lines, and
 * the language in `data-language`. Colours, line numbers and buttons go.
 */
export function keepCode(document: Document): void {
  for (const block of document.querySelectorAll(BLOCKS)) {
    if (!block.isConnected || block.parentElement?.closest('pre')) continue;
    if (block.localName === 'pre' ? block.querySelector(RICH) : !isCode(block)) continue;
    const language = languageOf(block);
    const text = codeText(block);
    if (!text.trim()) continue;
    if (block.localName === 'pre' && keepsLinks(block)) continue;
    const code = document.createElement('code');
    code.textContent = text;
    const pre = document.createElement('pre');
    pre.append(code);
    if (language) pre.setAttribute('data-language', language);
    if (block.hasAttribute(HIDDEN_ATTRIBUTE)) pre.setAttribute(HIDDEN_ATTRIBUTE, '');
    block.replaceWith(pre);
  }
}

/** A table beside a code block is one when all its text is in a `pre` or in lines of code. */
function isCode(block: Element): boolean {
  return (
    block.localName !== 'table' ||
    block.querySelector('pre, .blob-code-inner, .hljs-ln-code, td.code') !== null
  );
}

/** Plain text set in a `pre`, as in mail archives: its links are worth more than the colours. */
function keepsLinks(pre: Element): boolean {
  return pre.querySelector('code') === null && pre.querySelector('a[href]') !== null;
}

function codeText(block: Element): string {
  const copy = block.cloneNode(true);
  if (!(copy instanceof Element)) return '';
  for (const part of copy.querySelectorAll(NOT_CODE)) if (part !== copy) part.remove();
  const code = copy.localName === 'table' ? codeCell(copy) : copy;
  for (const br of code.querySelectorAll('br')) br.replaceWith('\n');
  for (const line of code.querySelectorAll(LINES)) endLine(line);
  return (code.textContent ?? '').replace(/\u00A0/g, ' ').replace(/^\s*\n|\s+$/g, '');
}

/** Of a table with a column for line numbers, the part that is the code. */
function codeCell(table: Element): Element {
  const [marked, another] = table.querySelectorAll('td.code, td.rouge-code');
  if (marked && !another) return marked;
  const columns = [...table.querySelectorAll('pre')].filter((pre) =>
    /[^\d\s]/.test(pre.textContent ?? ''),
  );
  return columns.length === 1 && columns[0] ? columns[0] : table;
}

/** Ends an element that is a line of its own with a line break, unless one stands there. */
function endLine(line: Element): void {
  const inside = line.textContent ?? '';
  if (inside.endsWith('\n') || line.querySelector(LINES)) return;
  const next = line.nextSibling;
  const isBroken = next?.nodeType === 3 && /^[^\S\n]*\n/.test(next.textContent ?? '');
  // The last line needs no end, and a line inside a line is ended by the outer one.
  if (isBroken || (!next && !line.parentElement?.matches(LINES))) return;
  line.after('\n');
}

function languageOf(block: Element): string | undefined {
  const holders = [...block.querySelectorAll('code, pre'), block];
  for (
    let up = block.parentElement, steps = 0;
    up && steps < 3;
    up = up.parentElement, steps += 1
  ) {
    holders.push(up);
  }
  for (const holder of holders) {
    const named = holder?.getAttribute('data-lang') ?? holder?.getAttribute('data-language');
    const classes = holder?.getAttribute('class') ?? '';
    const name = named ?? LANGUAGES.map((pattern) => pattern.exec(classes)?.[1]).find(Boolean);
    if (name && /^[a-z][a-z0-9+#.-]{0,19}$/i.test(name) && !NOT_LANGUAGE.test(name)) {
      return name.toLowerCase();
    }
  }
  return undefined;
}
