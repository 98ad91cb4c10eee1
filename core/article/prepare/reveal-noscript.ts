import { parseInert } from '../../html/parse-inert.ts';
import { disarm, disarmForms } from '../snapshot/disarm.ts';

/** In characters. To call for scripts takes fewer. */
const MIN_TEXT = 400;
/** In characters of markup. */
const MAX_MARKUP = 1_000_000;
/** How many times what the page shows otherwise it has to say. */
const MIN_TIMES = 2;

/**
 * Puts what a page says to browsers without scripts in its place, where that is nearly all the text
 * it has: forums and applications whose scripts have not run.
 */
export function revealNoscript(document: Document): void {
  const long = [...document.body.querySelectorAll('noscript')].filter(
    ({ textContent: { length } }) => length >= MIN_TEXT && length <= MAX_MARKUP,
  );
  if (long.length === 0) return;
  const unseen = [...document.body.querySelectorAll('noscript, script')].map(lengthIn);
  const shown = unseen.reduce((rest, length) => rest - length, lengthIn(document.body));
  for (const noscript of long) {
    const content = contentOf(noscript);
    if (lengthIn(content) < Math.max(MIN_TEXT, MIN_TIMES * shown)) continue;
    const place = document.createElement('div');
    place.append(...content.childNodes);
    noscript.replaceWith(place);
  }
}

/** With scripts on, what stands in a `<noscript>` is text. */
function contentOf(noscript: Element): Element {
  const isText = noscript.children.length === 0;
  const content = parseInert(isText ? noscript.textContent : noscript.innerHTML);
  disarm(content);
  return disarmForms(content);
}

function lengthIn(element: Element): number {
  return element.textContent.replace(/\s+/g, ' ').length;
}
