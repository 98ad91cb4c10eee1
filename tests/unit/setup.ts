// jsdom lacks the Sanitizer API. This walk by the same configuration stands in for it, in tests
// only: what the browsers' own does is tested in the browsers.
interface AllowedElement {
  readonly name: string;
  readonly namespace?: string | null;
  readonly attributes?: readonly unknown[];
}

const XHTML = 'http://www.w3.org/1999/xhtml';

function allowedOf(sanitizer: SanitizerConfig): Map<string, ReadonlySet<unknown>> {
  const allowed = new Map<string, ReadonlySet<unknown>>();
  for (const entry of sanitizer.elements ?? []) {
    const element: AllowedElement = typeof entry === 'string' ? { name: entry } : entry;
    const attributes = [...(sanitizer.attributes ?? []), ...(element.attributes ?? [])];
    allowed.set(`${element.namespace ?? XHTML} ${element.name}`, new Set(attributes));
  }
  return allowed;
}

function keepAllowed(
  node: Node,
  allowed: Map<string, ReadonlySet<unknown>>,
  unwrapped: ReadonlySet<unknown>,
): void {
  for (const child of [...node.childNodes]) {
    if (child.nodeType === 3) continue;
    if (!(child instanceof Element)) {
      child.remove();
      continue;
    }
    keepAllowed(child, allowed, unwrapped);
    const attributes = allowed.get(`${child.namespaceURI} ${child.localName}`);
    if (attributes) {
      for (const { name } of [...child.attributes]) {
        if (!attributes.has(name)) child.removeAttribute(name);
      }
    } else if (unwrapped.has(child.localName)) {
      child.replaceWith(...child.childNodes);
    } else {
      child.remove();
    }
  }
}

if (!('setHTML' in Element.prototype)) {
  Object.defineProperty(Element.prototype, 'setHTML', {
    configurable: true,
    value(this: Element, html: string, options: { sanitizer?: SanitizerConfig } = {}) {
      const parsed = new DOMParser().parseFromString(html, 'text/html');
      const sanitizer = options.sanitizer ?? {};
      keepAllowed(
        parsed.body,
        allowedOf(sanitizer),
        new Set(sanitizer.replaceWithChildrenElements ?? []),
      );
      this.replaceChildren(...parsed.body.childNodes);
    },
  });
}

export {};
