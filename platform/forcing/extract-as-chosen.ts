import type { ExtractOptions } from '../../core/article/extract-with.ts';
import type { Extraction } from '../../core/article/extraction.ts';
import { selectedElement } from '../../core/forcing/selected-element.ts';
import type { SiteChoice } from '../../core/forcing/site-choices.ts';
import { takeForcing } from './forcing.ts';
import { siteChoiceFor } from './site-choices.ts';

/** Milliseconds that storage may take; what is slower is broken. */
const PATIENCE = 200;

/** An extraction, and the choice for the site that it followed. */
export interface ChosenExtraction {
  readonly extraction: Extraction;
  readonly choice?: SiteChoice;
}

/** `extractArticle`, or one that has what it needs given (core/article/extract-with.ts). */
export type Extract = (
  document: Document,
  url: string,
  options: ExtractOptions,
) => Extraction | Promise<Extraction>;

/**
 * The article of this tab: what the reader has just said it is, else what was chosen for the site,
 * else what is found. It is looked for before storage has answered, as few sites have a choice.
 * Never rejects.
 */
export async function extractAsChosen(extract: Extract): Promise<ChosenExtraction> {
  const extractSafely = safely(extract);
  const forcing = takeForcing();
  if (forcing !== undefined) return { extraction: await extractSafely(optionsOf(forcing)) };
  const read = siteChoiceFor(location.href).catch(() => undefined);
  const found = extractSafely({});
  const choice = await Promise.race([
    read,
    new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE)),
  ]);
  if (choice === undefined) return { extraction: await found };
  const root = choice.selector === undefined ? undefined : findElement(choice.selector);
  if (choice.selector !== undefined && root === undefined) return { extraction: await found };
  const chosen = await extractSafely(root ? { root } : { anyway: true });
  // A part without text is not the one that was meant.
  return chosen.status === 'article' ? { extraction: chosen, choice } : { extraction: await found };
}

function optionsOf(forcing: ReturnType<typeof takeForcing>): ExtractOptions {
  const root = forcing === 'selection' ? selectedElement(document) : forcing;
  return root instanceof Element ? { root } : { anyway: true };
}

function findElement(selector: string): Element | undefined {
  try {
    return document.querySelector(selector) ?? undefined;
  } catch {
    return undefined;
  }
}

function safely(extract: Extract): (options: ExtractOptions) => Promise<Extraction> {
  return async (options) => {
    try {
      return await extract(document, location.href, options);
    } catch (error) {
      console.error(error);
      return { status: 'none', reason: 'failed' };
    }
  };
}
