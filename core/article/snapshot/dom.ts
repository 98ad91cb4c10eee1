/**
 * The DOM read through the prototypes' own getters. On a live page `element.parentNode` may be an
 * `<input name="parentNode">` of a form, and `document.title` an `<img name="title">`.
 * @see https://html.spec.whatwg.org/multipage/dom.html#dom-document-nameditem
 */
function getter<T extends object, K extends keyof T & string>(
  prototype: T,
  name: K,
): (target: T) => T[K] {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (!get) throw new TypeError(`no getter for ${name}`);
  return (target) => get.call(target);
}

export const firstChildOf = getter(Node.prototype, 'firstChild');
export const textOf = getter(Node.prototype, 'textContent');
export const parentElementOf = getter(Node.prototype, 'parentElement');
export const baseUriOf = getter(Node.prototype, 'baseURI');
export const childrenOf = getter(Node.prototype, 'childNodes');
export const localNameOf = getter(Element.prototype, 'localName');
export const attributesOf = getter(Element.prototype, 'attributes');
const namespaceOf = getter(Element.prototype, 'namespaceURI');
const naturalWidthOf = getter(HTMLImageElement.prototype, 'naturalWidth');
const naturalHeightOf = getter(HTMLImageElement.prototype, 'naturalHeight');
export const shadowRootOf = getter(Element.prototype, 'shadowRoot');
export const documentElementOf = getter(Document.prototype, 'documentElement');
export const bodyOf = getter(Document.prototype, 'body');
export const contentTypeOf = getter(Document.prototype, 'contentType');
export const viewOf = getter(Document.prototype, 'defaultView');
const implementationOf = getter(Document.prototype, 'implementation');
const ownerDocumentOf = getter(Node.prototype, 'ownerDocument');
const contentDocumentOf = getter(HTMLIFrameElement.prototype, 'contentDocument');

export function attributeOf(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

/** A new document that runs nothing and loads nothing. */
export function createInertDocument(document: Document): Document {
  const implementation = implementationOf(document);
  return DOMImplementation.prototype.createHTMLDocument.call(implementation, '');
}

export function documentOf(node: Node): Document {
  const document = ownerDocumentOf(node);
  if (!document) throw new TypeError('a document has no document');
  return document;
}

/** The body of an `iframe`'s document, when the frame is of the same origin. */
export function frameBodyOf(frame: Element): HTMLElement | null {
  if (!isHtml(frame)) return null;
  // By name and not by instanceof: inside a frame the classes are that frame's own.
  const document = contentDocumentOf(frame as HTMLIFrameElement);
  return document && bodyOf(document);
}

/** What a slot shows: nothing for a slot that shows its own content. */
export function slottedNodesOf(slot: Element): Node[] {
  return HTMLSlotElement.prototype.assignedNodes.call(slot);
}

/** In pixels of the picture that is shown now; nothing while none is. */
export function naturalSizeOf(element: Element): { width: number; height: number } | null {
  if (!isHtml(element)) return null;
  // By name and namespace, since a frame's elements are not instances of this window's classes.
  const image = element as HTMLImageElement;
  const width = naturalWidthOf(image);
  const height = naturalHeightOf(image);
  return width > 0 && height > 0 ? { width, height } : null;
}

export function isHtml(element: Element): element is HTMLElement {
  return namespaceOf(element) === 'http://www.w3.org/1999/xhtml';
}

export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
