import { rename } from '../snapshot/disarm.ts';

/** Elements that say what their content is; all others only hold it. */
const MEANT = /^(?:p|blockquote|pre|ul|ol|dl|li|table|tbody|tr|td|th|figure|h[1-6]|details)$/;

/** What an element says of itself that could make it clutter, against the reader's word. */
const NAMING = ['class', 'id', 'role', 'itemprop', 'hidden'];

/** Makes an element that the reader picked the whole page, and all in it the article. */
export function pickRoot(document: Document, picked: Element): void {
  const content = MEANT.test(picked.localName) ? picked : rename(picked, 'div');
  for (const name of NAMING) content.removeAttribute(name);
  const root = document.createElement('article');
  root.append(content);
  document.body.replaceChildren(root);
}
