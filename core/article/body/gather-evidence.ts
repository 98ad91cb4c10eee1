import { typesOf } from '../json-ld.ts';
import { comparable } from '../metadata/plain-text.ts';
import type { Metadata } from '../metadata/read-metadata.ts';
import { readabilityOpinion } from './readability-opinion.ts';
import { type Block, type Container, surveyBlocks } from './survey-blocks.ts';

/** What a page says of itself and of its text, besides its blocks. */
export interface PageFacts {
  /** The headline, and what else is shown apart from the body, comparable. */
  readonly headline: string;
  readonly repeated: readonly string[];
  readonly description: string;
  /** The place of the last block that shows the headline or stands before it, -1 without one. */
  readonly headlineBlock: number;
  /** The types that the structured data name. */
  readonly types: readonly string[];
  /** The text in the structured data, comparable. */
  readonly articleBody: string;
}

/** All that is known of a page's blocks before any of them is judged; plain data but for elements. */
export interface Evidence {
  readonly blocks: readonly Omit<Block, 'element'>[];
  readonly containers: readonly Omit<Container, 'element'>[];
  /** The share of each block that Readability keeps. */
  readonly opinion: readonly number[];
  readonly facts: PageFacts;
}

export interface Gathered extends Evidence {
  readonly blocks: readonly Block[];
  readonly containers: readonly Container[];
}

/**
 * Surveys the page's body, whose loose text is put into paragraphs, and asks Readability.
 * @param repeated what is shown apart from the body, besides the headline
 */
export function gatherEvidence(
  document: Document,
  metadata: Metadata,
  repeated: readonly string[],
): Gathered {
  const { blocks, containers } = surveyBlocks(document.body);
  const opinion = readabilityOpinion(document, blocks);
  const texts = metadata.jsonLd
    .map(({ articleBody }) => articleBody)
    .filter((text): text is string => typeof text === 'string');
  const facts: PageFacts = {
    headline: comparable(metadata.headline),
    repeated: repeated.map(comparable).filter(Boolean),
    description: comparable(metadata.alternativeHeadline ?? metadata.description ?? ''),
    headlineBlock: placeOf(metadata.headlineElement, blocks),
    types: [...new Set(metadata.jsonLd.flatMap(typesOf))],
    articleBody: comparable(texts.join(' ')),
  };
  return { blocks, containers, opinion, facts };
}

function placeOf(headline: Element | undefined, blocks: readonly Block[]): number {
  if (!headline?.isConnected) return -1;
  return blocks.findLastIndex(
    ({ element }) =>
      headline.contains(element) ||
      element.contains(headline) ||
      (element.compareDocumentPosition(headline) & 4) !== 0,
  );
}
