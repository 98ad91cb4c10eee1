import { i18n } from '#i18n';
import { inLineWithText } from './in-line-with-text.ts';

/** Files that a browser plays by itself. */
const PLAYABLE = /\.(?:mp4|m4v|webm|ogv|mp3|m4a|ogg|oga|opus|wav|flac)(?:$|[?#])/i;
const SOUND = /\.(?:mp3|m4a|ogg|oga|opus|wav|flac)(?:$|[?#])/i;

/**
 * Shows what was embedded in the page, such as a video, as a still that says where it leads. A file
 * of the page's own is played in its place when asked for, over a page that may load it; everything
 * else opens in a tab of its own. Nothing is loaded before. Returns how to stop.
 */
export function dressEmbeds(body: HTMLElement): () => void {
  for (const link of body.querySelectorAll<HTMLAnchorElement>('figure a[href]')) {
    if (isEmbed(link)) dressEmbed(link);
  }
  const onClick = (event: MouseEvent): void => {
    const link =
      event.target instanceof Element
        ? event.target.closest<HTMLAnchorElement>('.embed a[href]')
        : null;
    if (!link || !PLAYABLE.test(link.href) || !mayPlay(body)) return;
    event.preventDefault();
    play(link);
  };
  body.addEventListener('click', onClick);
  return () => body.removeEventListener('click', onClick);
}

/** As the extraction writes them: a still or nothing, and a caption, which link to the same place. */
export function isEmbed(link: Element): boolean {
  const figure = link.closest('figure');
  const href = link.getAttribute('href');
  const captioned = [...(figure?.querySelectorAll('figcaption a[href]') ?? [])].at(-1);
  if (!href || captioned?.getAttribute('href') !== href) return false;
  const still = figure?.querySelector('img');
  return still
    ? still.closest('a')?.getAttribute('href') === href
    : figure?.childElementCount === 1 && figure.textContent?.trim() === captioned.textContent;
}

function dressEmbed(link: HTMLAnchorElement): void {
  link.target = '_blank';
  const figure = link.closest('figure');
  figure?.classList.add('embed');
  const still = link.querySelector('img');
  if (!still) {
    link.title = i18n.t('article.opensInTab');
    return;
  }
  link.classList.add('embed__still');
  inLineWithText(link);
  // The caption's link says the same: once is enough for the keyboard and for ears.
  link.tabIndex = -1;
  link.setAttribute('aria-hidden', 'true');
}

/** The pages of the extension load no media. */
function mayPlay(body: HTMLElement): boolean {
  return /^(?:https?|file):$/.test(body.ownerDocument.location.protocol);
}

function play(link: HTMLAnchorElement): void {
  const figure = link.closest('figure');
  const document = link.ownerDocument;
  const player = document.createElement(SOUND.test(link.href) ? 'audio' : 'video');
  player.className = 'embed__player';
  player.controls = true;
  player.autoplay = true;
  const poster = figure?.querySelector('img')?.src;
  if (player instanceof HTMLVideoElement && poster) player.poster = poster;
  player.src = link.href;
  const still = figure?.querySelector('.embed__still');
  player.addEventListener('error', () => {
    // The page's policy may forbid it here, and nothing but the file's own page is left.
    if (still) player.replaceWith(still);
    else player.remove();
    figure?.classList.add('embed--elsewhere');
  });
  if (still) still.replaceWith(player);
  else figure?.prepend(player);
  player.focus();
}
