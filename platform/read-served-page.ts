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
  const served = await fetchDocument(url);
  if (served === undefined) return { status: 'none', reason: 'no-article' };
  return extractArticle(served, served.URL);
}

/**
 * By the one interface that gives a document with its own address, and decoded as pages are.
 * Undefined for what is no page.
 */
function fetchDocument(url: string): Promise<Document | undefined> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', url);
    request.responseType = 'document';
    request.timeout = PATIENCE;
    request.onprogress = ({ loaded }) => {
      if (loaded > LARGEST) request.abort();
    };
    request.onload = () => {
      const isPage = request.status < 400 && request.response instanceof Document;
      resolve(isPage ? request.response : undefined);
    };
    request.onabort = () => resolve(undefined);
    request.onerror = () => reject(new Error(`${url} cannot be reached`));
    request.ontimeout = () => reject(new Error(`${url} does not answer`));
    request.send();
  });
}
