/** One of the images that `srcset` offers. */
export interface SrcsetCandidate {
  readonly url: string;
  /** As written: `2x`, `640w`, or empty. */
  readonly descriptor: string;
}

/** Longer than any real list; the browsers' own reading of it takes time by its length. */
const MAX_LENGTH = 20_000;
const MAX_CANDIDATES = 40;

/**
 * The candidates of a `srcset`, read as the standard says, in time linear to its length: addresses
 * may hold commas, and one that ends in a comma has no descriptor.
 * @see https://html.spec.whatwg.org/multipage/images.html#parsing-a-srcset-attribute
 */
export function parseSrcset(srcset: string): SrcsetCandidate[] {
  const candidates: SrcsetCandidate[] = [];
  if (srcset.length > MAX_LENGTH) return candidates;
  const address = /[\s,]*(\S+)/y;
  while (candidates.length < MAX_CANDIDATES) {
    const written = address.exec(srcset)?.[1];
    if (written === undefined) break;
    const url = written.replace(/,+$/, '');
    let descriptor = '';
    if (url.length === written.length) {
      const comma = srcset.indexOf(',', address.lastIndex);
      const end = comma < 0 ? srcset.length : comma;
      descriptor = srcset.slice(address.lastIndex, end).trim();
      address.lastIndex = end;
    }
    if (url) candidates.push({ url, descriptor });
  }
  return candidates;
}

/** The attribute's text for these candidates. */
export function joinSrcset(candidates: readonly SrcsetCandidate[]): string {
  return candidates.map(({ url, descriptor }) => `${url} ${descriptor}`.trim()).join(', ');
}
