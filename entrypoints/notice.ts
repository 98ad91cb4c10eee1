import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { sendMessage } from '../platform/messages.ts';
import { type Notice, takeNotice } from '../platform/notice.ts';

const ELEMENT = 'byline-notice';

/** The open reader, which lets nothing outside it be pressed, and has its own button for saving. */
const READER = 'byline-reader';

/** Milliseconds a notice stays, unless it is pointed at or holds the focus. */
const LIFETIME = 6000;

const STYLES = `
:host { all: initial !important; position: fixed !important; inset: auto 24px 24px auto !important; color-scheme: light dark !important; }
.notice { display: flex; flex-wrap: wrap; align-items: center; gap: 6px 16px; max-width: 380px; padding: 12px 16px; border-radius: 10px;
  border: 1px solid light-dark(#e6e1d6, #34322d); background: light-dark(#ffffff, #242320); color: light-dark(#22201c, #e6e1d7);
  box-shadow: 0 4px 16px rgb(0 0 0 / 18%); font: 15px/1.4 system-ui, sans-serif; transition: opacity 120ms; }
.notice:empty { visibility: hidden; }
span { flex: 1 1 12em; }
/* Two buttons stand side by side below the sentence, in line with it. */
span:has(~ button ~ button) { flex-basis: 100%; }
span + button:has(~ button) { margin-inline-start: -4px; }
button { all: unset; white-space: nowrap; padding: 2px 4px; border-radius: 6px; cursor: pointer; font-weight: 600; color: light-dark(#a8402a, #e88d74); }
button:hover { text-decoration: underline; }
button:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; }
@media (prefers-reduced-motion: reduce) { .notice { transition: none; } }
@media (forced-colors: active) { button { color: LinkText; } }
`;

export default defineUnlistedScript(() => {
  const notice = takeNotice();
  if (notice) show(notice);
});

function show({ text, undo, force, library }: Notice): void {
  for (const shown of document.querySelectorAll(ELEMENT)) shown.remove();
  const host = document.createElement(ELEMENT);
  const root = host.attachShadow({ mode: 'closed' });
  const styles = new CSSStyleSheet();
  styles.replaceSync(STYLES);
  root.adoptedStyleSheets = [styles];
  const region = document.createElement('div');
  region.className = 'notice';
  region.setAttribute('role', 'status');
  root.append(region);
  host.popover = 'manual';
  document.documentElement.append(host);
  host.showPopover();

  const lasting = lastsWhileAttended(host);
  // A live region is read out when it changes, not when it appears.
  requestAnimationFrame(() => {
    region.append(sentence(text));
    if (undo && !document.querySelector(READER))
      region.append(undoButton(undo, region, lasting.restart));
    if (force) region.append(...forceButtons(force, host));
    if (library !== undefined) region.append(libraryButton(library));
    lasting.restart();
  });
}

function sentence(text: string): HTMLElement {
  const span = document.createElement('span');
  span.textContent = text;
  return span;
}

function undoButton(
  { tokens, label, done }: NonNullable<Notice['undo']>,
  region: HTMLElement,
  restart: () => void,
): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', async (event) => {
    if (!event.isTrusted) return;
    for (const token of tokens.toReversed()) await sendMessage('library/undo', { token });
    region.replaceChildren(sentence(done));
    restart();
  });
  return button;
}

function libraryButton(label: string): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', (event) => {
    if (event.isTrusted) sendMessage('library/show', {}).catch(console.warn);
  });
  return button;
}

function forceButtons(labels: NonNullable<Notice['force']>, host: HTMLElement): HTMLElement[] {
  return (['anyway', 'pick'] as const).map((how) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = labels[how];
    button.addEventListener('click', (event) => {
      if (!event.isTrusted) return;
      host.remove();
      sendMessage('reader/force', { how }).catch(console.warn);
    });
    return button;
  });
}

function lastsWhileAttended(host: HTMLElement): { restart: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => clearTimeout(timer);
  const restart = () => {
    stop();
    timer = setTimeout(() => host.remove(), LIFETIME);
  };
  for (const event of ['pointerenter', 'focusin']) host.addEventListener(event, stop);
  for (const event of ['pointerleave', 'focusout']) host.addEventListener(event, restart);
  return { restart };
}
