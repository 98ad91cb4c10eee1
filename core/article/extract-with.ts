import { assembleArticle } from './assemble-article.ts';
import { extractBody } from './body/extract-body.ts';
import { scriptedBody } from './body/scripted-body.ts';
import type { Extraction } from './extraction.ts';
import { preparePage } from './prepare-page.ts';
import { contentTypeOf } from './snapshot/dom.ts';
import { headingOnScreen } from './snapshot/heading-on-screen.ts';
import { PICKED_ATTRIBUTE, takeSnapshot } from './snapshot/take-snapshot.ts';
import { finishStructure } from './structure/keep-structure.ts';
import { hasMath, type KeepMath } from './structure/rendered-math.ts';
import { verticalWritingOf } from './writing-mode.ts';

/** How a reader overrules the search. */
export interface ExtractOptions {
  /** Takes what text there is, without judging whether it is an article. */
  readonly anyway?: boolean;
  /** A live element that holds the article, whatever stands elsewhere. Implies `anyway`. */
  readonly root?: Element;
}

/** A page's copy, before anything is looked for in it; or why there is none. */
type OpenedPage =
  | { readonly status: 'opened'; readonly snapshot: Document }
  | (Extraction & { readonly status: 'none' });

/** `extractArticle` with what reads formulas brought only for a page that has any, wherever they stand. */
export async function extractBringing(
  bringMath: () => Promise<KeepMath | undefined>,
  document: Document,
  url: string,
  options: ExtractOptions,
): Promise<Extraction> {
  const page = openPage(document, options);
  if (page.status === 'none') return page;
  const keepMath = hasMath(page.snapshot) ? await bringMath() : undefined;
  return extractFrom(page.snapshot, keepMath, document, url, options);
}

/** `extractArticle` with what reads formulas given by the caller. */
export function extractWith(
  keepMath: KeepMath,
  document: Document,
  url: string,
  options: ExtractOptions,
): Extraction {
  const page = openPage(document, options);
  return page.status === 'none'
    ? page
    : extractFrom(page.snapshot, keepMath, document, url, options);
}

function openPage(document: Document, { root }: ExtractOptions): OpenedPage {
  // The viewer's own page is all there is of it.
  if (contentTypeOf(document) === 'application/pdf') return { status: 'none', reason: 'pdf' };
  const snapshot = takeSnapshot(document, root);
  return snapshot ? { status: 'opened', snapshot } : { status: 'none', reason: 'too-large' };
}

function extractFrom(
  snapshot: Document,
  keepMath: KeepMath | undefined,
  document: Document,
  url: string,
  { anyway = false, root }: ExtractOptions,
): Extraction {
  const { metadata, author } = preparePage(snapshot, url, keepMath, headingOnScreen(document));
  const picked = snapshot.querySelector(`[${PICKED_ATTRIBUTE}]`);
  if (root && !picked) return { status: 'none', reason: 'no-article' };
  const names = author.map(({ name }) => name);
  const options = { anyway: anyway || picked !== null, picked };
  const shown = extractBody(snapshot, metadata, names, options);
  const body =
    shown && !shown.isShort ? shown : (scriptedBody(document, snapshot, metadata) ?? shown);
  if (!body) return { status: 'none', reason: 'no-article' };
  finishStructure(body.root);
  const writing = verticalWritingOf(document, metadata.inLanguage);
  return { status: 'article', article: assembleArticle(body, metadata, author, writing) };
}
