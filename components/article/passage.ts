/** What starts a line of its own. */
const BLOCKS =
  'p, li, h1, h2, h3, h4, h5, h6, pre, blockquote, figcaption, dt, dd, td, th, summary, caption, div';

/** Controls that stand in the text and are none of it. */
const NO_TEXT = 'button, .code__bar, .note-popover, rt, rp, annotation';

/** Text of which a passage is a part: a line for each block, white space as it is shown. */
export interface Passage {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The part of the article's text that a range holds; nothing if it holds none. */
export function passageOf(body: HTMLElement, range: AbstractRange): Passage | undefined {
  const live = body.ownerDocument.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  const nodes = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  let text = '';
  let block: Element | null = null;
  let start: number | undefined;
  let end: number | undefined;
  const add = (part: string): void => {
    const shown = part.replace(/\s+/g, ' ');
    text += /(?:^|\s)$/.test(text) ? shown.trimStart() : shown;
  };
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    const parent = node.parentElement;
    if (!parent || parent.closest(NO_TEXT)) continue;
    const own = parent.closest(BLOCKS);
    if (own !== block && text) text = `${text.trimEnd()}\n`;
    block = own;
    const data = node.nodeValue ?? '';
    if (!live.intersectsNode(node)) {
      add(data);
      continue;
    }
    const from = node === live.startContainer ? live.startOffset : 0;
    const to = node === live.endContainer ? live.endOffset : data.length;
    add(data.slice(0, from));
    start ??= text.length;
    add(data.slice(from, to));
    end = text.length;
    add(data.slice(to));
  }
  if (start === undefined || end === undefined) return undefined;
  // A block's end takes white space away that had been counted.
  const last = Math.min(end, text.length);
  return text.slice(start, last).trim() ? { text, start, end: last } : undefined;
}
