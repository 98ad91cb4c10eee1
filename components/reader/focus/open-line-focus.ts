import { FOCUSED_LINES, type LineFocus } from '../../../core/reading/aids.ts';
import { textBlocksOf } from '../text-blocks.ts';
import { type Line, linesAround, linesOf } from './lines.ts';

/** What helps to keep the line, over the text of one reader. */
export interface LineHelp {
  show: (lineFocus: LineFocus) => void;
  close: () => void;
}

/** Where in the window one reads, as a share of its height, as long as no pointer says otherwise. */
const READING = 0.4;

/** How far around it lines are looked for, in window heights. */
const AROUND = 0.35;

/** How far beyond its letters a line reaches, in pixels: above and below, and at its sides. */
const ROOM = 4;
const SIDES = 24;

/**
 * Lays a strip under the line that is being read, or dims all but so many lines. It is at the pointer
 * when that was moved last, and else in the upper half of the window, where the text moves through it.
 */
export function openLineFocus(scroller: HTMLElement, body: HTMLElement): LineHelp {
  const layer = document.createElement('div');
  layer.className = 'line-help';
  layer.ariaHidden = 'true';
  const parts = ['above', 'band', 'below'].map((name) => {
    const part = document.createElement('div');
    part.className = `line-help__${name}`;
    return part;
  });
  layer.append(...parts);
  scroller.after(layer);

  const blocks = textBlocksOf(body.parentElement ?? body);
  let kind: LineFocus = 'off';
  let pointer: number | undefined;
  let frame = 0;

  const draw = (): void => {
    frame = 0;
    layer.hidden = kind === 'off';
    if (kind === 'off') return;
    layer.dataset.kind = kind === 'ruler' ? 'ruler' : 'lines';
    const { top, height } = scroller.getBoundingClientRect();
    const y = pointer ?? top + height * READING;
    const around = height * AROUND;
    const lines = linesOf(boxesBetween(y - around, y + around));
    const line = linesAround(lines, y, FOCUSED_LINES[kind]);
    layer.dataset.found = line ? 'yes' : 'no';
    if (!line) return;
    const column = body.getBoundingClientRect();
    layer.style.left = `${Math.max(0, column.left - SIDES)}px`;
    layer.style.right = `${Math.max(0, innerWidth - column.right - SIDES)}px`;
    layer.style.setProperty('--from', `${Math.round(line.top - ROOM)}px`);
    layer.style.setProperty('--to', `${Math.round(line.bottom + ROOM)}px`);
  };
  const redraw = (): void => {
    frame ||= requestAnimationFrame(draw);
  };

  /** The boxes of text at some height of the window. */
  const boxesBetween = (from: number, to: number): Line[] => {
    const boxes: Line[] = [];
    for (const { element } of blocks) {
      const box = element.getBoundingClientRect();
      if (box.bottom < from || box.height === 0) continue;
      if (box.top > to) break;
      const range = document.createRange();
      range.selectNodeContents(element);
      for (const rect of range.getClientRects()) {
        if (rect.bottom >= from && rect.top <= to && rect.width > 0) boxes.push(rect);
      }
    }
    return boxes;
  };

  const onPointer = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') return;
    pointer = event.clientY;
    redraw();
  };
  const onLeave = (): void => {
    pointer = undefined;
    redraw();
  };
  const resized = new ResizeObserver(redraw);
  resized.observe(body);
  scroller.addEventListener('pointermove', onPointer, { passive: true });
  scroller.addEventListener('pointerleave', onLeave, { passive: true });
  scroller.addEventListener('scroll', redraw, { passive: true });

  return {
    show(lineFocus) {
      kind = lineFocus;
      redraw();
    },
    close() {
      cancelAnimationFrame(frame);
      resized.disconnect();
      layer.remove();
      scroller.removeEventListener('pointermove', onPointer);
      scroller.removeEventListener('pointerleave', onLeave);
      scroller.removeEventListener('scroll', redraw);
    },
  };
}
