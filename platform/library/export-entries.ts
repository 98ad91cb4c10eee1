import type { Entry } from '../../core/library/entry.ts';
import { readBody } from './bodies.ts';

/** Articles as files that other programs read. */
export interface Exported {
  readonly file: Blob;
  readonly name: string;
  /** How many there are in it; those without a text are left out. */
  readonly count: number;
}

/** One article as a Markdown file; several as an archive of such files. */
export async function exportEntries(entries: readonly Entry[]): Promise<Exported> {
  const [{ toMarkdown }, { fileName }] = await Promise.all([
    import('../../core/export/markdown.ts'),
    import('../../core/export/file-name.ts'),
  ]);
  const files = new Map<string, string>();
  for (const { id } of entries) {
    const body = await readBody(id);
    if (body === undefined) continue;
    const name = freeName(fileName(body.article.headline, 'md'), files);
    files.set(name, toMarkdown(body.article));
  }
  const [only] = files;
  if (files.size === 1 && only !== undefined) {
    const [name, text] = only;
    return { file: new Blob([text], { type: 'text/markdown' }), name, count: 1 };
  }
  const { strToU8, zipSync } = await import('fflate');
  const contents = Object.fromEntries([...files].map(([name, text]) => [name, strToU8(text)]));
  const archive = new Uint8Array(zipSync(contents));
  return {
    file: new Blob([archive], { type: 'application/zip' }),
    name: `byline-${new Date().toISOString().slice(0, 10)}-articles.zip`,
    count: files.size,
  };
}

/** Two articles of one title are two files. */
function freeName(name: string, taken: ReadonlyMap<string, unknown>): string {
  if (!taken.has(name)) return name;
  const dot = name.lastIndexOf('.');
  for (let number = 2; ; number += 1) {
    const other = `${name.slice(0, dot)} (${number})${name.slice(dot)}`;
    if (!taken.has(other)) return other;
  }
}
