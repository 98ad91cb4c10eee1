import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Question, SaveQuestionError } from '../../core/library/save-question.ts';
import type { ToastAction } from './use-toast.ts';

/** What the reader has said to a question about saving. */
export interface SaveAnswer {
  replace?: boolean;
  private?: 'keep';
}

/** Keeping this article, taking it out, and putting it back. Each rejects when it failed. */
export interface Saving {
  /** Whether it is in the library; undefined while that is not known. */
  saved: boolean | undefined;
  /** Rejects with a `SaveQuestionError` when the reader is to be asked first. */
  save: (answer?: SaveAnswer) => Promise<'saved' | 'updated'>;
  remove: () => Promise<void>;
  restore: () => Promise<void>;
}

/** Whether the article is saved, how to change that, and what is said about it. */
export function useSaving(
  saving: Saving,
  say: (text: string, action?: ToastAction) => void,
): { saved: boolean | undefined; toggle: () => Promise<void> } {
  const latest = useRef(saving);
  latest.current = saving;
  const [saved, setSaved] = useState(saving.saved);
  const busy = useRef(false);
  useEffect(() => setSaved(saving.saved), [saving.saved]);

  /** One at a time: a second press while the first is on its way is not another wish. */
  const attempt = async (work: () => Promise<void>, failure: string): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    try {
      await work();
    } catch (error) {
      if (error instanceof SaveQuestionError) ask(error.question);
      else {
        console.error(error);
        say(failure);
      }
    } finally {
      busy.current = false;
    }
  };

  const save = (answer?: SaveAnswer): Promise<void> =>
    attempt(async () => {
      const outcome = await latest.current.save(answer);
      setSaved(true);
      const undo = { label: i18n.t('reader.undo'), run: () => void remove() };
      if (outcome === 'saved') say(i18n.t('reader.saved'), undo);
      else say(i18n.t('reader.updated'));
    }, i18n.t('reader.saveFailed'));

  const ask = (question: Question): void => {
    if (question.about === 'private') {
      say(i18n.t('reader.askPrivate'), {
        label: i18n.t('reader.saveAnyway'),
        run: () => void save({ private: 'keep' }),
      });
      return;
    }
    say(i18n.t('reader.askShorter'), {
      label: i18n.t('reader.replaceAnyway'),
      run: () => void save({ replace: true }),
    });
  };

  const remove = (): Promise<void> =>
    attempt(async () => {
      await latest.current.remove();
      setSaved(false);
      say(i18n.t('reader.removed'), { label: i18n.t('reader.undo'), run: () => void restore() });
    }, i18n.t('reader.removeFailed'));

  const restore = (): Promise<void> =>
    attempt(async () => {
      await latest.current.restore();
      setSaved(true);
      say(i18n.t('reader.restored'));
    }, i18n.t('reader.saveFailed'));

  return { saved, toggle: () => (saved ? remove() : save()) };
}
