import { render } from 'preact';
import articleCss from '../../assets/article.css?inline';
import controlsCss from '../../assets/controls.css?inline';
import readerCss from '../../assets/reader.css?inline';
import tokensCss from '../../assets/tokens.css?inline';
import { loadOnDemand } from '../../platform/on-demand.ts';
import { afterPaint } from './after-paint.ts';
import { borrowStyle } from './borrow-style.ts';
import { letPageRest } from './let-page-rest.ts';
import overlayCss from './overlay.css?inline';

export const ELEMENT = 'byline-reader';

/** Events that the page must not see bubbling out of the reader; keys have a guard of their own. */
const KEPT_EVENTS = [
  ...['click', 'dblclick', 'auxclick', 'contextmenu', 'mousedown', 'mouseup', 'mousemove'],
  ...['mouseover', 'mouseout', 'pointerdown', 'pointerup', 'pointermove', 'pointerover'],
  ...['pointerout', 'touchstart', 'touchmove', 'touchend', 'wheel', 'focusin', 'focusout'],
  ...['input', 'beforeinput', 'change', 'copy', 'cut', 'paste', 'dragstart', 'drop', 'submit'],
];

export interface Overlay {
  /** Shows what there is to show; called again to show something else. Nothing once it is closed. */
  show: (content: preact.ComponentChild) => void;
  /** Prints what is shown, without the page, as soon as that has been prepared. */
  print: () => Promise<void>;
  close: () => void;
}

/**
 * Lays an empty surface over the page: a closed shadow root, and in it a modal dialog, which the
 * browser keeps above everything, and which makes the page beneath inert and keeps the focus in.
 * Closing it leaves the page as it was. `onClosing` and `onClosed` are called once, whoever closed it.
 * @param name what assistive technology calls it
 */
export function openOverlay(
  page: Document,
  name: string,
  {
    onClosing,
    onClosed,
  }: {
    /** Called while all is still there; what it returns, when the page is as it was. */
    onClosing: () => (() => void) | undefined;
    onClosed: () => void;
  },
): Overlay {
  const focused = page.activeElement;
  const scrolled = { left: scrollX, top: scrollY };
  const host = page.createElement(ELEMENT);
  // Stronger than any style sheet of the page.
  host.style.setProperty('all', 'initial', 'important');
  host.style.setProperty('display', 'block', 'important');
  const root = host.attachShadow({ mode: 'closed' });
  const style = page.createElement('style');
  style.textContent = [tokensCss, controlsCss, articleCss, readerCss, overlayCss].join('\n');
  const dialog = page.createElement('dialog');
  dialog.className = 'overlay';
  dialog.setAttribute('aria-label', name);
  root.append(style, dialog);

  const wakePage = letPageRest(page);
  const showScrollbars = hideScrollbars(page.documentElement);
  let open = true;
  const close = (): void => {
    if (!open) return;
    open = false;
    const finish = onClosing();
    removal.disconnect();
    render(null, dialog);
    dialog.close();
    host.remove();
    showScrollbars();
    wakePage();
    printWithPage();
    if (focused instanceof HTMLElement && page.activeElement !== focused) {
      focused.focus({ preventScroll: true });
    }
    if (scrollX !== scrolled.left || scrollY !== scrolled.top) {
      scrollTo({ ...scrolled, behavior: 'instant' });
    }
    finish?.();
    onClosed();
  };

  // A page, or a newer copy of the extension, may take the element away.
  const removal = new MutationObserver(() => {
    if (!host.isConnected) close();
  });

  for (const type of KEPT_EVENTS) {
    dialog.addEventListener(type, (event) => event.stopPropagation());
  }
  // Not by a key, which is taken before it gets here, but by a gesture such as Android's "back".
  let reopening = 0;
  dialog.addEventListener('close', () => {
    if (reopening > 0) reopening -= 1;
    else close();
  });

  // A modal dialog is as tall as the window, and print would cut it there: while pages are made it
  // is an ordinary element.
  const reopen = (modal: boolean): void => {
    if (!open) return;
    reopening += 1;
    dialog.close();
    if (modal) dialog.showModal();
    else dialog.show();
    dialog.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
  };

  let printWithPage = (): void => {};
  const prepareToPrint = async (): Promise<void> => {
    const { printAlone } = await loadOnDemand('printing');
    if (!open) return;
    printWithPage = printAlone(page, host.localName, root, reopen);
  };
  let printing: Promise<void> | undefined;

  return {
    show(content) {
      // What was asked for while it was open may be answered later.
      if (!open) return;
      render(content, dialog);
      if (host.isConnected) return;
      page.documentElement.append(host);
      removal.observe(page.documentElement, { childList: true });
      dialog.showModal();
      dialog.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
      printing = new Promise<void>(afterPaint).then(prepareToPrint);
      printing.catch(console.warn);
    },
    async print() {
      await printing;
      print();
    },
    close,
  };
}

/**
 * Takes away the page's own scrollbars: beside the reader's there would be two, and the outer one would
 * move what nobody sees. Those that take up no room lie above even a modal dialog, and come out under
 * the pointer; others at the left would push the reader aside. Returns how to bring them back.
 */
function hideScrollbars(root: HTMLElement): () => void {
  return borrowStyle(root, 'overflow', 'hidden');
}

/** Takes away what a copy of the extension that is gone has left, such as the one before an update. */
export function removeLeftOver(page: Document): void {
  for (const element of page.querySelectorAll(ELEMENT)) element.remove();
}
