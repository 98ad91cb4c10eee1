/** A heading of the article, as the outline lists it. */
export interface OutlineEntry {
  readonly element: HTMLElement;
  readonly text: string;
  /** 0 for the highest level that the article uses. */
  readonly depth: number;
}

/** The article's headings in their order; those without text are none. */
export function outlineOf(body: HTMLElement): OutlineEntry[] {
  const headings = [...body.querySelectorAll<HTMLElement>('h1, h2, h3, h4')].flatMap((element) => {
    const text = element.textContent?.replace(/\s+/g, ' ').trim();
    return text ? [{ element, text, level: Number(element.tagName.slice(1)) }] : [];
  });
  const levels = [...new Set(headings.map(({ level }) => level))].sort();
  return headings.map(({ element, text, level }) => ({
    element,
    text,
    depth: levels.indexOf(level),
  }));
}

/**
 * The index of the entry that is being read: the last one whose heading is above the line of
 * reading, a third down the window; -1 before the first.
 */
export function currentEntry(entries: readonly OutlineEntry[], viewportHeight: number): number {
  const line = viewportHeight / 3;
  let current = -1;
  entries.forEach(({ element }, index) => {
    if (element.getBoundingClientRect().top <= line) current = index;
  });
  return current;
}
