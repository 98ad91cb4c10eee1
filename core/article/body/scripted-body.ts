import { parseInert } from '../../html/parse-inert.ts';
import { comparable } from '../metadata/plain-text.ts';
import type { Metadata } from '../metadata/read-metadata.ts';
import { resolveImages } from '../prepare/resolve-images.ts';
import { shapeBody } from '../shape/shape-body.ts';
import { disarm } from '../snapshot/disarm.ts';
import type { Body } from './extract-body.ts';
import { isArticle } from './is-article.ts';
import { joinCaptions } from './join-captions.ts';

/** In characters, of all scripts together. */
const MAX_LENGTH = 4_000_000;
/** Strings of data are packed into strings of scripts, and no deeper. */
const MAX_NESTING = 2;
const MIN_PARAGRAPHS = 2;
/** A string of JSON or of a script. */
const STRING = /"[^"\\\n]*(?:\\.[^"\\\n]*)*"/g;
/** The share of the headline's telling words that a text about it has, at least. */
const MIN_SHARED = 0.3;

/**
 * The article that stands as markup in a string of the page's own data, for pages that build it from
 * them by a script that has not run, and show nothing of it. Only what shares the headline's words
 * is believed: data hold the words of dialogs too.
 * @param live the page, whose scripts no snapshot has
 * @param document its snapshot, which is used up
 */
export function scriptedBody(
  live: Document,
  document: Document,
  metadata: Metadata,
): Body | undefined {
  const content = parseInert(longestMarkup(live));
  if (!isAbout(comparable(content.textContent ?? ''), metadata.headline)) return undefined;
  for (const controls of content.querySelectorAll('form, button')) controls.remove();
  const root = document.createElement('article');
  root.append(...content.childNodes);
  document.body.replaceChildren(root);
  disarm(root);
  resolveImages(document);
  joinCaptions(root);
  shapeBody(root);
  return isArticle(root, metadata.url)
    ? { root, completeness: { ratio: 1, reachedBy: 'script-data' } }
    : undefined;
}

function longestMarkup(live: Document): string {
  let longest = '';
  let left = MAX_LENGTH;
  for (const { textContent } of live.querySelectorAll('script:not([src])')) {
    left -= textContent.length;
    if (left < 0) break;
    for (const markup of markupIn(textContent, 0)) {
      if (markup.length > longest.length) longest = markup;
    }
  }
  return longest;
}

/** What is markup of several paragraphs among the strings in a text, and among those in them. */
function markupIn(text: string, nesting: number): string[] {
  if (nesting > MAX_NESTING) return [];
  return [...text.matchAll(STRING)].flatMap(([literal]) => {
    const value = unescaped(literal);
    const inner = markupIn(value, nesting + 1);
    if (inner.length > 0) return inner;
    const hasParagraphs = value.split(/<p[\s>]/i).length > MIN_PARAGRAPHS;
    // Frameworks put a number and a length before what they pack.
    return hasParagraphs ? [value.slice(value.indexOf('<'))] : [];
  });
}

function unescaped(literal: string): string {
  try {
    return String(JSON.parse(literal));
  } catch {
    return '';
  }
}

function isAbout(text: string, headline: string): boolean {
  const telling = comparable(headline)
    .split(' ')
    .filter((word) => word.length > 3 || /[^a-z\d]{2}/.test(word));
  const shared = telling.filter((word) => text.includes(word));
  return telling.length > 0 && shared.length >= telling.length * MIN_SHARED;
}
