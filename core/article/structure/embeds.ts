import { imageAddress } from '../../html/sanitize-addresses.ts';
import { collapse } from '../metadata/plain-text.ts';
import { type EmbeddedItem, embeddedItem } from './embed-providers.ts';

/** Everything that plays, or shows another site's content. */
const EMBEDS =
  'iframe, embed, object, video, audio, lite-youtube, youtube-video, amp-youtube, amp-vimeo, amp-iframe, amp-video, ' +
  'amp-audio, amp-twitter, amp-instagram, blockquote.instagram-media, blockquote.tiktok-embed';

/** Attributes in which pages keep a frame's address until it is wanted. */
const ADDRESSES = [
  'src',
  'data-src',
  'data-lazy-src',
  'data-src-cmplz',
  'data-url',
  'data',
  'cite',
  'data-instgrm-permalink',
];

/**
 * Puts a figure in the place of every video, recording and known embed: a still where there is
 * one, its title, and a link to where it can be opened. Nothing is played and no frame is loaded.
 */
export function stillEmbeds(document: Document): void {
  const baseUrl = document.baseURI;
  for (const element of document.querySelectorAll(EMBEDS)) {
    if (!element.isConnected || element.parentElement?.closest(EMBEDS)) continue;
    const item = itemOf(element, baseUrl);
    if (item) replace(element, item, titleOf(element));
  }
}

function itemOf(element: Element, baseUrl: string): EmbeddedItem | undefined {
  if (/^(?:amp-)?(?:video|audio)$/.test(element.localName)) return recordingOf(element, baseUrl);
  const video = element.getAttribute('videoid') ?? element.getAttribute('data-videoid');
  if (video && element.localName === 'amp-vimeo') {
    return embeddedItem(`https://player.vimeo.com/video/${video}`, baseUrl);
  }
  if (video) return embeddedItem(`https://www.youtube.com/embed/${video}`, baseUrl);
  const tweet = element.getAttribute('data-tweetid') ?? element.getAttribute('data-tweet-id');
  if (tweet) return embeddedItem(`https://x.com/i/status/${tweet}`, baseUrl);
  for (const name of ADDRESSES) {
    const address = element.getAttribute(name);
    const item = address ? embeddedItem(address, baseUrl) : undefined;
    if (item) return item;
  }
  return undefined;
}

/** A recording on the page itself: its file, and its poster. */
function recordingOf(element: Element, baseUrl: string): EmbeddedItem | undefined {
  const files = [element, ...element.querySelectorAll('source')];
  const file = files
    .map((each) => imageAddress(each.getAttribute('src'), baseUrl))
    .find((address) => address !== undefined && /^https?:/.test(address));
  const poster = imageAddress(element.getAttribute('poster'), baseUrl);
  const isAudio = element.localName.endsWith('audio');
  // A film that plays by itself, over and over, is a picture.
  const isDecoration = element.hasAttribute('autoplay') && element.hasAttribute('loop');
  if (file === undefined || (isDecoration && poster === undefined)) return undefined;
  return {
    provider: `${isAudio ? '♪' : '▶'} ${nameOf(file)}`,
    link: file,
    ...(poster !== undefined && { still: poster }),
  };
}

/** What a file is called, or where it lies if its name is a number or the like. */
function nameOf(file: string): string {
  const { pathname, hostname } = new URL(file);
  const name = decodeURIComponentSafely(pathname.split('/').at(-1) ?? '');
  const stem = name.replace(/\.\w+$/, '');
  const isNumber = /\d/.test(stem) && !/[a-z]{4}|[^\0-\u024F]/i.test(stem);
  return isNumber ? hostname.replace(/^www\./, '') : name;
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function titleOf(element: Element): string {
  const title = collapse(
    element.getAttribute('title') ??
      element.getAttribute('aria-label') ??
      element.getAttribute('data-title'),
  );
  // What players call themselves says nothing about what they play.
  return /^(?:youtube|vimeo|embedded|video|audio|media)?[\s\w]*(?:player|embed|iframe|content|frame)$/i.test(
    title,
  )
    ? ''
    : title.slice(0, 200);
}

function replace(element: Element, item: EmbeddedItem, title: string): void {
  const document = element.ownerDocument;
  const known = element.closest('figure');
  const caption = known?.querySelector('figcaption');
  const label = title ? `${title} (${item.provider})` : item.provider;
  const link = anchor(document, item.link, label);
  const parts: Element[] = [];
  if (item.still !== undefined) {
    const image = document.createElement('img');
    image.setAttribute('src', item.still);
    image.setAttribute('alt', title || item.provider);
    const picture = anchor(document, item.link, '');
    picture.append(image);
    parts.push(picture);
  }
  if (known && caption) {
    caption.append(' ', link);
    element.replaceWith(...parts);
    return;
  }
  const figcaption = document.createElement('figcaption');
  figcaption.append(link);
  const figure = document.createElement('figure');
  figure.append(...parts, figcaption);
  outermostWrapper(element).replaceWith(figure);
}

/** The largest element that holds the embed and nothing else, such as the box for its proportions. */
function outermostWrapper(element: Element): Element {
  let outer = element;
  for (
    let up = outer.parentElement;
    up && /^(?:div|span|p|figure|center)$/.test(up.localName);
    up = up.parentElement
  ) {
    const others =
      up.querySelector('img, video, audio, iframe') !== null &&
      up.querySelectorAll('img, video, audio, iframe').length > 1;
    if (others || collapse(up.textContent) !== collapse(element.textContent)) break;
    outer = up;
  }
  return outer;
}

function anchor(document: Document, href: string, text: string): Element {
  const link = document.createElement('a');
  link.setAttribute('href', href);
  link.textContent = text;
  return link;
}
