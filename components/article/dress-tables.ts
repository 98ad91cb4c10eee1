import { i18n } from '#i18n';

/**
 * Puts each table into a frame, in which one that is wider than the text scrolls by itself, by the
 * keyboard too; a table that fits is no stop for it. Returns how to stop watching their sizes.
 */
export function dressTables(body: HTMLElement): () => void {
  const tables = [...body.querySelectorAll('table')].filter(
    (table) => !table.parentElement?.closest('table'),
  );
  const resized = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const frame = target.closest<HTMLElement>('.table-frame');
      if (frame) setScrolling(frame, frame.scrollWidth > frame.clientWidth + 1);
    }
  });
  for (const table of tables) {
    const frame = body.ownerDocument.createElement('div');
    frame.className = 'table-frame';
    table.replaceWith(frame);
    frame.append(table);
    headerRow(table)?.classList.add('table-header');
    resized.observe(frame);
    resized.observe(table);
  }
  return () => resized.disconnect();
}

function setScrolling(frame: HTMLElement, scrolls: boolean): void {
  if (frame.hasAttribute('data-scrolls') === scrolls) return;
  frame.toggleAttribute('data-scrolls', scrolls);
  if (!scrolls) {
    for (const name of ['tabindex', 'role', 'aria-label']) frame.removeAttribute(name);
    return;
  }
  frame.tabIndex = 0;
  frame.setAttribute('role', 'region');
  const caption = frame.querySelector('caption')?.textContent?.trim();
  frame.setAttribute('aria-label', caption || i18n.t('article.table'));
}

/** What stays in sight while the rows below it scroll: the head, or a first row of nothing but headers. */
function headerRow(table: HTMLTableElement): Element | undefined {
  if (table.tHead) return table.tHead;
  const [first, second] = table.rows;
  const cells = first ? [...first.cells] : [];
  return second && cells.length > 1 && cells.every((cell) => cell.matches('th'))
    ? first
    : undefined;
}
