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
