import { Maximize2 } from 'lucide-preact';
import { render } from 'preact';
import { i18n } from '#i18n';
import { takeKeys } from '../key-layers.ts';
import { sayNotLoaded } from '../say-not-loaded.ts';
import type { ArticleTools } from './article-tools.ts';
import { isEmbed } from './dress-embeds.ts';
import { inLineWithText } from './in-line-with-text.ts';
import { type Picture, pictureOf } from './picture.ts';

/** Smaller ones, as their markup says, are signs and not pictures. In pixels. */
const LEAST_SIZE = 120;

/** What a text is made of, one below the other. */
const BLOCKS =
  'p, div, section, ul, ol, dl, blockquote, pre, figure, details, table, hr, h1, h2, h3, h4, h5, h6, .table-frame, .code, img, picture';

/**
 * Sets pictures apart from text, lets them be looked at in large, and is kind to those that do not
 * load. Returns how to stop.
 */
export function dressPictures(body: HTMLElement, tools: ArticleTools | undefined): () => void {
  for (const image of body.querySelectorAll('img')) dressImage(image, body);
  const onError = (event: Event): void => {
    if (event.target instanceof HTMLImageElement) replaceMissing(event.target, body);
  };
  // Errors of images do not bubble.
  body.addEventListener('error', onError, { capture: true });
  const stopEnlarging = tools ? letEnlarge(body, tools) : () => {};
  return () => {
    body.removeEventListener('error', onError, { capture: true });
    stopEnlarging();
  };
}

function dressImage(image: HTMLImageElement, body: HTMLElement): void {
  image.setAttribute('decoding', 'async');
  // Only where the space is reserved: a lazy picture of unknown height would move the text.
  if (image.hasAttribute('width') && image.hasAttribute('height')) {
    image.setAttribute('loading', 'lazy');
  }
  const block = blockOfItsOwn(image, body) ?? blockAround(image, body);
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

/** A paragraph made around a picture that stands between the blocks of the text, within none. */
function blockAround(image: HTMLImageElement, body: HTMLElement): Element | undefined {
  const outermost = image.closest('a') ?? image.closest('picture') ?? image;
  const parent = outermost.parentElement;
  if (parent !== body && !parent?.matches('section, div')) return undefined;
  const beside = [outermost.previousElementSibling, outermost.nextElementSibling];
  const runsOn = [outermost.previousSibling, outermost.nextSibling].some(
    (node) => node?.nodeType === Node.TEXT_NODE && node.nodeValue?.trim(),
  );
  if (runsOn || !beside.every((element) => element === null || element.matches(BLOCKS))) {
    return undefined;
  }
  const block = body.ownerDocument.createElement('p');
  outermost.replaceWith(block);
  block.append(outermost);
  return block;
}

/** Gives each picture a button that shows it in large; a click on the picture itself does the same. */
function letEnlarge(body: HTMLElement, tools: ArticleTools): () => void {
  const frames = [...body.querySelectorAll<HTMLImageElement>('.picture img')]
    .filter(isWorthEnlarging)
    .map(addButton);
  const open = (chosen: HTMLElement): void => {
    const shown = frames.filter((frame) => frame.isConnected && frame.querySelector('img'));
    const pictures = shown.flatMap((frame): Picture[] => {
      const image = frame.querySelector('img');
      return image ? [pictureOf(image)] : [];
    });
    const index = shown.indexOf(chosen);
    const surface = body.closest<HTMLElement>('[data-theme]') ?? body.ownerDocument.body;
    tools.load('lightbox').then(({ openLightbox }) => {
      openLightbox({ surface, pictures, index, takeKeys });
    }, sayNotLoaded(tools));
  };
  const onClick = (event: MouseEvent): void => {
    const target = event.target instanceof Element ? event.target : undefined;
    const frame = target?.closest<HTMLElement>('.zoomable');
    if (!frame || !target?.closest('img, .zoomable__button') || hasModifier(event)) return;
    event.preventDefault();
    open(frame);
  };
  body.addEventListener('click', onClick);
  return () => {
    body.removeEventListener('click', onClick);
    for (const frame of frames) {
      const holder = frame.querySelector('.zoomable__holder');
      if (holder) render(null, holder);
    }
  };
}

function hasModifier(event: MouseEvent): boolean {
  return event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
}

/** A picture that links elsewhere, such as a video's still, is left to its link. */
function isWorthEnlarging(image: HTMLImageElement): boolean {
  const sizes = [image.getAttribute('width'), image.getAttribute('height')].map(Number);
  if (sizes.some((size) => size > 0 && size < LEAST_SIZE)) return false;
  const link = image.closest('a[href]');
  return link === null || (!isEmbed(link) && leadsToPicture(link));
}

function leadsToPicture(link: Element): boolean {
  return /\.(?:jpe?g|png|gif|webp|avif)(?:$|[?#])/i.test(link.getAttribute('href') ?? '');
}

function addButton(image: HTMLImageElement): HTMLElement {
  const document = image.ownerDocument;
  const outermost = image.closest('a') ?? image.closest('picture') ?? image;
  const frame = document.createElement('span');
  frame.className = 'zoomable';
  const holder = document.createElement('span');
  holder.className = 'zoomable__holder';
  outermost.replaceWith(frame);
  frame.append(outermost, holder);
  inLineWithText(frame);
  const label = image.alt.trim()
    ? i18n.t('article.enlargeOf', [image.alt.trim()])
    : i18n.t('article.enlarge');
  render(
    <button
      type="button"
      class="icon-button zoomable__button"
      title={i18n.t('article.enlarge')}
      aria-label={label}
      aria-haspopup="dialog"
    >
      <Maximize2 size={16} aria-hidden="true" />
    </button>,
    holder,
  );
  return frame;
}

/** Puts the picture's description where the picture would be; without one, nothing. */
function replaceMissing(image: HTMLImageElement, body: HTMLElement): void {
  const still = image.closest('.embed__still');
  if (still) {
    // The link below it says all there is to say.
    still.remove();
    return;
  }
  const alternative = image.alt.trim();
  const block = image.closest('.picture');
  const outermost = image.closest('.zoomable') ?? image.closest('picture') ?? image;
  if (alternative) {
    const note = image.ownerDocument.createElement('span');
    note.className = 'picture-missing';
    note.textContent = alternative;
    outermost.replaceWith(note);
    return;
  }
  if (block && body.contains(block) && !block.querySelector('figcaption')) block.remove();
  else outermost.remove();
}
