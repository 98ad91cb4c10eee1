import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';

/** Keeping this article, taking it out, and putting it back. Each rejects when it failed. */
export interface Saving {
  /** Whether it is in the library; undefined while that is not known. */
  saved: boolean | undefined;
  save: () => Promise<'saved' | 'updated'>;
  remove: () => Promise<void>;
  restore: () => Promise<void>;
}

/** What the toast says, and whether it can be taken back. */
export interface ReaderToast {
  number: number;
  text: string;
  undoable: boolean;
}

/** Whether the article is saved, and what is said about it. */
export function useSaving(saving: Saving) {
  const latest = useRef(saving);
  latest.current = saving;
  const [saved, setSaved] = useState(saving.saved);
  const [toast, setToast] = useState<ReaderToast & { back?: 'remove' | 'restore' }>();
  const numbers = useRef(0);
  const busy = useRef(false);
  useEffect(() => setSaved(saving.saved), [saving.saved]);

  const say = useCallback((text: string, back?: 'remove' | 'restore') => {
    numbers.current += 1;
    const undoable = back !== undefined;
    setToast({ number: numbers.current, text, undoable, ...(back ? { back } : {}) });
  }, []);

  /** One at a time: a second press while the first is on its way is not another wish. */
  const attempt = async (work: () => Promise<void>, failure: string): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    try {
      await work();
    } catch (error) {
      console.error(error);
      say(failure);
    } finally {
      busy.current = false;
    }
  };

  const save = () =>
    attempt(async () => {
      const outcome = await latest.current.save();
      setSaved(true);
      if (outcome === 'saved') say(i18n.t('reader.saved'), 'remove');
      else say(i18n.t('reader.updated'));
    }, i18n.t('reader.saveFailed'));

  const remove = () =>
    attempt(async () => {
      await latest.current.remove();
      setSaved(false);
      say(i18n.t('reader.removed'), 'restore');
    }, i18n.t('reader.removeFailed'));

  const restore = () =>
    attempt(async () => {
      await latest.current.restore();
      setSaved(true);
      say(i18n.t('reader.restored'));
    }, i18n.t('reader.saveFailed'));

  return {
    saved,
    toast,
    toggle: saved ? remove : save,
    undo: () => (toast?.back === 'restore' ? restore() : remove()),
    say: (text: string) => say(text),
    dismiss: useCallback(() => setToast(undefined), []),
  };
}
