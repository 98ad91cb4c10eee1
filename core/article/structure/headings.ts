/**
 * Numbers the body's headings anew, from `h2` on and without a gap: a heading is one level below
 * the nearest one before it that was higher on the page. Empty ones go.
 */
export function levelHeadings(root: Element): void {
  /** The levels, as on the page, of the headings that the current one stands under. */
  const open: number[] = [];
  for (const heading of root.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    if (!heading.textContent?.trim() && !heading.querySelector('img, math')) {
      heading.remove();
      continue;
    }
    const level = Number(heading.localName.slice(1));
    while ((open.at(-1) ?? 0) >= level) open.pop();
    open.push(level);
    rename(heading, `h${Math.min(open.length + 1, 6)}`);
  }
}

function rename(heading: Element, name: string): void {
  if (heading.localName === name) return;
  const renamed = heading.ownerDocument.createElement(name);
  for (const attribute of ['lang', 'dir', 'title']) {
    const value = heading.getAttribute(attribute);
    if (value !== null) renamed.setAttribute(attribute, value);
  }
  renamed.append(...heading.childNodes);
  heading.replaceWith(renamed);
}
