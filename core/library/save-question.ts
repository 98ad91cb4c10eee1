/** What the reader is asked before an article is saved. */
export type Question =
  /** The page's text is much shorter than the kept one: take it all the same? In words. */
  | { readonly about: 'shorter'; readonly kept: number; readonly found: number }
  /** The page is in a private window: keep it beyond that all the same? */
  | { readonly about: 'private' };

/** Nothing was saved or changed, because the reader has to say first whether it is wanted. */
export class SaveQuestionError extends Error {
  override readonly name = 'SaveQuestionError';
  readonly question: Question;

  constructor(question: Question) {
    super(`The reader is to be asked: ${question.about}`);
    this.question = question;
  }
}
