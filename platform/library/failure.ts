import * as v from 'valibot';
import { NewerLibraryError } from '../../core/library/shard.ts';

/** Why the library could not do what was asked. Each has its own sentence in the interface. */
export const FailureSchema = v.picklist([
  /** A newer Byline has written the library; nothing of it was touched. */
  'newer-library',
  /** There is no room for it; everything is as it was. */
  'disk-full',
  /** Something nobody foresaw; everything is as it was. */
  'failed',
]);
export type Failure = v.InferOutput<typeof FailureSchema>;

/** The reason in an error. Browsers say that the disk is full in a name or in a sentence. */
export function failureOf(error: unknown): Failure {
  if (error instanceof NewerLibraryError) return 'newer-library';
  return /quota|no space left|disk is full/i.test(String(error)) ? 'disk-full' : 'failed';
}
