import type { Aids } from '../../core/reading/aids.ts';
import type { openFocus } from './focus/open-focus.ts';
import type { openListening } from './listen/open-listening.tsx';

/** What the reader can do beyond showing an article, each part loaded when it is used. */
export interface ReaderParts {
  listening: { openListening: typeof openListening };
  focus: { openFocus: typeof openFocus };
}

export type LoadReaderPart = <Name extends keyof ReaderParts>(
  name: Name,
) => Promise<ReaderParts[Name]>;

/** What a surface lends the reader for them. */
export interface ReaderAids {
  readonly load: LoadReaderPart;
  readonly read: () => Promise<Aids>;
  /** Keeps a change, for this and every later article. */
  readonly change: (part: Partial<Aids>) => void;
}
