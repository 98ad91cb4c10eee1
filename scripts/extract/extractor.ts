import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import type { SavedPage } from './pages.ts';

/** What came of one page; `ms` is the time of the extraction alone, measured inside the page. */
export interface Outcome {
  ms: number;
  extraction: { status: 'article'; article: unknown } | { status: 'none'; reason: string };
}

/** A browser that loads saved pages and runs the extension's extraction script in them. */
export interface Extractor {
  extract(page: SavedPage): Promise<Outcome>;
  /** Ends the browser at once, whatever it is doing. */
  kill(): void;
}

/** How long images, styles and frames are waited for before a page is read without, in milliseconds. */
export const LOAD_TIMEOUT = 10_000;

/** The response that a saved page is answered with. */
export function responseOf(page: SavedPage): {
  body: string;
  headers: { name: string; value: string }[];
} {
  const bytes = readFileSync(page.file);
  return {
    body: bytes.toString('base64'),
    headers: [
      // Bytes that are UTF-8 were converted when saved, whatever their <meta> still says.
      { name: 'content-type', value: isUtf8(bytes) ? 'text/html; charset=utf-8' : 'text/html' },
      // Page scripts are blocked by policy, not switched off: <noscript> stays as in a live tab.
      { name: 'content-security-policy', value: "script-src 'none'" },
    ],
  };
}

/**
 * The expression that runs the script and takes its time. The script is given as text, so that
 * its value is taken as `scripting.executeScript` takes it: that of its last statement.
 */
export function timedExpression(script: string): string {
  return `(async () => {
    const source = ${JSON.stringify(script)};
    const started = performance.now();
    const extraction = await (0, eval)(source);
    return JSON.stringify({ ms: performance.now() - started, extraction });
  })()`;
}
