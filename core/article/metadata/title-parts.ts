import { collapse, comparable } from './plain-text.ts';

/** What sites put between the title and their own name. A hyphen or colon only with space around. */
const SEPARATOR =
  /\s+[|\-–—·•»«›‹:/\\~<>]+\s+|\s*[|│｜»«]\s*|\s+::\s+|\s*：\s*|(?<=[\u30A0-\u30FF\u3400-\u9FFF\uAC00-\uD7AF」』】）”])[:_-]/g;

/** After these stands the site's name, whatever it is. */
const ALWAYS_SITE = /[|│｜_]/;

/** The parts of a title that separators hold apart. */
export function titleParts(title: string): string[] {
  return collapse(title)
    .split(SEPARATOR)
    .map((part) => part.trim())
    .filter(Boolean);
}

/** A title without the site's name, section and slogan at either end. */
export function withoutSiteName(title: string, siteNames: readonly string[]): string {
  const names = siteNames.map(squeezed).filter((name) => name.length > 1);
  let rest = collapse(title);
  for (;;) {
    const shorter = withoutOneEnd(rest, names);
    if (shorter === undefined) return rest;
    rest = shorter;
  }
}

function withoutOneEnd(title: string, names: readonly string[]): string | undefined {
  const separators = [...title.matchAll(SEPARATOR)];
  // A name may hold separators of its own, so the longest end that is one goes.
  for (const separator of separators) {
    const before = title.slice(0, separator.index).trim();
    const end = title.slice(separator.index + separator[0].length);
    if (before && isSiteName(end, names, separator === separators.at(-1))) return before;
  }
  for (const separator of separators.toReversed()) {
    const start = title.slice(0, separator.index);
    const after = title.slice(separator.index + separator[0].length).trim();
    // A title may well begin with a word that the site is called by.
    if (after && names.includes(squeezed(start))) return after;
  }
  const last = separators.at(-1);
  if (!last || !ALWAYS_SITE.test(last[0])) return undefined;
  const before = title.slice(0, last.index).trim();
  const end = title.slice(last.index + last[0].length);
  return before.length > Math.max(10, end.length) ? before : undefined;
}

/**
 * Whether a part of a title is one of the site's names.
 * @param loosely also when the name stands at its end
 */
export function isSiteName(part: string, names: readonly string[], loosely = false): boolean {
  const text = squeezed(part);
  if (text.length < 2) return text.length === 0;
  return names.some((name) => {
    if (name === text) return true;
    if (text.length < 4 || name.length < 4) return false;
    return name.startsWith(text) || text.startsWith(name) || (loosely && text.endsWith(name));
  });
}

/** A name as names are compared: letters and digits only, without a domain's ending. */
export function squeezed(text: string): string {
  const bare = text.trim().replace(/\.(?:com|org|net|info|(?:com?\.)?[a-z]{2})$/i, '');
  return comparable(bare).replace(/ /g, '');
}
