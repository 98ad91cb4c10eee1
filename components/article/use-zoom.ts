import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

const MOST = 8;
const STEP = 1.5;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A scale, and how far the middle is moved, in pixels. */
interface View extends Point {
  readonly scale: number;
}

const WHOLE: View = { scale: 1, x: 0, y: 0 };

/**
 * Enlarging what a stage shows: by buttons, wheel, pinching and a double click, and moving it about
 * by dragging. `zoom` is the transform for what is shown, whose middle is the stage's.
 */
export function useZoom(stage: RefObject<HTMLElement | null>): {
  zoom: string | undefined;
  isEnlarged: boolean;
  step: (direction: 1 | -1) => void;
  reset: () => void;
} {
  const [view, setView] = useState(WHOLE);

  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    const fingers = new Map<number, Point>();
    const middle = (): Point => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    };
    const at = ({ clientX, clientY }: MouseEvent): Point => ({
      x: clientX - middle().x,
      y: clientY - middle().y,
    });
    const onWheel = (event: WheelEvent): void => {
      event.preventDefault();
      // A pinch on a touchpad comes as a wheel with Ctrl, in smaller steps.
      const factor = Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.002));
      setView((now) => scaled(now, factor, at(event)));
    };
    const onDoubleClick = (event: MouseEvent): void =>
      setView((now) => (now.scale > 1 ? WHOLE : scaled(now, 2.5, at(event))));
    const onDown = (event: PointerEvent): void => {
      if (event.button !== 0) return;
      fingers.set(event.pointerId, at(event));
      if (event.target instanceof HTMLImageElement) element.setPointerCapture(event.pointerId);
    };
    const onMove = (event: PointerEvent): void => {
      const before = fingers.get(event.pointerId);
      if (!before) return;
      const now = at(event);
      const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
      fingers.set(event.pointerId, now);
      setView((shown) =>
        other
          ? scaled(shown, distance(now, other) / Math.max(distance(before, other), 1), other)
          : moved(shown, { x: now.x - before.x, y: now.y - before.y }, element),
      );
    };
    const onUp = (event: PointerEvent): void => {
      fingers.delete(event.pointerId);
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    element.addEventListener('dblclick', onDoubleClick);
    element.addEventListener('pointerdown', onDown);
    element.addEventListener('pointermove', onMove);
    for (const type of ['pointerup', 'pointercancel'] as const)
      element.addEventListener(type, onUp);
    return () => {
      element.removeEventListener('wheel', onWheel);
      element.removeEventListener('dblclick', onDoubleClick);
      element.removeEventListener('pointerdown', onDown);
      element.removeEventListener('pointermove', onMove);
      for (const type of ['pointerup', 'pointercancel'] as const)
        element.removeEventListener(type, onUp);
    };
  }, []);

  return {
    zoom: view.scale === 1 ? undefined : `translate(${view.x}px, ${view.y}px) scale(${view.scale})`,
    isEnlarged: view.scale > 1,
    step: (direction) => setView((now) => scaled(now, STEP ** direction, { x: 0, y: 0 })),
    reset: () => setView(WHOLE),
  };
}

/** Scaled about a point, which stays where it is. */
function scaled({ scale, x, y }: View, factor: number, about: Point): View {
  const next = Math.min(MOST, Math.max(1, scale * factor));
  if (next <= 1.01) return WHOLE;
  const change = next / scale;
  return {
    scale: next,
    x: about.x - (about.x - x) * change,
    y: about.y - (about.y - y) * change,
  };
}

/** Moved by dragging, while something is out of sight, and never out of sight itself. */
function moved(view: View, { x, y }: Point, { clientWidth, clientHeight }: HTMLElement): View {
  if (view.scale === 1) return view;
  const within = (value: number, size: number): number => {
    const most = (size * (view.scale - 1)) / 2;
    return Math.min(most, Math.max(-most, value));
  };
  return {
    scale: view.scale,
    x: within(view.x + x, clientWidth),
    y: within(view.y + y, clientHeight),
  };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
