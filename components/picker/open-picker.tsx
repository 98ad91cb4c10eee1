import { render } from 'preact';
import { beside, candidateAt, firstCandidate, largerThan, smallerThan } from './candidates.ts';
import { PickerView } from './PickerView.tsx';
import css from './picker.css?inline';

export const PICKER_ELEMENT = 'byline-picker';

/**
 * Lets the reader pick a part of the page: by pointing, touching or with the keyboard. The page gets
 * none of it. `onPicked` is told the element, and whether it is to be remembered.
 */
export function openPicker(onPicked: (element: Element, remember: boolean) => void): void {
  for (const left of document.querySelectorAll(PICKER_ELEMENT)) left.remove();
  const focused = document.activeElement;
  const host = document.createElement(PICKER_ELEMENT);
  host.style.setProperty('all', 'initial', 'important');
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = css;
  const surface = document.createElement('div');
  surface.className = 'picker';
  root.append(style, surface);
  host.popover = 'manual';
  document.documentElement.append(host);
  host.showPopover();

  let current = firstCandidate();
  let remember = true;

  const show = (): void =>
    render(
      <PickerView
        element={current}
        remember={remember}
        onRemember={(wanted) => {
          remember = wanted;
          show();
        }}
        onLarger={() => move(largerThan(current))}
        onSmaller={() => move(smallerThan(current))}
        onPick={pick}
        onCancel={close}
      />,
      surface,
    );
  const move = (to: Element | undefined): void => {
    if (!to || to === current) return;
    current = to;
    show();
  };
  /** By the keyboard, where what is meant may be out of sight. */
  const moveInSight = (to: Element | undefined): void => {
    move(to);
    const { top, bottom } = current.getBoundingClientRect();
    if (bottom < 80 || top > innerHeight - 120) current.scrollIntoView({ block: 'center' });
    show();
  };
  const close = (): void => {
    for (const type of KEY_EVENTS) removeEventListener(type, onKey, { capture: true });
    removeEventListener('scroll', show, { capture: true });
    removeEventListener('resize', show);
    render(null, surface);
    host.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  };
  const pick = (): void => {
    close();
    onPicked(current, remember);
  };

  const keys: Record<string, () => void> = {
    ArrowUp: () => moveInSight(largerThan(current)),
    ArrowDown: () => moveInSight(smallerThan(current)),
    ArrowRight: () => moveInSight(beside(current, 1)),
    ArrowLeft: () => moveInSight(beside(current, -1)),
    Escape: close,
  };
  const onKey = (event: KeyboardEvent): void => {
    if (!event.isTrusted) return;
    event.stopImmediatePropagation();
    if (event.type !== 'keydown' || event.ctrlKey || event.altKey || event.metaKey) return;
    const isOnControl = root.activeElement?.matches('button, input') ?? false;
    const act = event.key === 'Enter' && !isOnControl ? pick : keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  for (const type of KEY_EVENTS) addEventListener(type, onKey, { capture: true });
  addEventListener('scroll', show, { capture: true, passive: true });
  addEventListener('resize', show);

  const pointedAt = (event: MouseEvent): Element | undefined => {
    const isOnBar = event.target instanceof Element && event.target.closest('.picker__bar');
    return isOnBar ? undefined : candidateAt(event.clientX, event.clientY, host);
  };
  surface.addEventListener('pointermove', (event) => {
    if (event.isTrusted && event.pointerType === 'mouse') move(pointedAt(event));
  });
  surface.addEventListener('click', (event) => {
    const element = event.isTrusted ? pointedAt(event) : undefined;
    if (!element) return;
    move(element);
    // A finger has not pointed before: what it touches is shown first.
    if (event instanceof PointerEvent && event.pointerType === 'mouse') pick();
  });
  for (const type of PAGE_EVENTS)
    surface.addEventListener(type, (event) => event.stopPropagation());
  show();
  surface.querySelector<HTMLElement>('.picker__bar')?.focus({ preventScroll: true });
}

const KEY_EVENTS = ['keydown', 'keypress', 'keyup'] as const;

/** What the page would otherwise hear of. */
const PAGE_EVENTS = [
  ...['click', 'dblclick', 'auxclick', 'contextmenu', 'mousedown', 'mouseup', 'mousemove'],
  ...['mouseover', 'mouseout', 'pointerdown', 'pointerup', 'pointermove', 'pointerover'],
  ...[
    'pointerout',
    'touchstart',
    'touchmove',
    'touchend',
    'focusin',
    'focusout',
    'change',
    'input',
  ],
];
