import { isTelling } from './marked-parts.ts';
import { oneLine } from './text.ts';

/** Where a part of the page stands, seen from headline and body. */
export type Place = 'head' | 'body' | 'end' | 'elsewhere';

/** A piece of text as it stands in the markup, tidied. */
export interface Piece {
  readonly text: string;
  readonly parent: Element;
}

export interface Layout {
  /** Characters of text in the element; 0 for what has none. */
  length(element: Element): number;
  placeOf(element: Element): Place;
  /** Characters of text between the headline and the element, either way. */
  distance(element: Element): number;
  /** The first piece of text in the element. */
  firstText(element: Element): string;
  /** Whether one element begins before another. */
  order(one: Element, other: Element): number;
  /** The element that holds the article's paragraphs. */
  readonly body: Element | undefined;
  /** Whether a text stands on the page, in lower case. */
  says(text: string): boolean;
  /** In document order. */
  readonly elements: readonly Element[];
  readonly pieces: readonly Piece[];
  readonly links: readonly Element[];
  readonly images: readonly Element[];
  /** Elements whose class or id may be an author's. */
  readonly marked: readonly Element[];
}

/** Characters above the headline where a byline may still stand, such as in a rubric line. */
const ABOVE = 500;
/** Characters of the body in which a byline may still be the head's, such as after a deck. */
const INTO_BODY = 700;
/** Characters after the body in which an author is still this article's. */
const AFTER = 2500;

const UNREAD = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE']);

/** An element's extent in the page's text. */
interface Extent {
  readonly index: number;
  readonly start: number;
  readonly firstPiece: number;
  end: number;
}

/**
 * Measures the page in one walk, in characters of text, as there is no layout to ask; and gathers
 * what the sources look at, so that none of them walks it again.
 */
export function measure(document: Document, headlineElement: Element | undefined): Layout {
  const extents = new Map<Element, Extent>();
  const elements: Element[] = [];
  const pieces: Piece[] = [];
  const links: Element[] = [];
  const images: Element[] = [];
  const marked: Element[] = [];
  const held = new Map<Element, number>();
  let offset = 0;
  const walk = (element: Element, depth: number) => {
    const tag = element.tagName;
    const extent: Extent = {
      index: elements.length,
      start: offset,
      firstPiece: pieces.length,
      end: 0,
    };
    extents.set(element, extent);
    elements.push(element);
    if (tag === 'A') links.push(element);
    else if (tag === 'IMG') images.push(element);
    if (isTelling(element)) marked.push(element);
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3) {
        const text = oneLine(child.nodeValue ?? '');
        if (text === '') continue;
        offset += text.length;
        pieces.push({ text, parent: element });
      } else if (child.nodeType === 1 && depth < 400) {
        if (!UNREAD.has((child as Element).tagName)) walk(child as Element, depth + 1);
      }
    }
    extent.end = offset;
    const own = offset - extent.start;
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
  const headline = headlineElement && extents.get(headlineElement);
  const bodyExtent = body && extents.get(body);
  const placeOf = (element: Element): Place => {
    const at = extents.get(element)?.start;
    if (at === undefined) return 'elsewhere';
    const top = headline?.start ?? bodyExtent?.start ?? 0;
    const first = Math.max(bodyExtent?.start ?? top, top);
    const into = Math.min(INTO_BODY, bodyExtent ? (bodyExtent.end - first) / 3 : INTO_BODY);
    if (at >= top - ABOVE && at <= Math.min(first, top + 3000) + into) return 'head';
    if (bodyExtent) {
      if (at >= bodyExtent.start && at < bodyExtent.end - 300) return 'body';
      if (at >= bodyExtent.end - 300 && at <= bodyExtent.end + AFTER) return 'end';
    }
    return 'elsewhere';
  };
  const distance = (element: Element): number => {
    const at = extents.get(element)?.start ?? 0;
    const from = headline?.start ?? bodyExtent?.start ?? 0;
    return at >= from ? Math.max(0, at - (headline?.end ?? from)) : from - at;
  };
  let whole: string | undefined;
  return {
    length(element) {
      const extent = extents.get(element);
      return extent ? extent.end - extent.start : 0;
    },
    placeOf,
    distance,
    firstText: (element) => pieces[extents.get(element)?.firstPiece ?? -1]?.text ?? '',
    order: (one, other) => (extents.get(one)?.index ?? 0) - (extents.get(other)?.index ?? 0),
    body,
    says(text) {
      whole ??= pieces
        .map((piece) => piece.text)
        .join(' ')
        .toLowerCase();
      return whole.includes(text.toLowerCase());
    },
    elements,
    pieces,
    links,
    images,
    marked,
  };
}
