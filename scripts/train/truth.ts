import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { array, object, optional, parse, string } from 'valibot';

const TruthSchema = object({
  text: optional(string()),
  kind: optional(string()),
  snippets: optional(
    object({ with: optional(array(string()), []), without: optional(array(string()), []) }),
  ),
  firstWords: optional(string()),
});

/** What somebody wrote down about the right text of a page. */
export interface Truth {
  readonly text?: string | undefined;
  readonly kind?: string | undefined;
  readonly snippets?: { readonly with: string[]; readonly without: string[] } | undefined;
  readonly firstWords?: string | undefined;
}

/** The truth of a page, empty when nobody wrote one. */
export function readTruth(directory: string, id: string): Truth {
  const file = join(directory, id, 'truth.json');
  return existsSync(file) ? parse(TruthSchema, JSON.parse(readFileSync(file, 'utf8'))) : {};
}
