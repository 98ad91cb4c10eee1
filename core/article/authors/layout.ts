import { oneLine } from './text.ts';

/** Where a part of the page stands, seen from headline and body. */
export type Place = 'head' | 'body' | 'end' | 'elsewhere';

/** A piece of text as it stands in the markup, tidied. */
export interface Piece {
  readonly text: string;
  readonly parent: Element;
  /** Characters of text before it on the page. */
  readonly start: number;
}

export interface Layout {
  /** Characters of text in the element; 0 for what has none. */
  length(element: Element): number;
  placeOf(element: Element): Place;
  /** The place that so many characters of text stand before. */
  placeAt(start: number): Place;
  /** Characters of text between the headline and the element, either way. */
  distance(element: Element): number;
  /** Whether the element's text begins with the piece. */
  beginsWith(element: Element, piece: Piece): boolean;
  /** The element that holds the article's paragraphs. */
  readonly body: Element | undefined;
  /** Whether a text stands on the page, in lower case. */
  says(text: string): boolean;
  readonly pieces: readonly Piece[];
  /** Elements with text that begin in the head or at the end, in document order. */
  readonly around: readonly Element[];
}

/** Characters above the headline where a byline may still stand, such as in a rubric line. */
const ABOVE = 500;
/** Characters of the body in which a byline may still be the head's, such as after a deck. */
const INTO_BODY = 700;
/** Characters before the body's end in which an author may be named. */
const BEFORE_END = 300;
/** Characters after the body in which an author is still this article's. */
const AFTER = 2500;

/** In characters: longer texts name nobody, and are only counted. */
const MAX_TIDIED = 300;

const UNREAD = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE']);

/** An element's extent in the page's text. */
interface Extent {
  readonly start: number;
  end: number;
}

/** Measures the page in one walk, in characters of text, as there is no layout to ask. */
export function measure(document: Document, headlineElement: Element | undefined): Layout {
  const { extents, pieces } = readExtents(document);
  const body = bodyOf(document, extents);
  const headline = headlineElement && extents.get(headlineElement);
  const bodyExtent = body && extents.get(body);
  const top = headline?.start ?? bodyExtent?.start ?? 0;
  const first = Math.max(bodyExtent?.start ?? top, top);
  const into = Math.min(INTO_BODY, bodyExtent ? (bodyExtent.end - first) / 3 : INTO_BODY);
  const headEnd = Math.min(first, top + 3000) + into;
  const placeAt = (start: number): Place => {
    if (start >= top - ABOVE && start <= headEnd) return 'head';
    if (!bodyExtent || start < bodyExtent.start) return 'elsewhere';
    if (start < bodyExtent.end - BEFORE_END) return 'body';
    return start <= bodyExtent.end + AFTER ? 'end' : 'elsewhere';
  };
  const around: Element[] = [];
  extents.forEach(({ start }, element) => {
    const place = placeAt(start);
    if (place === 'head' || place === 'end') around.push(element);
  });
  let whole: string | undefined;
  return {
    length(element) {
      const extent = extents.get(element);
      return extent ? extent.end - extent.start : 0;
    },
    placeOf(element) {
      const extent = extents.get(element);
      return extent ? placeAt(extent.start) : 'elsewhere';
    },
    placeAt,
    distance(element) {
      const at = extents.get(element)?.start ?? 0;
      return at >= top ? Math.max(0, at - (headline?.end ?? top)) : top - at;
    },
    beginsWith: (element, piece) => extents.get(element)?.start === piece.start,
    body,
    says(text) {
      whole ??= pieces
        .map((piece) => piece.text)
        .join(' ')
        .toLowerCase();
      return whole.includes(text.toLowerCase());
    },
    pieces,
    around,
  };
}

/** Where each element with text begins and ends, by the texts alone: they are fewer than elements. */
function readExtents(document: Document): {
  extents: ReadonlyMap<Element, Extent>;
  pieces: readonly Piece[];
} {
  const extents = new Map<Element, Extent>();
  const pieces: Piece[] = [];
  let start = 0;
  const texts = document.createTreeWalker(document.body ?? document, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const trimmed = (node.nodeValue ?? '').trim();
    const parent = node.parentElement;
    if (trimmed === '' || !parent || UNREAD.has(parent.tagName)) continue;
    const text = trimmed.length > MAX_TIDIED ? trimmed : oneLine(trimmed);
    if (text === '') continue;
    pieces.push({ text, parent, start });
    const entered: Element[] = [];
    for (let at: Element | null = parent; at && !extents.has(at); at = at.parentElement)
      entered.push(at);
    for (const element of entered.reverse()) extents.set(element, { start, end: 0 });
    start += text.length;
  }
  for (const { text, parent, start } of pieces.toReversed()) {
    for (let at: Element | null = parent; at; at = at.parentElement) {
      const extent = extents.get(at);
      if (!extent || extent.end > 0) break;
      extent.end = start + text.length;
    }
  }
  return { extents, pieces };
}

/** The element with most text in paragraphs of its own. */
function bodyOf(document: Document, extents: ReadonlyMap<Element, Extent>): Element | undefined {
  const held = new Map<Element, number>();
  let body: Element | undefined;
  let most = 200;
  const hold = (element: Element | null | undefined, length: number) => {
    if (!element) return;
    const sum = (held.get(element) ?? 0) + length;
    held.set(element, sum);
    if (sum > most) {
      most = sum;
      body = element;
    }
  };
  for (const paragraph of document.querySelectorAll('p')) {
    const { start, end } = extents.get(paragraph) ?? { start: 0, end: 0 };
    if (end - start <= 60) continue;
    hold(paragraph.parentElement, end - start);
    hold(paragraph.parentElement?.parentElement, (end - start) * 0.8);
  }
  return body;
}
