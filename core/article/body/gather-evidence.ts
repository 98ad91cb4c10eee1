import { typesOf } from '../json-ld.ts';
import { comparable } from '../metadata/plain-text.ts';
import type { Metadata } from '../metadata/read-metadata.ts';
import { readabilityOpinion } from './readability-opinion.ts';
import { type Block, type Container, surveyBlocks } from './survey-blocks.ts';

/** What a page says of itself and of its text, besides its blocks. */
export interface PageFacts {
  /** The headline, comparable. */
  readonly headline: string;
  /** The deck, or what the page says it is about. */
  readonly description: string;
  /** The place of the last block that shows the headline or stands before it, -1 without one. */
  readonly headlineBlock: number;
  /** The types that the structured data name. */
  readonly types: readonly string[];
}

/** All that is known of a page's blocks before any of them is judged; plain data but for elements. */
export interface Evidence {
  readonly blocks: readonly Omit<Block, 'element'>[];
  readonly containers: readonly Omit<Container, 'element'>[];
  /** Whether Readability keeps each block. */
  readonly opinion: readonly boolean[];
  readonly facts: PageFacts;
}

export interface Gathered extends Evidence {
  readonly blocks: readonly Block[];
  readonly containers: readonly Container[];
}

/** Surveys the page's body, whose loose text is put into paragraphs, and asks Readability. */
export function gatherEvidence(document: Document, metadata: Metadata): Gathered {
  const { blocks, containers } = surveyBlocks(document.body);
  const opinion = readabilityOpinion(document, blocks);
  const facts: PageFacts = {
    headline: comparable(metadata.headline),
    description: metadata.alternativeHeadline ?? metadata.description ?? '',
    headlineBlock: placeOf(metadata.headlineElement, blocks),
    types: [...new Set(metadata.jsonLd.flatMap(typesOf))],
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
