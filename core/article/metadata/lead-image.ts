import { imageAddress } from '../../html/sanitize-addresses.ts';
import { parseSrcset } from '../../html/srcset.ts';
import { isNode, type JsonLdNode, resolve } from '../json-ld.ts';
import { type MetaTags, metaContent } from './meta-tags.ts';

/** `<meta>` names of the picture that stands for a page, the most trusted first. */
const DECLARED = [
  ...['og:image', 'og:image:secure_url', 'og:image:url', 'twitter:image', 'twitter:image:src'],
];
const LESS_TRUSTED = ['parsely-image-url', 'sailthru.image.full', 'thumbnail', 'image'];

/** In pixels. A picture that says that it is smaller illustrates nothing. */
const MIN_SIDE = 200;

/**
 * The absolute address of the picture that stands for the article: as the metadata say, else the
 * first large one after the headline.
 */
export function findLeadImage(
  document: Document,
  nodes: readonly JsonLdNode[],
  article: JsonLdNode | undefined,
  meta: MetaTags,
  heading: Element | undefined,
  baseUrl: string,
): string | undefined {
  const addresses = [
    ...DECLARED.map((name) => metaContent(meta, name)),
    addressOf(nodes, article?.image),
    addressOf(nodes, article?.thumbnailUrl),
    ...LESS_TRUSTED.map((name) => metaContent(meta, name)),
    document.querySelector('link[rel~="image_src" i]')?.getAttribute('href'),
    document.querySelector('img[itemprop~="image"]')?.getAttribute('src'),
  ];
  for (const address of addresses) {
    const image = imageAddress(address ?? null, baseUrl);
    if (image !== undefined) return image;
  }
  return imageAddress(firstPicture(document, heading) ?? null, baseUrl);
}

function addressOf(nodes: readonly JsonLdNode[], value: unknown): string | undefined {
  const image = resolve(nodes, Array.isArray(value) ? value[0] : value);
  const address = isNode(image) ? (image.url ?? image.contentUrl ?? image['@id']) : image;
  return typeof address === 'string' ? address : undefined;
}

function firstPicture(document: Document, heading: Element | undefined): string | undefined {
  for (const image of document.querySelectorAll('article img, main img, figure img')) {
    const isAfter = heading
      ? heading.compareDocumentPosition(image) & Node.DOCUMENT_POSITION_FOLLOWING
      : true;
    if (!isAfter || image.closest('nav, aside, footer, header nav')) continue;
    const sides = ['width', 'height'].map((name) =>
      Number.parseInt(image.getAttribute(name) ?? '', 10),
    );
    if (sides.some((side) => side < MIN_SIDE)) continue;
    const candidates = parseSrcset(image.getAttribute('srcset') ?? '');
    const address =
      candidates.at(-1)?.url ?? image.getAttribute('data-src') ?? image.getAttribute('src');
    if (address && !/^data:|\.svg(?:$|\?)|avatar|logo|icon|spacer|blank|pixel/i.test(address))
      return address;
  }
  return undefined;
}
