import { keepCode } from './code.ts';
import { openDetails } from './details.ts';
import { stillEmbeds } from './embeds.ts';
import { keepFootnotes } from './footnotes.ts';
import { flattenGalleries } from './galleries.ts';
import { levelHeadings } from './headings.ts';
import { removePullQuotes } from './pull-quotes.ts';
import type { KeepMath } from './rendered-math.ts';
import { nameHeaders } from './tables.ts';

/**
 * Brings what Readability would take apart into forms that it leaves alone. Runs on the snapshot
 * before anything hidden or unlikely goes.
 * @param keepMath what reads formulas; without it they stay as the page has drawn them
 */
export function keepStructure(document: Document, keepMath?: KeepMath): void {
  keepMath?.(document);
  keepCode(document);
  stillEmbeds(document);
  openDetails(document);
  keepFootnotes(document);
}

/** Evens out the structure of a body that was found. */
export function finishStructure(root: Element): void {
  removePullQuotes(root);
  nameHeaders(root);
  flattenGalleries(root);
  levelHeadings(root);
}
