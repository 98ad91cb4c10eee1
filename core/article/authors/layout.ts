import { oneLine } from './text.ts';

/** Where a part of the page stands, seen from headline and body. */
export type Place = 'head' | 'body' | 'end' | 'elsewhere';

export interface Layout {
  /** Characters of text in the element; 0 for what has none. */
  length(element: Element): number;
  placeOf(element: Element): Place;
  /** Characters of text between the headline and the element, either way. */
  distance(element: Element): number;
  /** The element that holds the article's paragraphs. */
  readonly body: Element | undefined;
  /** All the page's text, lower case. */
  readonly text: string;
}

/** Characters above the headline where a byline may still stand, such as in a rubric line. */
const ABOVE = 500;
/** Characters of the body in which a byline may still be the head's, such as after a deck. */
const INTO_BODY = 700;
/** Characters after the body in which an author is still this article's. */
const AFTER = 2500;

/** Measures the page once, in characters of text, as there is no layout to ask. */
export function measure(document: Document, headlineElement: Element | undefined): Layout {
  const start = new Map<Element, number>();
  const end = new Map<Element, number>();
  let offset = 0;
  const texts: string[] = [];
  const held = new Map<Element, number>();
  const walk = (element: Element, depth: number) => {
    start.set(element, offset);
    for (const child of element.childNodes) {
      if (child.nodeType === 3) {
        const value = oneLine(child.nodeValue ?? '');
        offset += value.length;
        texts.push(value);
      } else if (child.nodeType === 1 && depth < 400) {
        const tag = (child as Element).tagName;
        if (tag !== 'SCRIPT' && tag !== 'STYLE' && tag !== 'NOSCRIPT' && tag !== 'TEMPLATE')
          walk(child as Element, depth + 1);
      }
    }
    end.set(element, offset);
    const own = offset - (start.get(element) ?? 0);
    const tag = element.tagName;
    if (tag === 'P' && own > 60) {
      const parent = element.parentElement;
      const grand = parent?.parentElement;
      if (parent) held.set(parent, (held.get(parent) ?? 0) + own);
      if (grand) held.set(grand, (held.get(grand) ?? 0) + own * 0.8);
    }
  };
  if (document.body) walk(document.body, 0);
  let body: Element | undefined;
  let most = 200;
  for (const [element, length] of held) {
    if (length > most) {
      most = length;
      body = element;
    }
  }
  const headline = headlineElement ? start.get(headlineElement) : undefined;
  const headlineEnd = headlineElement ? end.get(headlineElement) : undefined;
  const bodyStart = body ? start.get(body) : undefined;
  const bodyEnd = body ? end.get(body) : undefined;
  const placeOf = (element: Element): Place => {
    const at = start.get(element);
    if (at === undefined) return 'elsewhere';
    const top = headline ?? bodyStart ?? 0;
    const first = Math.max(bodyStart ?? top, top);
    const into = Math.min(INTO_BODY, bodyEnd === undefined ? INTO_BODY : (bodyEnd - first) / 3);
    if (at >= top - ABOVE && at <= Math.min(first, top + 3000) + into) return 'head';
    if (bodyStart !== undefined && bodyEnd !== undefined) {
      if (at >= bodyStart && at < bodyEnd - 300) return 'body';
      if (at >= bodyEnd - 300 && at <= bodyEnd + AFTER) return 'end';
    }
    return 'elsewhere';
  };
  const distance = (element: Element): number => {
    const at = start.get(element) ?? 0;
    const from = headline ?? bodyStart ?? 0;
    return at >= from ? Math.max(0, at - (headlineEnd ?? from)) : from - at;
  };
  const length = (element: Element): number => (end.get(element) ?? 0) - (start.get(element) ?? 0);
  return { length, placeOf, distance, body, text: texts.join(' ').toLowerCase() };
}
