/** The page's `<meta>` elements by lower-case `name`, `property` or `itemprop`. */
export type MetaTags = ReadonlyMap<string, readonly string[]>;

export function readMetaTags(document: Document): MetaTags {
  const tags = new Map<string, string[]>();
  for (const meta of document.querySelectorAll('meta[content]')) {
    const content = meta.getAttribute('content')?.trim();
    if (!content) continue;
    for (const attribute of ['name', 'property', 'itemprop']) {
      for (const key of (meta.getAttribute(attribute) ?? '').toLowerCase().split(/\s+/)) {
        if (key) tags.set(key, [...(tags.get(key) ?? []), content]);
      }
    }
  }
  return tags;
}

/** The first content there is under the first of these names that has any. */
export function metaContent(tags: MetaTags, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const content = tags.get(name)?.[0];
    if (content) return content;
  }
  return undefined;
}
