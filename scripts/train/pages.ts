import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { type Features, featuresOf } from '../../core/article/body/features.ts';
import type { Evidence } from '../../core/article/body/gather-evidence.ts';
import { type Label, labelBlocks } from './label-blocks.ts';
import { readTruth, type Truth } from './truth.ts';

/** A page with what is known of its blocks and of what is right. */
export interface LabelledPage {
  readonly id: string;
  readonly set: string;
  /** The registrable part of the host, about: pages of one site are never learned from and judged by. */
  readonly site: string;
  readonly evidence: Evidence;
  readonly features: Features;
  readonly labels: readonly Label[];
  readonly truth: Truth;
}

/** Reads what `gatherPages` wrote, and labels it. */
export async function readLabelledPages(file: string, directory: string): Promise<LabelledPage[]> {
  const pages: LabelledPage[] = [];
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const { id, url, article } = JSON.parse(line) as {
      id: string;
      url: string;
      article?: Evidence;
    };
    const truth = readTruth(directory, id);
    const isLabelled = truth.text ?? truth.snippets ?? truth.firstWords;
    if (!article || isLabelled === undefined) continue;
    pages.push({
      id,
      set: id.split('/')[0] ?? '',
      site: siteOf(url),
      evidence: article,
      features: featuresOf(article),
      labels: labelBlocks(article.blocks, truth),
      truth,
    });
  }
  return pages;
}

/** The registrable part of an address's host, about. */
export function siteOf(url: string): string {
  const parts = new URL(url).hostname.split('.');
  const isShort = /^(?:co|com|org|net|gov|ac|edu)$/.test(parts.at(-2) ?? '');
  return parts.slice(isShort ? -3 : -2).join('.');
}
