import type { Article, Person } from '../article/article.ts';
import { deckBeside } from '../article/deck-beside.ts';
import { escapeHtml } from '../html/escape-html.ts';
import { parseSrcset } from '../html/srcset.ts';
import { bodyOf } from './body-of.ts';

/** Nothing is loaded and nothing runs: all that the file shows is in it. */
const POLICY =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** Wide enough for any screen's column, and no more. In pixels. */
const WIDE = 1600;

/** The words around the article, in the reader's language. */
export interface FileWords {
  /** When it was published, as one writes it. */
  readonly date: string | undefined;
  readonly about: string;
  readonly source: string;
  /** When and by what it was saved. */
  readonly saved: string;
}

/** The addresses of the pictures that a file of this article would hold, each once. */
export function picturesOf(article: Article): string[] {
  const body = bodyOf(article);
  const pictures = [...body.querySelectorAll('img')].map(addressOf);
  const faces = article.author.map(({ image }) => image ?? '');
  return [...new Set([...pictures, ...faces])].filter((address) =>
    /^(?:https?|blob|data):/.test(address),
  );
}

/**
 * An article as one HTML file that any browser opens, without a network too.
 * @param pictures what is in the file, as `data:`, by address; others become links
 * @param css the file's style
 */
export function htmlFile(
  article: Article,
  pictures: ReadonlyMap<string, string>,
  css: string,
  words: FileWords,
): string {
  const body = bodyOf(article);
  putIn(body, pictures);
  const { headline, inLanguage, author, siteName } = article;
  const deck = deckBeside(article);
  const dir = article.dir === 'auto' ? '' : ` dir="${article.dir}"`;
  const lang = inLanguage ? ` lang="${escapeHtml(inLanguage)}"` : '';
  const address = article.canonicalUrl ?? article.url;
  const names = author.map(({ name }) => name).join(', ');
  const facts = [names, siteName, words.date].filter(Boolean).join(' · ');
  return `<!doctype html>
<html${lang}${dir}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
${names ? `<meta name="author" content="${escapeHtml(names)}">\n` : ''}<link rel="canonical" href="${escapeHtml(address)}">
<title>${escapeHtml(headline)}</title>
<style>${css}</style>
</head>
<body>
<article>
<header>
<h1>${escapeHtml(headline)}</h1>
${deck ? `<p class="deck">${escapeHtml(deck)}</p>\n` : ''}<p class="facts">${escapeHtml(facts)}</p>
</header>
<div class="body">${body.innerHTML}</div>
${author.length > 0 ? `<section class="authors"><h2>${escapeHtml(words.about)}</h2>${author.map((person) => card(person, pictures)).join('')}</section>\n` : ''}</article>
<footer><p>${escapeHtml(words.source)} <a href="${escapeHtml(address)}" rel="noreferrer">${escapeHtml(address)}</a></p><p>${escapeHtml(words.saved)}</p></footer>
</body>
</html>
`;
}

function putIn(body: HTMLElement, pictures: ReadonlyMap<string, string>): void {
  for (const image of body.querySelectorAll('img')) {
    const address = addressOf(image);
    const data = pictures.get(address);
    const outermost = image.closest('picture') ?? image;
    for (const name of ['srcset', 'sizes', 'loading', 'decoding']) image.removeAttribute(name);
    if (data !== undefined) {
      image.setAttribute('src', data);
      outermost.replaceWith(image);
      continue;
    }
    const instead = body.ownerDocument.createElement(image.closest('a') ? 'span' : 'a');
    instead.className = 'missing';
    if (instead.localName === 'a') instead.setAttribute('href', address);
    instead.textContent = image.alt.trim() || address;
    outermost.replaceWith(instead);
  }
}

function card(
  { name, jobTitle, worksFor, description, url, image, sameAs, email }: Person,
  pictures: ReadonlyMap<string, string>,
): string {
  const photo = image === undefined ? undefined : pictures.get(image);
  const role = [jobTitle, worksFor].filter(Boolean).join(', ');
  const links = [url, ...sameAs].filter((link) => link !== undefined);
  return `<div class="author">${photo ? `<img src="${escapeHtml(photo)}" alt="">` : ''}<div><h3>${escapeHtml(name)}</h3>${
    role ? `<p class="role">${escapeHtml(role)}</p>` : ''
  }${description ? `<p>${escapeHtml(description)}</p>` : ''}${
    email ? `<p><a href="mailto:${escapeHtml(email)}">${escapeHtml(email)}</a></p>` : ''
  }${links.map((link) => `<p><a href="${escapeHtml(link)}" rel="noreferrer">${escapeHtml(link)}</a></p>`).join('')}</div></div>`;
}

/** The picture that is worth keeping: the narrowest that is wide enough, else what the image itself names. */
function addressOf(image: HTMLImageElement): string {
  const wide = parseSrcset(image.getAttribute('srcset') ?? '')
    .map(({ url, descriptor }) => ({ url, width: /^(\d+)w$/.exec(descriptor)?.[1] }))
    .flatMap(({ url, width }) => (width === undefined ? [] : [{ url, width: Number(width) }]))
    .sort((a, b) => a.width - b.width);
  const best = wide.find(({ width }) => width >= WIDE) ?? wide.at(-1);
  return best?.url ?? image.getAttribute('src') ?? '';
}
