import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { countText } from '../saved/list-names.ts';
import { ModalDialog } from '../saved/ModalDialog.tsx';
import type { RestorePlan } from './storage-source.ts';

/** What a backup will do, before it does it. */
export function RestoreDialog({
  plan,
  onRestore,
  onClose,
}: {
  plan: RestorePlan;
  onRestore: () => void;
  /** @param restoring whether it is being restored, and not forgotten */
  onClose: (restoring: boolean) => void;
}) {
  const restoring = useRef(false);
  const made = new Intl.DateTimeFormat(navigator.language, {
    dateStyle: 'long',
    timeStyle: 'short',
  }).format(new Date(plan.made));
  const lines = [
    i18n.t('saved.restore.added', plan.added, [countText(plan.added)]),
    i18n.t('saved.restore.completed', plan.completed, [countText(plan.completed)]),
    i18n.t('saved.restore.unchanged', plan.unchanged, [countText(plan.unchanged)]),
    i18n.t('saved.restore.images', plan.images, [countText(plan.images)]),
    ...(plan.unreadable > 0
      ? [i18n.t('saved.restore.unreadable', plan.unreadable, [countText(plan.unreadable)])]
      : []),
  ];
  return (
    <ModalDialog
      title={i18n.t('saved.restore.title')}
      kind="confirm-dialog"
      onClose={() => onClose(restoring.current)}
    >
      {(close) => (
        <>
          <p>{i18n.t('saved.restore.made', [made])}</p>
          <ul class="restore-plan">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p>{i18n.t('saved.restore.merges')}</p>
          <div class="dialog-buttons">
            <button type="button" class="button" onClick={close}>
              {i18n.t('saved.cancel')}
            </button>
            <button
              type="button"
              class="button button--primary"
              onClick={() => {
                restoring.current = true;
                onRestore();
                close();
              }}
            >
              {i18n.t('saved.restore.yes')}
            </button>
          </div>
        </>
      )}
    </ModalDialog>
  );
}
