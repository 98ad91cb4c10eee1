import type { Extractor } from './extractor.ts';
export async function startFirefoxExtractor(_e: string, _s: string): Promise<Extractor> {
  throw new Error('soon');
}
