import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { findPlace, placeOf, type Spot, spotAtProgress } from '../../core/reading/place.ts';
import type { Left, Position } from '../../core/reading/positions.ts';
import { blockFinder } from '../../core/reading/same-text.ts';
import type { ReaderHandle, ReadingStart } from './orientation.ts';
import { readProgress } from './read-progress.ts';
import { distanceTo, spotAt, type TextBlock, textBlocksOf } from './text-blocks.ts';

/** Milliseconds without scrolling after which somebody reads here, and the position is kept. */
const SETTLED = 700;

/** How far below the upper edge reading goes on, in pixels: a paragraph is not stuck to the edge. */
const LINE = 32;

/** Blocks between two places that are still one and the same. */
const NEARBY = 3;

/** Paragraphs before and after the one being read by which the page finds the place. */
const NEIGHBOURS = 8;

/** How reading began. */
export interface Began {
  /** At the place it was left, or at what was on the page's screen. */
  at: 'left' | 'page';
  /** To the other one of the two: the beginning, or where it was left. */
  goElsewhere: (() => void) | undefined;
}

/**
 * Begins reading at what the page showed, or where the article was left, before the first paint;
 * tells where reading is whenever it rests; and answers what is being read.
 *
 * What is on the page's screen goes first: scrolling there was the reader's latest wish. The kept
 * position is then only offered, as it is when it comes after the first paint: nothing jumps.
 */
export function useOrientation(
  scroller: RefObject<HTMLElement | null>,
  body: HTMLElement | undefined,
  {
    start,
    onBegan,
    onPosition,
    onHandle,
  }: {
    start: ReadingStart;
    onBegan: (began: Began) => void;
    onPosition: ((position: Position | undefined) => void) | undefined;
    onHandle: ((handle: ReaderHandle) => void) | undefined;
  },
): void {
  const latest = useRef({ onBegan, onPosition });
  latest.current = { onBegan, onPosition };
  const begun = useRef(false);
  const considered = useRef<Left | undefined>(undefined);
  const blocks = useRef<{ of: HTMLElement; list: readonly TextBlock[] } | undefined>(undefined);
  const first = useRef<Spot | undefined>(undefined);

  const blocksOf = (element: HTMLElement): readonly TextBlock[] => {
    if (blocks.current?.of !== element) {
      blocks.current = { of: element, list: textBlocksOf(element) };
    }
    return blocks.current.list;
  };
  const lineOf = (element: HTMLElement): number => element.getBoundingClientRect().top + LINE;

  useLayoutEffect(() => {
    if (!body || begun.current) return;
    const begin = (): void => {
      const element = scroller.current;
      if (!element || begun.current) return;
      begun.current = true;
      considered.current = start.left;
      const goTo = (spot: Spot): void => {
        element.scrollTop += distanceTo(blocksOf(body), spot, lineOf(element));
      };
      const { onPage, left } = start;
      const seen = onPage?.length ? findOnPage(blocksOf(body), onPage) : undefined;
      if (seen) {
        const box = blocksOf(body)[seen.block]?.element.getBoundingClientRect();
        if (box) element.scrollTop += box.top - seen.top;
      }
      const spot = left && spotOf(blocksOf(body), left);
      const atPage = element.scrollTop > 0;
      if (spot && !atPage) {
        goTo(spot);
        const goElsewhere = (): void => element.scrollTo({ top: 0 });
        if (element.scrollTop > 0) latest.current.onBegan({ at: 'left', goElsewhere });
      } else if (atPage) {
        const here = spotAt(blocksOf(body), lineOf(element));
        const elsewhere = spot && here && Math.abs(spot.block - here.block) > NEARBY;
        latest.current.onBegan({
          at: 'page',
          goElsewhere: elsewhere ? () => goTo(spot) : undefined,
        });
      }
      if (element.scrollTop > 0) first.current = spotAt(blocksOf(body), lineOf(element));
    };
    // Over a page the reader is put into the document only when it has been rendered.
    if (body.isConnected) begin();
    else queueMicrotask(begin);
  }, [body]);

  // A position that has come late.
  useEffect(() => {
    const element = scroller.current;
    if (!body || !element || !start.left || start.left === considered.current) return;
    considered.current = start.left;
    const list = blocksOf(body);
    const spot = spotOf(list, start.left);
    const here = spotAt(list, lineOf(element))?.block ?? 0;
    if (!spot || Math.abs(spot.block - here) <= NEARBY) return;
    const goElsewhere = (): void => {
      element.scrollTop += distanceTo(list, spot, lineOf(element));
    };
    latest.current.onBegan({ at: 'page', goElsewhere });
  }, [body, start.left]);

  useEffect(() => {
    const element = scroller.current;
    if (!element || !body) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = (): void => {
      clearTimeout(timer);
      if (timer === undefined) return;
      timer = undefined;
      latest.current.onPosition?.(positionNow(element, body));
    };
    const positionNow = (within: HTMLElement, text: HTMLElement): Position | undefined => {
      if (within.scrollTop < 1) return undefined;
      const list = blocksOf(text);
      const spot = spotAt(list, lineOf(within));
      const place =
        spot &&
        placeOf(
          list.map((block) => block.text),
          spot,
        );
      return place && { place, progress: readProgress(within, text) };
    };
    const onScroll = (): void => {
      clearTimeout(timer);
      timer = setTimeout(tell, SETTLED);
    };
    onHandle?.({
      readNow: () => {
        const list = blocksOf(body);
        const here = spotAt(list, lineOf(element));
        const from = first.current?.block ?? 0;
        if (!here || (element.scrollTop < 1 && !first.current) || here.block === from) {
          return undefined;
        }
        const order = Array.from({ length: NEIGHBOURS }, (_, index) => index);
        const numbers = [
          ...order.map((index) => here.block + index),
          ...order.map((index) => here.block - 1 - index),
        ];
        const paragraphs = numbers.flatMap((number) => {
          const block = list[number];
          return block
            ? [{ text: block.text, top: block.element.getBoundingClientRect().top }]
            : [];
        });
        return { paragraphs };
      },
    });
    const onHidden = (): void => {
      if (document.visibilityState === 'hidden') tell();
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    document.addEventListener('visibilitychange', onHidden);
    window.addEventListener('pagehide', tell);
    return () => {
      tell();
      element.removeEventListener('scroll', onScroll);
      document.removeEventListener('visibilitychange', onHidden);
      window.removeEventListener('pagehide', tell);
    };
  }, [body]);
}

function spotOf(blocks: readonly TextBlock[], { place, progress }: Left): Spot | undefined {
  const texts = blocks.map(({ text }) => text);
  return place ? findPlace(texts, place) : spotAtProgress(texts, progress);
}

/** The first of the page's paragraphs that is one of the article's. */
function findOnPage(
  blocks: readonly TextBlock[],
  onPage: NonNullable<ReadingStart['onPage']>,
): { block: number; top: number } | undefined {
  const find = blockFinder(blocks.map(({ text }) => text));
  for (const { text, top } of onPage) {
    const block = find(text);
    if (block !== undefined) return { block, top };
  }
  return undefined;
}
