import { findMainHeading, logoNames, type MainHeading } from './main-heading.ts';
import { collapse, comparable } from './plain-text.ts';
import { withoutSiteName } from './title-parts.ts';

/** A title this short, in characters, may stand inside a longer one by chance. */
const MIN_TITLE = 12;

/**
 * The title as readers see it: the page's main heading, without the kicker when the metadata leave
 * it out; else the first of the declared titles, without the site's name.
 *
 * Where heading and metadata word it differently, the heading counts: it is what readers of the
 * page see, while metadata are worded for search engines and networks. On the development pages
 * with such a difference the heading is the title that people gave two times out of three, and no
 * agreement among the metadata tells the third.
 * @param declared titles of the metadata, the most trusted first
 * @param siteNames the names that do not belong into a title
 * @returns the title, and the heading that shows it
 */
export function findTitle(
  document: Document,
  declared: readonly string[],
  siteNames: readonly string[],
): { title: string; heading?: Element } {
  const names = [...siteNames, ...logoNames(document)];
  const titles = [...declared, document.title]
    .map((title) => withoutSiteName(title, names))
    .filter(Boolean);
  const main = findMainHeading(document, titles, names);
  if (main) return { title: titleOf(main, titles), heading: main.element };
  return titles.length > 0 ? { title: wholeTitle(titles) } : firstHeading(document);
}

function titleOf(main: MainHeading, titles: readonly string[]): string {
  const shorter = withoutKicker(main, titles);
  if (shorter !== undefined) return shorter;
  const same = titles.find((title) => comparable(title) === comparable(main.text));
  return same === undefined ? main.text : withKicker(main, same);
}

/**
 * A title whose heading begins with a kicker, in an element of its own: as the metadata join the
 * two by a colon, else without the kicker.
 */
function withKicker({ element, text }: MainHeading, title: string): string {
  const kicker = collapse(element.querySelector('span, small, strong, b, em, div, a')?.textContent);
  const rest = text.slice(kicker.length);
  if (kicker.length < 3 || !text.startsWith(kicker) || !title.startsWith(kicker)) return text;
  const joined = /^\s*([:|–—-])\s+/.exec(title.slice(kicker.length))?.[1];
  if (joined === undefined || rest.trim().startsWith(joined)) return text;
  return joined === ':' ? title : rest.trim();
}

/** Of a heading that runs on from a kicker, the title that the metadata give. */
function withoutKicker({ text }: MainHeading, titles: readonly string[]): string | undefined {
  const whole = comparable(text);
  return titles.find((title) => {
    const part = comparable(title);
    return part.length >= MIN_TITLE && whole.endsWith(` ${part}`);
  });
}

/** The first title, or the one that goes on where it was cut short. */
function wholeTitle(titles: readonly string[]): string {
  const first = titles[0] ?? '';
  const start = first.replace(/\s*(?:…|\.\.\.)$/, '');
  const longer = titles.find(
    (title) =>
      title.startsWith(start) &&
      /^ *[0-9a-z\u00C0-\u1FFF\u3041-\uD7FF"“„«]/i.test(title.slice(start.length)),
  );
  return longer ?? first;
}

/** On a page that has no name at all, what stands above its text. */
function firstHeading(document: Document): { title: string; heading?: Element } {
  const heading = [...document.querySelectorAll('h1, h2, h3')].find(
    (each) => collapse(each.textContent) && !each.closest('nav, aside, footer'),
  );
  return heading ? { title: collapse(heading.textContent), heading } : { title: '' };
}
