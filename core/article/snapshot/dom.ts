/**
 * The DOM read through the prototypes' own getters. On a live page `element.parentNode` may be an
 * `<input name="parentNode">` of a form, and `document.title` an `<img name="title">`.
 * @see https://html.spec.whatwg.org/multipage/nav-history-apis.html#named-access-on-the-window-object
 */
function getter<T extends object, K extends keyof T & string>(
  prototype: T,
  name: K,
): (target: T) => T[K] {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (!get) throw new TypeError(`no getter for ${name}`);
  return (target) => Reflect.apply(get, target, []);
}

export const firstChildOf = getter(Node.prototype, 'firstChild');
export const nextSiblingOf = getter(Node.prototype, 'nextSibling');
export const nodeTypeOf = getter(Node.prototype, 'nodeType');
export const textOf = getter(Node.prototype, 'textContent');
export const baseUriOf = getter(Node.prototype, 'baseURI');
export const dataOf = getter(CharacterData.prototype, 'data');
export const localNameOf = getter(Element.prototype, 'localName');
export const attributesOf = getter(Element.prototype, 'attributes');
export const shadowRootOf = getter(Element.prototype, 'shadowRoot');
export const documentElementOf = getter(Document.prototype, 'documentElement');
export const viewOf = getter(Document.prototype, 'defaultView');
export const contentTypeOf = getter(Document.prototype, 'contentType');
export const bodyOf = getter(Document.prototype, 'body');

export function attributeOf(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

/** A new document that runs nothing and loads nothing. */
export function createInertDocument(document: Document): Document {
  const implementation = implementationOf(document);
  return DOMImplementation.prototype.createHTMLDocument.call(implementation, '');
}
const implementationOf = getter(Document.prototype, 'implementation');

/** The document of a frame of the same origin, else null. */
export function frameDocumentOf(element: Element): Document | null {
  return isFrame(element) ? contentDocumentOf(element) : null;
}
const contentDocumentOf = getter(HTMLIFrameElement.prototype, 'contentDocument');

/** What a slot shows: undefined for an element that is no slot, and for one that shows its own content. */
export function slottedNodesOf(element: Element): Node[] | undefined {
  if (!isSlot(element)) return undefined;
  const nodes = HTMLSlotElement.prototype.assignedNodes.call(element);
  return nodes.length > 0 ? nodes : undefined;
}

// By name and not by instanceof: inside a frame the classes are that frame's own.
function isFrame(element: Element): element is HTMLIFrameElement {
  return isHtml(element) && localNameOf(element) === 'iframe';
}

function isSlot(element: Element): element is HTMLSlotElement {
  return isHtml(element) && localNameOf(element) === 'slot';
}

export function isHtml(element: Element): boolean {
  return namespaceOf(element) === 'http://www.w3.org/1999/xhtml';
}
const namespaceOf = getter(Element.prototype, 'namespaceURI');

export function isElement(node: Node): node is Element {
  return nodeTypeOf(node) === 1;
}

export function isText(node: Node): node is Text {
  return nodeTypeOf(node) === 3;
}
