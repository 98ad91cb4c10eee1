import { rename } from '../snapshot/disarm.ts';

/** What only tables of data have. */
const DATA = 'th, caption, thead, tfoot, td[headers], td[scope], colgroup[span], col[span]';

/** What is not set in a cell of a table of data. */
const LAYOUT = 'table, h1, h2, h3, figure, blockquote, pre, ul ul, p ~ p ~ p';

/** Takes tables apart that only put things beside each other, the innermost first. */
export function unwrapLayoutTables(root: Element): void {
  for (const table of [...root.querySelectorAll('table')].reverse()) {
    if (!isLayout(table)) continue;
    for (const cell of table.querySelectorAll('td, th')) rename(cell, 'div');
    for (const part of table.querySelectorAll('thead, tbody, tfoot, tr, colgroup, caption')) {
      part.replaceWith(...part.childNodes);
    }
    table.replaceWith(...table.childNodes);
  }
}

function isLayout(table: Element): boolean {
  if (/^(?:presentation|none)$/.test(table.getAttribute('role') ?? '')) return true;
  if (table.querySelector(DATA)) return false;
  const rows = [...table.querySelectorAll('tr')];
  const columns = Math.max(0, ...rows.map((row) => row.children.length));
  return rows.length <= 1 || columns <= 1 || table.querySelector(LAYOUT) !== null;
}

/**
 * Gives data tables header cells where the first row is one by its looks alone: every cell wholly
 * in bold.
 */
export function nameHeaders(root: Element): void {
  for (const table of root.querySelectorAll('table')) {
    if (table.querySelector('th')) continue;
    const [first, second] = table.querySelectorAll('tr');
    const cells = first ? [...first.children] : [];
    if (!second || cells.length < 2 || !cells.every(isBold)) continue;
    for (const cell of cells) {
      const header = table.ownerDocument.createElement('th');
      for (const { name, value } of cell.attributes) header.setAttribute(name, value);
      header.setAttribute('scope', 'col');
      header.textContent = cell.textContent?.trim() ?? '';
      cell.replaceWith(header);
    }
  }
}

function isBold(cell: Element): boolean {
  const bold = cell.querySelector('b, strong');
  return bold !== null && bold.textContent?.trim() === cell.textContent?.trim();
}
