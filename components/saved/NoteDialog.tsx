import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Entry } from '../../core/library/entry.ts';
import { ModalDialog } from './ModalDialog.tsx';

/** The reader's own words about an article. Ctrl+Enter keeps them too. */
export function NoteDialog({
  entry,
  onKeep,
  onClose,
}: {
  entry: Entry;
  onKeep: (note: string) => void;
  onClose: () => void;
}) {
  const text = useRef<HTMLTextAreaElement>(null);
  return (
    <ModalDialog title={i18n.t('saved.note.title')} kind="note-dialog" onClose={onClose}>
      {(close) => {
        const keep = (): void => {
          const note = text.current?.value ?? '';
          if (note.trim() !== (entry.note ?? '').trim()) onKeep(note);
          close();
        };
        return (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              keep();
            }}
          >
            <p class="note-dialog__about" dir="auto">
              {entry.headline}
            </p>
            <textarea
              ref={text}
              class="text-input note-dialog__text"
              aria-label={i18n.t('saved.note.title')}
              rows={6}
              dir="auto"
              defaultValue={entry.note ?? ''}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) keep();
              }}
            />
            <div class="dialog-buttons">
              <button type="button" class="button" onClick={close}>
                {i18n.t('saved.cancel')}
              </button>
              <button type="submit" class="button button--primary">
                {i18n.t('saved.note.keep')}
              </button>
            </div>
          </form>
        );
      }}
    </ModalDialog>
  );
}
