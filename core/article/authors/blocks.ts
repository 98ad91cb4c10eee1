import { INLINE, oneLine } from './text.ts';

/** A line of an element's text, with what it is made of. */
export interface Block {
  readonly text: string;
  /** The innermost block element the line stands in. */
  readonly element: Element;
  /** Share of the text that is in links, 0 to 1. */
  readonly linked: number;
}

const UNREAD = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'SVG',
  'IFRAME',
  'SELECT',
  'BUTTON',
  'FIGCAPTION',
]);
const known = new WeakMap<Element, readonly Block[]>();

/** An element's lines of text in order: one a block, `<br>` ends a line too. */
export function blocksOf(root: Element): readonly Block[] {
  let blocks = known.get(root);
  if (blocks === undefined) {
    blocks = readBlocks(root);
    known.set(root, blocks);
  }
  return blocks;
}

function readBlocks(root: Element): Block[] {
  const blocks: Block[] = [];
  let text = '';
  let linked = 0;
  const end = (element: Element) => {
    const done = oneLine(text);
    if (done !== '')
      blocks.push({ text: done, element, linked: Math.min(1, linked / done.length) });
    text = '';
    linked = 0;
  };
  const walk = (element: Element, block: Element, inLink: boolean, depth: number) => {
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3) {
        const value = child.nodeValue ?? '';
        text += value;
        if (inLink) linked += oneLine(value).length;
      } else if (child.nodeType === 1 && depth < 200) {
        const part = child as Element;
        const tag = part.tagName.toUpperCase();
        if (UNREAD.has(tag)) continue;
        if (tag === 'BR') end(block);
        else if (INLINE.has(tag)) walk(part, block, inLink || tag === 'A', depth + 1);
        else {
          end(block);
          walk(part, part, inLink, depth + 1);
          end(part);
        }
      }
    }
  };
  walk(root, root, root.tagName === 'A', 0);
  end(root);
  return blocks;
}
