import type { PatternLanguage } from '../../../core/syllables/pattern-languages.ts';
import type { FindSyllables } from '../../../core/syllables/syllables.ts';
import { type MarkedText, markedTexts } from './marked-text.ts';

/** How far outside the window texts are marked, so that marks are there before they are seen. */
const AHEAD = '400px';

/** Where a mark is and how long, in parts of a line's height: from below the letters upwards. */
const LOWEST = 0.04;
const HIGHEST = 0.24;

/**
 * Draws a mark wherever two syllables meet, into a layer of its own: the text stays as it is, for
 * whoever selects, copies, listens to or looks for something in it, and no line is broken otherwise.
 * Returns how to take the marks away.
 * @param language the one of the patterns; text in others stays unmarked
 */
export function markSyllables(
  scroller: HTMLElement,
  body: HTMLElement,
  language: PatternLanguage,
  find: FindSyllables,
): () => void {
  const layer = svg('svg');
  layer.setAttribute('class', 'syllables');
  layer.setAttribute('aria-hidden', 'true');
  body.before(layer);
  const marked = new Map<Element, { texts: MarkedText[]; path: SVGElement | undefined }>();
  for (const text of markedTexts(body, language)) {
    const known = marked.get(text.element);
    if (known) known.texts.push(text);
    else marked.set(text.element, { texts: [text], path: undefined });
  }

  const near = new Set<Element>();
  let frame = 0;
  const draw = (): void => {
    frame = 0;
    const origin = layer.getBoundingClientRect();
    // All is read before anything is written, so that the page is laid out once.
    const drawn = [...near].map((element) => {
      const strokes = (marked.get(element)?.texts ?? []).flatMap((text) => meetings(text, find));
      return { element, shape: strokes.map((meeting) => stroke(meeting, origin)).join('') };
    });
    for (const { element, shape } of drawn) {
      const entry = marked.get(element);
      if (!entry) continue;
      entry.path ??= layer.appendChild(svg('path'));
      entry.path.setAttribute('d', shape);
    }
  };
  const redraw = (): void => {
    frame ||= requestAnimationFrame(draw);
  };
  const seen = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (isIntersecting) near.add(target);
        else {
          near.delete(target);
          const entry = marked.get(target);
          entry?.path?.remove();
          if (entry) entry.path = undefined;
        }
      }
      redraw();
    },
    { root: scroller, rootMargin: AHEAD },
  );
  for (const element of marked.keys()) seen.observe(element);
  // Lines are broken otherwise when the text's width, its type or what stands in it changes.
  const resized = new ResizeObserver(redraw);
  resized.observe(body);
  const restyled = new MutationObserver(redraw);
  const reader = body.closest('.reader');
  if (reader) restyled.observe(reader, { attributes: true });
  document.fonts.addEventListener('loadingdone', redraw);
  return () => {
    cancelAnimationFrame(frame);
    seen.disconnect();
    resized.disconnect();
    restyled.disconnect();
    document.fonts.removeEventListener('loadingdone', redraw);
    layer.remove();
  };
}

function svg(name: 'svg' | 'path'): SVGElement {
  return document.createElementNS('http://www.w3.org/2000/svg', name);
}

/** Where two syllables meet, in window pixels. */
interface Meeting {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

function meetings({ text, runs }: MarkedText, find: FindSyllables): Meeting[] {
  const range = document.createRange();
  /** The letter that ends or begins at a place; undefined where it is not shown. */
  const letterAt = (at: number): DOMRect | undefined => {
    const run = runs.findLast((candidate) => candidate.at <= at);
    if (!run || at - run.at >= run.node.length) return undefined;
    range.setStart(run.node, at - run.at);
    range.setEnd(run.node, at - run.at + 1);
    return range.getClientRects()[0];
  };
  return find(text).flatMap((at) => {
    const before = letterAt(at - 1);
    const after = letterAt(at);
    // At the end of a line the hyphen says it.
    if (!before || !after || after.top >= before.bottom || before.width === 0) return [];
    const { top, bottom } = before;
    return [{ x: (before.right + after.left) / 2, top, bottom }];
  });
}

function stroke({ x, top, bottom }: Meeting, origin: DOMRect): string {
  const height = bottom - top;
  const from = bottom - LOWEST * height - origin.top;
  return `M${(x - origin.left).toFixed(1)} ${from.toFixed(1)}v${((LOWEST - HIGHEST) * height).toFixed(1)}`;
}
