import type { AlsoBy } from '../../core/people/also-by.ts';

/** What a surface can do about the authors of the article it shows. */
export interface AuthorActions {
  /** Puts a name on the clipboard, and says so. */
  readonly onCopyName: (name: string) => void;
  /** How much else is saved by each author, in their order; undefined until it is known. */
  readonly alsoBy: readonly AlsoBy[] | undefined;
  /** Shows the saved articles of an author, by a key of theirs. */
  readonly onShowAuthor: (key: string) => void;
}
