import { attributesOf, firstChildOf, localNameOf } from './dom.ts';

/** In characters. Readability's patterns take quadratic time on some attributes. */
const MAX_ATTRIBUTE = 4000;
/** Real lists of image candidates with signed addresses come near this. */
const MAX_SRCSET = 20_000;
/** Readability compares title and headings in quadratic time. */
const MAX_HEADING = 1000;
/** Some sites put the whole page into one form, which has much more text than one to fill in. */
const MAX_FORM = 1000;

const USELESS =
  'body title, script:not([type*="ld+json" i], [type^="math/" i]), style, template, svg, canvas, base, datalist, byline-reader, ' +
  'link:not([rel~="canonical" i], [rel~="icon" i], [rel*="touch-icon" i], [rel~="author" i], [rel~="me" i])';

/** Elements whose name, or an object's id, hangs them on the document, over its own properties. */
const NAMED = 'img[name], embed[name], iframe[name], object[name], object[id], applet, frameset';

/**
 * Makes plain elements of a copied tree's forms, whose controls hide the DOM's own properties.
 * @returns the tree's topmost element, which may have been a form
 */
export function disarmForms(root: Element): Element {
  const forms = Element.prototype.querySelectorAll.call(root, 'form');
  for (const form of forms) disarmForm(form);
  return localNameOf(root) === 'form' ? disarmForm(root) : root;
}

/**
 * Takes out of a copied tree, not yet in a document, what could harm besides forms: names that hide
 * the document's, attributes and headings so long that patterns and comparisons take minutes. And
 * what no later pass wants, to save them the walk.
 */
export function disarm(root: Element): void {
  for (const useless of root.querySelectorAll(USELESS)) useless.remove();
  for (const named of root.querySelectorAll(NAMED)) {
    named.removeAttribute('name');
    named.removeAttribute('id');
  }
  for (const heading of root.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    if ((heading.textContent ?? '').length > MAX_HEADING) rename(heading, 'div');
  }
  const title = root.querySelector('title');
  if (title) title.textContent = (title.textContent ?? '').slice(0, MAX_HEADING);
  removeLongAttributes(root);
}

/** What was a form still says so, unless it is one that holds the page. */
function disarmForm(form: Element): Element {
  const div = rename(form, 'div');
  const holdsPage = (div.textContent ?? '').length > MAX_FORM;
  if (!holdsPage && !div.hasAttribute('role')) div.setAttribute('role', 'form');
  return div;
}

function removeLongAttributes(root: Element): void {
  const long = root.ownerDocument.evaluate(
    `descendant-or-self::*/@*[string-length() > ${MAX_ATTRIBUTE}]`,
    root,
    null,
    XPathResult.ORDERED_NODE_SNAPSHOT_TYPE,
  );
  for (let index = 0; index < long.snapshotLength; index++) {
    const attribute = long.snapshotItem(index);
    if (attribute instanceof Attr && attribute.value.length > limitOf(attribute.name)) {
      attribute.ownerElement?.removeAttributeNode(attribute);
    }
  }
}

function limitOf(name: string): number {
  // An address may be a picture in itself.
  if (name === 'src' || name === 'href') return Number.POSITIVE_INFINITY;
  return name.endsWith('srcset') ? MAX_SRCSET : MAX_ATTRIBUTE;
}

/** Puts an element of another name in the element's place, with its attributes and content. */
export function rename(element: Element, name: string): Element {
  if (localNameOf(element) === name) return element;
  const renamed = element.ownerDocument.createElement(name);
  for (const attribute of attributesOf(element)) {
    // A copy of the node, since the parser accepts names that setAttribute rejects.
    const copy = attribute.cloneNode();
    if (copy instanceof Attr) renamed.setAttributeNode(copy);
  }
  for (let child = firstChildOf(element); child; child = firstChildOf(element)) {
    renamed.append(child);
  }
  Element.prototype.replaceWith.call(element, renamed);
  return renamed;
}
