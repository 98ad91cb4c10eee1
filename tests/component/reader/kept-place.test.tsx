import { cleanup, render } from '@testing-library/preact';
import { useRef } from 'preact/hooks';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useKeptPlace } from '../../../components/reader/use-kept-place.ts';

/** The boxes that a browser would have laid out, by the element's text. */
let boxes: Record<string, { top: number; height: number }>;
let onResize: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(callback: () => void) {
        onResize = callback;
      }
      observe() {}
      disconnect() {}
    },
  );
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const { top, height } = boxes[this.textContent ?? ''] ?? { top: 0, height: 900 };
    return { top, height, bottom: top + height } as DOMRect;
  });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function Surface({ body }: { body: HTMLElement }) {
  const scroller = useRef<HTMLElement>(null);
  useKeptPlace(scroller, body);
  return <main ref={scroller} />;
}

function showAt(scrollTop: number): HTMLElement {
  const body = document.createElement('div');
  body.innerHTML = '<p>one</p><p>two</p>';
  const { container } = render(<Surface body={body} />);
  const scroller = container.querySelector('main') as HTMLElement;
  scroller.scrollTop = scrollTop;
  scroller.dispatchEvent(new Event('scroll'));
  vi.runAllTimers();
  return scroller;
}

test('what is read stays where it is when the text above it grows', () => {
  boxes = { one: { top: -300, height: 200 }, two: { top: -50, height: 100 } };
  const scroller = showAt(400);
  // Half of the second paragraph was above the window; everything is twice as tall now.
  boxes = { one: { top: -300, height: 400 }, two: { top: 200, height: 200 } };
  onResize();
  expect(scroller.scrollTop).toBe(400 + 200 + 100);
});

test('the beginning stays the beginning', () => {
  boxes = { one: { top: 100, height: 200 }, two: { top: 320, height: 100 } };
  const scroller = showAt(0);
  boxes = { one: { top: 140, height: 400 }, two: { top: 560, height: 200 } };
  onResize();
  expect(scroller.scrollTop).toBe(0);
});

test('a scroll that has not come to rest is not undone when a picture arrives', () => {
  boxes = { one: { top: -300, height: 200 }, two: { top: -50, height: 100 } };
  const scroller = showAt(400);
  scroller.scrollTop = 2000;
  scroller.dispatchEvent(new Event('scroll'));
  boxes = { one: { top: -1900, height: 200 }, two: { top: -1600, height: 100 } };
  onResize();
  expect(scroller.scrollTop).toBe(2000);
});

test('what is read stays through one change after another', () => {
  boxes = { one: { top: -300, height: 200 }, two: { top: -50, height: 100 } };
  const scroller = showAt(400);
  boxes = { one: { top: -300, height: 400 }, two: { top: 200, height: 200 } };
  onResize();
  scroller.dispatchEvent(new Event('scroll'));
  boxes = { one: { top: -600, height: 600 }, two: { top: 50, height: 200 } };
  onResize();
  expect(scroller.scrollTop).toBe(700 + 50 + 100);
});
