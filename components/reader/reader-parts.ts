import type { Aids } from '../../core/reading/aids.ts';
import type { PatternLanguage } from '../../core/syllables/pattern-languages.ts';
import type { Patterns } from '../../core/syllables/syllables.ts';
import type { openFocusHelp } from './focus/open-focus-help.ts';
import type { openListening } from './listen/open-listening.tsx';

/** What the reader can do beyond showing an article, each part loaded when it is used. */
export interface ReaderParts extends Record<`syllables/${PatternLanguage}`, Patterns> {
  listening: { openListening: typeof openListening };
  focus: { openFocusHelp: typeof openFocusHelp };
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
