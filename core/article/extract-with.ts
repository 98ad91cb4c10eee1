import { assembleArticle } from './assemble-article.ts';
import { extractBody } from './body/extract-body.ts';
import { scriptedBody } from './body/scripted-body.ts';
import type { Extraction } from './extraction.ts';
import { preparePage } from './prepare-page.ts';
import { contentTypeOf } from './snapshot/dom.ts';
import { PICKED_ATTRIBUTE, takeSnapshot } from './snapshot/take-snapshot.ts';
import { finishStructure } from './structure/keep-structure.ts';
import type { KeepMath } from './structure/rendered-math.ts';

/** How a reader overrules the search. */
export interface ExtractOptions {
  /** Takes what text there is, without judging whether it is an article. */
  readonly anyway?: boolean;
  /** A live element that holds the article, whatever stands elsewhere. Implies `anyway`. */
  readonly root?: Element;
}

/**
 * The article a page holds, or why there is none, as `extractArticle` gives it, with what reads
 * formulas given by the caller, who need not have it for a page without any.
 */
export function extractWith(
  keepMath: KeepMath | undefined,
  document: Document,
  url: string,
  { anyway = false, root }: ExtractOptions,
): Extraction {
  // The viewer's own page is all there is of it.
  if (contentTypeOf(document) === 'application/pdf') return { status: 'none', reason: 'pdf' };
  const snapshot = takeSnapshot(document, root);
  if (!snapshot) return { status: 'none', reason: 'too-large' };
  const { metadata, author } = preparePage(snapshot, url, keepMath);
  const picked = snapshot.querySelector(`[${PICKED_ATTRIBUTE}]`);
  if (root && !picked) return { status: 'none', reason: 'no-article' };
  const names = author.map(({ name }) => name);
  const body =
    extractBody(snapshot, metadata, names, { anyway: anyway || picked !== null, picked }) ??
    scriptedBody(document, snapshot, metadata);
  if (!body) return { status: 'none', reason: 'no-article' };
  finishStructure(body.root);
  return { status: 'article', article: assembleArticle(document, body, metadata, author) };
}
