import { findMainHeading, type MainHeading } from './main-heading.ts';
import { comparable } from './plain-text.ts';
import { withoutSiteName } from './title-parts.ts';

/** A title this short, in characters, may stand inside a longer one by chance. */
const MIN_TITLE = 12;

/**
 * The title as readers see it: the page's main heading, without the kicker when the metadata leave
 * it out; else the first of the declared titles, without the site's name.
 * @param declared titles of the metadata, the most trusted first
 * @param siteNames the names that do not belong into a title
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
  const main = findMainHeading(document, titles, siteNames);
  if (!main) return { title: wholeTitle(titles) };
  return { title: withoutKicker(main, titles), heading: main.element };
}

/** Of a heading that runs on from a kicker, the title that the metadata give. */
function withoutKicker({ text }: MainHeading, titles: readonly string[]): string {
  const whole = comparable(text);
  const shorter = titles.find((title) => {
    const part = comparable(title);
    return part.length >= MIN_TITLE && part !== whole && whole.endsWith(` ${part}`);
  });
  return titles.some((title) => comparable(title) === whole) ? text : (shorter ?? text);
}

/** The first title, or the one that goes on where it was cut short. */
function wholeTitle(titles: readonly string[]): string {
  const first = titles[0] ?? '';
  const start = first.replace(/\s*(?:…|\.\.\.)$/, '');
  const longer = titles.find(
    (title) =>
      title.startsWith(start) && /^[^\S\n]*[\p{L}\p{N}"“„«]/u.test(title.slice(start.length)),
  );
  return longer ?? first;
}
