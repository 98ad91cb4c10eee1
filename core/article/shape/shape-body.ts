import { isBlock, isHeading, isLeafBlock } from '../body/block-elements.ts';
import { rename } from '../snapshot/disarm.ts';

/**
 * Brings the body into the few forms an article has: paragraphs in place of divs, headings from
 * the second level, layout tables unwrapped, `details` opened, nothing empty.
 */
export function shapeBody(root: Element): void {
  unwrapLayoutTables(root);
  for (const element of root.querySelectorAll('*')) {
    if (CONTAINER.has(element.localName)) shapeContainer(element);
    else if (element.localName.includes('-')) shapeCustomElement(element);
  }
  for (const paragraph of root.querySelectorAll('p')) {
    if (paragraph.querySelector('figure, img') && !paragraph.textContent?.trim()) unwrap(paragraph);
  }
  levelHeadings(root);
  for (const details of root.querySelectorAll('details')) details.setAttribute('open', '');
  removeEmpty(root);
}

const CONTAINER = new Set(
  'div section article main header footer aside center address hgroup fieldset legend nav'.split(
    ' ',
  ),
);

/** Components of the page's own: a block when it holds one or is alone among blocks, else a word. */
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

function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}

/** The highest heading becomes the second level, below the title; steps between levels are kept small. */
function levelHeadings(root: Element): void {
  const headings = [...root.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(isHeading);
  const used = [...new Set(headings.map((heading) => Number(heading.localName[1])))].sort();
  for (const heading of headings) {
    const level = used.indexOf(Number(heading.localName[1])) + 2;
    rename(heading, `h${Math.min(level, 6)}`);
  }
}

/** Tables for layout: with one column or row, or with blocks of text in their cells. */
function unwrapLayoutTables(root: Element): void {
  for (const table of [...root.querySelectorAll('table')].reverse()) {
    if (isLayout(table)) {
      for (const cell of table.querySelectorAll('td, th')) rename(cell, 'div');
      for (const part of table.querySelectorAll('thead, tbody, tfoot, tr, colgroup, caption'))
        unwrap(part);
      unwrap(table);
    }
  }
}

function isLayout(table: Element): boolean {
  if (table.querySelector('th, caption, thead')) return false;
  if (table.querySelector('table')) return true;
  const rows = [...table.querySelectorAll('tr')];
  const columns = Math.max(0, ...rows.map((row) => row.children.length));
  if (rows.length <= 1 || columns <= 1) return true;
  return (
    /presentation|none/.test(table.getAttribute('role') ?? '') ||
    table.querySelectorAll('td p ~ p').length > 2
  );
}

function removeEmpty(root: Element): void {
  const kept =
    'img, video, audio, iframe, math, hr, br, td, th, source, picture, wbr, col, colgroup, annotation';
  for (const element of [...root.querySelectorAll('*')].reverse()) {
    if (element.matches(kept) || element.closest('math, pre')) continue;
    if (!element.textContent?.trim() && !element.querySelector(kept)) element.remove();
  }
}
