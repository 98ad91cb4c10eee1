/** The page's `<meta>` elements by lower-case `name`, `property` or `itemprop`. */
export type MetaTags = ReadonlyMap<string, readonly string[]>;

export function readMetaTags(document: Document): MetaTags {
  const tags = new Map<string, string[]>();
  for (const meta of document.querySelectorAll('meta[content]')) {
    const content = meta.getAttribute('content')?.trim();
    if (!content) continue;
    for (const attribute of ['name', 'property', 'itemprop']) {
      const keys = meta.getAttribute(attribute)?.toLowerCase();
      for (const key of keys ? keys.split(/\s+/) : []) {
        const contents = tags.get(key);
        if (contents) contents.push(content);
        else if (key) tags.set(key, [content]);
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
