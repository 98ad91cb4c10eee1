import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { isSameTag, tagName } from '../../core/library/tags.ts';
import { ModalDialog } from './ModalDialog.tsx';

/** A tag's new name. One that is there already makes the two tags one, which is said beforehand. */
export function RenameTagDialog({
  tag,
  others,
  onRename,
  onClose,
}: {
  tag: string;
  others: readonly string[];
  onRename: (to: string) => void;
  onClose: () => void;
}) {
  const [text, setText] = useState(tag);
  const listId = useId();
  const name = tagName(text);
  const other = others.find((each) => name !== undefined && isSameTag(each, name));
  return (
    <ModalDialog
      title={i18n.t('saved.tags.renameTitle', { tag })}
      kind="rename-dialog"
      onClose={onClose}
    >
      {(close) => (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (name !== undefined && name !== tag) onRename(other ?? name);
            close();
          }}
        >
          <input
            type="text"
            class="text-input"
            list={listId}
            aria-label={i18n.t('saved.tags.newName')}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
          <datalist id={listId}>
            {others.map((each) => (
              <option key={each} value={each} />
            ))}
          </datalist>
          <p class="rename-dialog__merge" role="status">
            {other !== undefined && i18n.t('saved.tags.merges', { tag, other })}
          </p>
          <div class="dialog-buttons">
            <button type="button" class="button" onClick={close}>
              {i18n.t('saved.cancel')}
            </button>
            <button type="submit" class="button button--primary" disabled={name === undefined}>
              {i18n.t(other === undefined ? 'saved.tags.rename' : 'saved.tags.merge')}
            </button>
          </div>
        </form>
      )}
    </ModalDialog>
  );
}
