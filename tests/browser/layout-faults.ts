// Functions that are sent into a surface: they refer to nothing but their arguments.

/** What lies beyond the window's sides and cannot be scrolled to within itself, with where it lies. */
export function beyondTheWindow(root: Document | ShadowRoot): string[] {
  const scrollsItself = (element: Element | null): boolean =>
    element !== null &&
    (['auto', 'scroll'].includes(getComputedStyle(element).overflowX) ||
      scrollsItself(element.parentElement));
  const width = innerWidth;
  const faults = [...root.querySelectorAll('body *, .overlay *')].filter((element) => {
    const { left, right, width: own, height } = element.getBoundingClientRect();
    if (own <= 1 || height <= 1 || getComputedStyle(element).visibility === 'hidden') return false;
    return (left < -1 || right > width + 1) && !scrollsItself(element.parentElement);
  });
  return faults.slice(0, 5).map((element) => {
    const { left, right } = element.getBoundingClientRect();
    return `${element.outerHTML.slice(0, 120)} from ${Math.round(left)} to ${Math.round(right)}`;
  });
}

/** Buttons whose words are broken into lines, or cut off. Words for screen readers alone may be. */
export function brokenButtons(root: Document | ShadowRoot): string[] {
  const isBroken = (button: HTMLElement): boolean => {
    const tops: number[] = [];
    const walker = document.createTreeWalker(button, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if ((node.parentElement?.offsetWidth ?? 0) <= 1) continue;
      const words = document.createRange();
      words.selectNodeContents(node);
      for (const { top } of words.getClientRects()) tops.push(top);
    }
    // A key's name is set a little smaller than the words before it.
    return Math.max(...tops) - Math.min(...tops) > 8;
  };
  return [...root.querySelectorAll<HTMLElement>('button')]
    .filter((button) => button.checkVisibility())
    .filter((button) => button.scrollWidth > button.clientWidth + 1 || isBroken(button))
    .map(({ textContent }) => textContent.trim());
}

/** Controls that are hard to hit with a finger: less than 44 pixels high. Links within text may be. */
export function smallTargets(root: Document | ShadowRoot): string[] {
  const controls = root.querySelectorAll<HTMLElement>(
    'button, select, summary, input, textarea, a[href], [role=tab], [role=option]',
  );
  return [...controls]
    .filter((control) => {
      const shown = control.matches('input') ? (control.closest('label') ?? control) : control;
      if (!shown.checkVisibility({ visibilityProperty: true }) || control.closest('[hidden]')) {
        return false;
      }
      if (control.matches('a') && getComputedStyle(control).display === 'inline') return false;
      // A link may stretch over the whole of what it stands in.
      const { position, inset } = getComputedStyle(control, '::after');
      const target = position === 'absolute' && inset === '0px' ? control.offsetParent : null;
      const { height, width } = (target ?? shown).getBoundingClientRect();
      return width > 1 && height > 1 && height < 43.5;
    })
    .slice(0, 8)
    .map((control) => {
      const { height } = control.getBoundingClientRect();
      return `${control.outerHTML.slice(0, 140)} is ${Math.round(height)} high`;
    });
}

/** What moves, or would when it changes. */
export function activeMotion(root: Document | ShadowRoot): string[] {
  const seconds = (durations: string) =>
    Math.max(...durations.split(',').map((duration) => Number.parseFloat(duration)));
  return [...root.querySelectorAll('*')]
    .filter((element) => {
      const { transitionDuration, animationDuration, animationName } = getComputedStyle(element);
      const moves = animationName !== 'none' && seconds(animationDuration) > 0.001;
      return moves || seconds(transitionDuration) > 0.001;
    })
    .slice(0, 5)
    .map((element) => element.outerHTML.slice(0, 120));
}
