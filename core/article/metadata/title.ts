import { collapse, comparable } from './plain-text.ts';

/** What sites put between the title and their own name. A hyphen or colon only with space around. */
const SEPARATOR = /\s+[|\-–—·•»«:/\\~<>]+\s+|\s*[|│｜»«]\s*|\s+::\s+/;

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
  const separators = [...title.matchAll(new RegExp(SEPARATOR, 'g'))];
  const last = separators.at(-1);
  if (last && isSiteName(title.slice(last.index + last[0].length), names)) {
    return title.slice(0, last.index).trim() || undefined;
  }
  const start = separators[0];
  if (start && isSiteName(title.slice(0, start.index), names)) {
    return title.slice(start.index + start[0].length).trim() || undefined;
  }
  return undefined;
}

function isSiteName(part: string, names: readonly string[]): boolean {
  const text = squeezed(part);
  if (text.length < 2) return text.length === 0;
  return names.some(
    (name) =>
      name === text || (text.length > 3 && (name.startsWith(text) || text.startsWith(name))),
  );
}

function squeezed(text: string): string {
  return comparable(text.replace(/\.(?:com|org|net|de|co\.uk|fr|info|eu)$/i, '')).replace(/ /g, '');
}

/**
 * The title as the page shows it: the heading that says what the metadata say, else the metadata
 * without the site's name, else the page's only main heading, else its `<title>`.
 * @param declared titles of the metadata, the most trusted first
 * @returns the title, and the heading that shows it
 */
export function findTitle(
  document: Document,
  declared: readonly string[],
  siteNames: readonly string[],
): { title: string; heading?: Element } {
  const titles = [...declared, document.title]
    .map((title) => withoutSiteName(title, siteNames))
    .filter(Boolean);
  const headings = [...document.querySelectorAll('h1, h2')].filter(
    (heading) => collapse(heading.textContent).length > 1,
  );
  for (const title of titles) {
    const wanted = comparable(title);
    const heading =
      headings.find((candidate) => comparable(candidate.textContent ?? '') === wanted) ??
      headings.find((candidate) => agree(comparable(candidate.textContent ?? ''), wanted));
    if (heading) return { title: collapse(heading.textContent), heading };
  }
  const mains = headings.filter((heading) => heading.localName === 'h1');
  const only = mains.length === 1 ? mains[0] : undefined;
  const title = titles[0] ?? collapse(only?.textContent);
  return only ? { title, heading: only } : { title };
}

/** Whether two titles are the same but for what was added or cut at one end. */
function agree(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length > 15 && long.includes(short) && short.length > long.length * 0.6;
}
