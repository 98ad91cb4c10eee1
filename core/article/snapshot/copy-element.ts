import { attributesOf, isHtml, localNameOf } from './dom.ts';

/** In characters. Readability's patterns take quadratic time on some attributes. */
const MAX_ATTRIBUTE = 4000;
/** Real lists of image candidates with signed addresses come near this. */
const MAX_SRCSET = 20_000;
/** An address may be a picture in itself. */
const UNLIMITED = new Set(['src', 'href']);

/** Elements whose name (or an object's id) hangs them on the document, over its own properties. */
const NAMED = new Set(['img', 'form', 'embed', 'object', 'iframe', 'applet', 'frameset']);

/** A copy of the element alone, for another document, under the same name or another. */
export function copyElement(document: Document, element: Element, name: string): Element {
  if (isHtml(element) && name !== localNameOf(element)) {
    const copy = document.createElement(name);
    copyAttributes(element, copy);
    return copy;
  }
  const copy = document.importNode(element, false);
  for (const attribute of [...attributesOf(copy)]) {
    if (!isKept(element, attribute)) copy.removeAttributeNode(attribute);
  }
  return copy;
}

/** Copies the attributes that are harmless. */
export function copyAttributes(from: Element, to: Element): void {
  for (const attribute of attributesOf(from)) {
    if (!isKept(from, attribute)) continue;
    // A copy of the node, since the parser accepts names that setAttribute rejects.
    const copy = attribute.cloneNode();
    if (copy instanceof Attr) to.setAttributeNode(copy);
  }
}

/** False for event handlers, over-long values, and names that would hide the document's own. */
function isKept(element: Element, { name, value }: Attr): boolean {
  if (value.length > limitOf(name) || name.startsWith('on')) return false;
  return (name !== 'name' && name !== 'id') || !NAMED.has(localNameOf(element));
}

function limitOf(name: string): number {
  if (UNLIMITED.has(name)) return Number.POSITIVE_INFINITY;
  return name.endsWith('srcset') ? MAX_SRCSET : MAX_ATTRIBUTE;
}
