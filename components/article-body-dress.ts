import { noteTarget } from '../core/article/structure/footnotes.ts';

/**
 * What the article's text needs to be shown well and what sanitised HTML cannot say: tables that
 * scroll within themselves, pictures set apart from text, details opened, and kindness to pictures
 * that do not load. Returns how to stop watching.
 */
export function dressBody(body: HTMLElement): () => void {
  for (const details of body.querySelectorAll('details')) details.open = true;
  for (const table of body.querySelectorAll('table')) makeScrollable(table);
  // What scrolls must be reached by the keyboard, to be scrolled with it.
  for (const code of body.querySelectorAll('pre')) code.tabIndex = 0;
  for (const image of body.querySelectorAll('img')) dressImage(image, body);
  const fragments = [...body.querySelectorAll('a[href^="#"]')];
  // Other targets' ids are gone, and over a page such links would move that page instead.
  for (const link of fragments.filter((link) => !targetOf(link, body))) {
    link.removeAttribute('href');
  }

  const onError = (event: Event): void => {
    if (event.target instanceof HTMLImageElement) replaceMissing(event.target, body);
  };
  // Errors of images do not bubble.
  body.addEventListener('error', onError, { capture: true });
  const onClick = (event: MouseEvent): void => followNote(event, body);
  body.addEventListener('click', onClick);
  return () => {
    body.removeEventListener('error', onError, { capture: true });
    body.removeEventListener('click', onClick);
  };
}

function targetOf(link: Element, body: HTMLElement): HTMLElement | null {
  const target = noteTarget(body, link.getAttribute('href') ?? '');
  return target instanceof HTMLElement ? target : null;
}

/** Leads from a footnote's mark to the note and back, with the keyboard's focus. */
function followNote(event: MouseEvent, body: HTMLElement): void {
  const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
  const target = link && targetOf(link, body);
  if (!target) return;
  event.preventDefault();
  if (!target.matches('a')) target.tabIndex = -1;
  target.scrollIntoView({ block: 'center' });
  target.focus({ preventScroll: true });
}

function makeScrollable(table: HTMLTableElement): void {
  if (table.parentElement?.closest('table')) return;
  const frame = table.ownerDocument.createElement('div');
  frame.className = 'table-frame';
  frame.tabIndex = 0;
  table.replaceWith(frame);
  frame.append(table);
}

function dressImage(image: HTMLImageElement, body: HTMLElement): void {
  image.setAttribute('decoding', 'async');
  // Only where the space is reserved: a lazy picture of unknown height would move the text.
  if (image.hasAttribute('width') && image.hasAttribute('height')) {
    image.setAttribute('loading', 'lazy');
  }
  const block = blockOfItsOwn(image, body);
  if (block && !block.closest('table, li')) block.classList.add('picture');
}

/** The figure or paragraph that holds this picture, and no text but a caption; if there is one. */
function blockOfItsOwn(image: HTMLImageElement, body: HTMLElement): Element | undefined {
  const figure = image.closest('figure');
  if (figure && body.contains(figure)) {
    return figure.querySelector('pre, table, blockquote') ? undefined : figure;
  }
  const block = image.closest('p, div');
  if (!block || block === body || !body.contains(block)) {
    return undefined;
  }
  const alone = block.textContent?.trim() === '' && block.querySelectorAll('img').length === 1;
  return alone ? block : undefined;
}

/** Puts the picture's description where the picture would be; without one, nothing. */
function replaceMissing(image: HTMLImageElement, body: HTMLElement): void {
  const alternative = image.alt.trim();
  const block = image.closest('.picture');
  if (alternative) {
    const note = image.ownerDocument.createElement('span');
    note.className = 'picture-missing';
    note.textContent = alternative;
    (image.closest('picture') ?? image).replaceWith(note);
    return;
  }
  if (block && body.contains(block) && !block.querySelector('figcaption')) block.remove();
  else (image.closest('picture') ?? image).remove();
}
