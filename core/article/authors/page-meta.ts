/** A `<meta>` element under one of its names, which is in lower case. */
export interface PageMeta {
  readonly name: string;
  readonly content: string;
}

/** Characters of a content; what is longer names nobody. */
const MAX_CONTENT = 500;

/** The page's `<meta>` elements in document order, once for each name they have. */
export function readPageMeta(document: Document): PageMeta[] {
  const found: PageMeta[] = [];
  for (const meta of document.querySelectorAll('meta[content]')) {
    const content = meta.getAttribute('content')?.trim() ?? '';
    if (content === '' || content.length > MAX_CONTENT) continue;
    for (const attribute of ['name', 'property', 'itemprop']) {
      const name = meta.getAttribute(attribute);
      if (name) found.push({ name: name.toLowerCase(), content });
    }
  }
  return found;
}

/** The contents under any of the names. */
export function contentsOf(meta: readonly PageMeta[], names: readonly string[]): string[] {
  return meta.filter(({ name }) => names.includes(name)).map(({ content }) => content);
}
