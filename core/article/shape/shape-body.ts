import { isBlock, isLeafBlock } from '../body/block-elements.ts';
import { rename } from '../snapshot/disarm.ts';
import { unwrapLayoutTables } from '../structure/tables.ts';

/**
 * Brings the body into the few forms an article has: paragraphs in place of divs, layout tables
 * unwrapped, nothing empty.
 */
export function shapeBody(root: Element): void {
  unwrapLayoutTables(root);
  for (const element of root.querySelectorAll('*')) {
    if (CONTAINER.has(element.localName)) shapeContainer(element);
    else if (element.localName.includes('-') || isUnknown(element)) shapeCustomElement(element);
  }
  for (const paragraph of root.querySelectorAll('p')) {
    if (paragraph.querySelector('figure, img') && !paragraph.textContent?.trim()) unwrap(paragraph);
  }
  removeEmpty(root);
}

const CONTAINER = new Set(
  'div section article main header footer aside center address hgroup fieldset legend nav'.split(
    ' ',
  ),
);

/** Whether HTML knows no such element, such as `<story>`, which would be dropped with its text. */
function isUnknown(element: Element): boolean {
  return Object.prototype.toString.call(element) === '[object HTMLUnknownElement]';
}

/** Components and elements of the page's own: a block when it holds one or is alone among blocks, else a word. */
function shapeCustomElement(element: Element): void {
  if (element.closest('math')) return;
  const parent = element.parentElement;
  const isAmongBlocks = parent !== null && [...parent.children].some(isBlock);
  if (holdsBlock(element) || isAmongBlocks) shapeContainer(element);
  else unwrap(element);
}

/** A container of text alone is a paragraph; one of blocks is nothing, and its loose text paragraphs. */
function shapeContainer(container: Element): void {
  if (isLeafBlock(container)) {
    if (container.closest('p, h1, h2, h3, h4, h5, h6, figcaption')) unwrap(container);
    else rename(container, 'p');
    return;
  }
  let paragraph: Element | undefined;
  for (const node of [...container.childNodes]) {
    const isInline = node.nodeType === 3 || (node.nodeType === 1 && !holdsBlock(node as Element));
    if (!isInline) {
      paragraph = undefined;
    } else if (paragraph) {
      paragraph.append(node);
    } else if (node.textContent?.trim()) {
      paragraph = container.ownerDocument.createElement('p');
      node.before(paragraph);
      paragraph.append(node);
    }
  }
  unwrap(container);
}

function holdsBlock(element: Element): boolean {
  return isBlock(element) || [...element.children].some(holdsBlock);
}

/** What an element says of the text in it, for the elements in it to say when it goes. */
function handDown(element: Element): void {
  for (const name of ['lang', 'dir']) {
    const value = element.getAttribute(name);
    if (!value) continue;
    const around = element.parentElement?.closest(`[${name}]`)?.getAttribute(name);
    if (value === around) continue;
    for (const child of element.children) {
      if (!child.hasAttribute(name)) child.setAttribute(name, value);
    }
  }
}

function unwrap(element: Element): void {
  handDown(element);
  element.replaceWith(...element.childNodes);
}

function removeEmpty(root: Element): void {
  const kept =
    'img, video, audio, iframe, math, hr, br, td, th, source, picture, wbr, col, colgroup, annotation';
  for (const element of [...root.querySelectorAll('*')].reverse()) {
    if (/\S/.test(element.textContent ?? '') || element.querySelector(kept)) continue;
    if (!element.matches(kept) && !element.closest('math, pre')) element.remove();
  }
}
