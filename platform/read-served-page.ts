import { extractArticle } from '../core/article/extract-article.ts';
import type { Extraction } from '../core/article/extraction.ts';

/** Bytes of a page beyond which it is not read on. */
const LARGEST = 10 * 1024 * 1024;

/** Milliseconds that it may take. */
const PATIENCE = 30_000;

/**
 * The article of a page as its site serves it: fetched without cookies and referrer, parsed without
 * running or loading anything. For a page of the extension that has the permission for the site.
 * @throws when it cannot be fetched
 */
export async function readServed(url: string): Promise<Extraction> {
  // Not by the request that gives the document: extensions' requests of that kind bring cookies.
  const response = await fetch(url, {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (!response.ok || Number(response.headers.get('content-length') ?? 0) > LARGEST) return NO_PAGE;
  const served = await response.blob();
  const page = served.size > LARGEST ? undefined : await documentOf(served);
  if (page === undefined) return NO_PAGE;
  const base = page.createElement('base');
  const declared = page.querySelector('base[href]')?.getAttribute('href') ?? '';
  base.href = (URL.parse(declared, response.url) ?? new URL(response.url)).href;
  page.head.prepend(base);
  return extractArticle(page, response.url);
}

const NO_PAGE: Extraction = { status: 'none', reason: 'no-article' };

/**
 * The document in bytes that are here, by the one interface that decodes them as pages are. Undefined
 * for what is no page.
 */
function documentOf(served: Blob): Promise<Document | undefined> {
  const address = URL.createObjectURL(served);
  return new Promise<Document | undefined>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.responseType = 'document';
    request.onload = () =>
      resolve(request.response instanceof Document ? request.response : undefined);
    request.onerror = () => reject(new Error('what was fetched cannot be read'));
    request.send();
  }).finally(() => URL.revokeObjectURL(address));
}
