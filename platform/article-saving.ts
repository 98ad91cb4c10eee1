import type { Article } from '../core/article/article.ts';
import { sendMessage } from './messages.ts';
import { type SaveWishes, saveArticle } from './save-article.ts';

/** Whether an article is in the library, and how to change that. */
export interface ArticleSaving {
  /** Undefined while it is not known. */
  readonly saved: boolean | undefined;
  /** Throws a `SaveQuestionError` when the reader is to be asked; the answer goes into `wishes`. */
  readonly save: (wishes?: SaveWishes) => Promise<'saved' | 'updated'>;
  readonly remove: () => Promise<void>;
  readonly restore: () => Promise<void>;
}

/**
 * The saving of one article on one surface. `onChange` is called when it is saved or no longer.
 * @param entry the id of its entry, when it is known to be saved
 */
export function keepSaved(
  article: Article,
  onChange: () => void,
  entry?: string,
): {
  current: () => ArticleSaving;
  /** Asks the library whether it has the article now. */
  find: () => Promise<void>;
  /** Says that it is saved or not, when that is known from elsewhere. */
  tell: (saved: boolean) => void;
} {
  let id = entry;
  let saved = entry === undefined ? undefined : true;

  const tell = (now: boolean): void => {
    if (saved === now) return;
    saved = now;
    onChange();
  };
  const save = async (wishes: SaveWishes = {}): Promise<'saved' | 'updated'> => {
    const { entry: kept, outcome } = await saveArticle(article, wishes);
    id = kept.id;
    tell(true);
    return outcome;
  };
  const remove = async (): Promise<void> => {
    if (id === undefined) return;
    await sendMessage('library/remove', { ids: [id] });
    tell(false);
  };
  const restore = async (): Promise<void> => {
    if (id === undefined) return;
    await sendMessage('library/restore', { ids: [id] });
    tell(true);
  };

  return {
    current: () => ({ saved, save, remove, restore }),
    tell,
    async find() {
      const { url, canonicalUrl } = article;
      const request = canonicalUrl === undefined ? { url } : { url, canonicalUrl };
      const found = await sendMessage('library/find', request);
      id = found?.id ?? id;
      tell(found !== null);
    },
  };
}
