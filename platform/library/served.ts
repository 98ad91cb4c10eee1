import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type Extraction, ExtractionSchema } from '../../core/article/extraction.ts';
import { loadOnDemand } from '../on-demand.ts';

/** The page that has a DOM where the background has none, and what it is asked. */
const OFFSCREEN = 'offscreen.html';
export const OffscreenRequestSchema = v.object({
  type: v.literal('offscreen/read-served'),
  url: v.string(),
});
type OffscreenRequest = v.InferOutput<typeof OffscreenRequestSchema>;

/** What `served.js` brings, which is loaded where there is a DOM. */
export interface ServedPages {
  readServed(url: string): Promise<Extraction>;
}

/** One after another: the document is closed when nobody needs it. */
let last: Promise<unknown> = Promise.resolve();

/**
 * The article of a page as its site serves it, without cookies and without running its scripts.
 * Chromium's background has no DOM, so there a document of the extension's own does it, which is
 * opened for it; Firefox's background is a page.
 * @throws when the page cannot be fetched
 */
export function readServed(url: string): Promise<Extraction> {
  const read = last.then(() => (import.meta.env.FIREFOX ? readHere(url) : readOffscreen(url)));
  last = read.catch(() => undefined);
  return read;
}

async function readHere(url: string): Promise<Extraction> {
  return (await loadOnDemand('served')).readServed(url);
}

async function readOffscreen(url: string): Promise<Extraction> {
  const { offscreen } = browser;
  // One may be left by a background that was stopped.
  await offscreen.closeDocument().catch(() => undefined);
  await offscreen.createDocument({
    url: OFFSCREEN,
    reasons: ['DOM_PARSER'],
    justification: 'Reads the text of a link that was saved for later.',
  });
  try {
    const request: OffscreenRequest = { type: 'offscreen/read-served', url };
    const answer: unknown = await browser.runtime.sendMessage(request);
    if (answer === null) throw new Error(`${url} cannot be reached`);
    return v.parse(ExtractionSchema, answer);
  } finally {
    await offscreen.closeDocument();
  }
}
