import { i18n } from '#i18n';
import { ModalDialog } from './ModalDialog.tsx';

/** Asks before the few things that cannot be undone. */
export function ConfirmDialog(props: {
  title: string;
  what: string;
  yes: string;
  onYes: () => void;
  onClose: () => void;
}) {
  const { title, what, yes, onYes, onClose } = props;
  return (
    <ModalDialog title={title} kind="confirm-dialog" onClose={onClose}>
      {(close) => (
        <>
          <p>{what}</p>
          <div class="dialog-buttons">
            <button type="button" class="button" onClick={close}>
              {i18n.t('saved.cancel')}
            </button>
            <button
              type="button"
              class="button button--primary"
              onClick={() => {
                onYes();
                close();
              }}
            >
              {yes}
            </button>
          </div>
        </>
      )}
    </ModalDialog>
  );
}
