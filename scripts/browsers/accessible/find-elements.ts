import { computeAccessibleName, getRole, isInaccessible } from 'dom-accessibility-api';

/** What the tests and the demo see of an element: what assistive technology is told. */
export interface SeenElement {
  name: string;
  text: string;
  /** In the pixels of its window. */
  box: { x: number; y: number; width: number; height: number };
  href?: string;
  pressed?: string;
  expanded?: string;
  selected?: string;
  disabled: boolean;
}

/** How elements are asked for; a name given as a pattern has its source and flags here. */
export interface ElementQuery {
  role: string;
  name?: string | { source: string; flags: string };
  /** Whether the first one found is scrolled to, so that it can be clicked on. */
  reveal: boolean;
}

function attribute(element: Element, name: string): string | undefined {
  return element.getAttribute(name) ?? undefined;
}

function isNamed(name: string, wanted: ElementQuery['name']): boolean {
  if (wanted === undefined) return true;
  return typeof wanted === 'string'
    ? name === wanted
    : new RegExp(wanted.source, wanted.flags).test(name);
}

// Called without its window, as the library does, it fails in Firefox's sandboxes.
const options = {
  getComputedStyle: (element: Element, pseudo?: string | null) =>
    window.getComputedStyle(element, pseudo),
};

/** Scrolls as far as needed to click on an element: not below something that lies over the edge. */
function bringIntoReach(root: Document | ShadowRoot, element: HTMLElement): void {
  element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const { x, y, width, height } = element.getBoundingClientRect();
  const top = root.elementFromPoint(x + width / 2, y + height / 2);
  if (top && !element.contains(top) && !top.contains(element)) {
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
  }
}

/** The elements of a role that a user can perceive, in the document's order. */
export function findElements(
  root: Document | ShadowRoot,
  { role, name: wanted, reveal }: ElementQuery,
): SeenElement[] {
  const found = [...root.querySelectorAll<HTMLElement>('*')].filter(
    (element) =>
      getRole(element) === role &&
      isNamed(computeAccessibleName(element, options), wanted) &&
      !isInaccessible(element, options),
  );
  if (reveal && found[0]) bringIntoReach(root, found[0]);
  return found.map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const states = {
      href: attribute(element, 'href'),
      pressed: attribute(element, 'aria-pressed'),
      expanded: attribute(element, 'aria-expanded'),
      selected: attribute(element, 'aria-selected'),
    };
    return {
      name: computeAccessibleName(element, options),
      text: (element.textContent ?? element.textContent ?? '').trim(),
      box: { x, y, width, height },
      disabled: element.matches(':disabled, [aria-disabled="true"]'),
      ...Object.fromEntries(Object.entries(states).filter(([, value]) => value !== undefined)),
    };
  });
}
