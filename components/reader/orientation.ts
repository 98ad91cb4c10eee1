import type { Left } from '../../core/reading/positions.ts';

/** A paragraph on the screen of the article's page. */
export interface PageParagraph {
  /** As one line. */
  readonly text: string;
  /** Window pixels. */
  readonly top: number;
}

/** Where reading begins. */
export interface ReadingStart {
  /** The paragraphs on the page's screen, when it was scrolled before the reader opened. */
  readonly onPage?: readonly PageParagraph[] | undefined;
  /** Where this article was left the last time. */
  readonly left?: Left | undefined;
}

/** What is being read, as the page beneath is told when the reader closes. */
export interface ReadNow {
  /** The paragraph, those after it, and those before it: where one is not in the page, the next. */
  readonly paragraphs: readonly PageParagraph[];
}

/** What an open reader can be asked by those who have opened it. */
export interface ReaderHandle {
  /** What is being read; undefined where nobody has moved since the reader opened. */
  readNow: () => ReadNow | undefined;
}
