import { Download, Upload } from 'lucide-preact';
import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { countText } from '../saved/list-names.ts';
import type { SavedArticles } from '../saved/saved-articles.ts';
import { backupFailureText } from './backup-failure.ts';
import { RestoreDialog } from './RestoreDialog.tsx';
import { saveFile } from './save-file.ts';
import type { RestorePlan, StorageSource } from './storage-source.ts';

type Shown =
  | { readonly status: 'saving' | 'reading'; readonly done: number; readonly all: number }
  | { readonly status: 'saved' | 'restoring' }
  | { readonly status: 'failed'; readonly why: string };

/** Everything as one file, and back; what a file brings is shown before anything is done. */
export function BackupSection<Plan extends RestorePlan>({
  source,
  articles,
  onRestored,
}: {
  source: Pick<
    StorageSource<Plan>,
    'makeBackup' | 'backupName' | 'readBackup' | 'restoreBackup' | 'dropBackup'
  >;
  articles: SavedArticles;
  onRestored?: () => void;
}) {
  const [shown, setShown] = useState<Shown>();
  const [plan, setPlan] = useState<Plan>();
  const file = useRef<HTMLInputElement>(null);
  const busy = shown !== undefined && ['saving', 'reading', 'restoring'].includes(shown.status);

  const fail = (error: unknown): void => {
    console.warn('The backup has failed.', error);
    setShown({ status: 'failed', why: backupFailureText(error) });
  };
  const save = async (): Promise<void> => {
    setShown({ status: 'saving', done: 0, all: 0 });
    const backup = await source.makeBackup((done, all) =>
      setShown({ status: 'saving', done, all }),
    );
    saveFile(backup, source.backupName(new Date()));
    setShown({ status: 'saved' });
  };
  const read = async (backup: File): Promise<void> => {
    setShown({ status: 'reading', done: 0, all: 0 });
    const found = await source.readBackup(backup, (done, all) =>
      setShown({ status: 'reading', done, all }),
    );
    setShown(undefined);
    setPlan(found);
  };
  const restore = async (wanted: Plan): Promise<void> => {
    setShown({ status: 'restoring' });
    await articles.perform('backupRestored', () => source.restoreBackup(wanted));
    setShown(undefined);
    onRestored?.();
  };

  return (
    <section aria-labelledby="storage-backup">
      <h2 id="storage-backup">{i18n.t('saved.backup.title')}</h2>
      <p class="storage-page__text">{i18n.t('saved.backup.what')}</p>
      <div class="storage-page__buttons">
        <button type="button" class="button" disabled={busy} onClick={() => save().catch(fail)}>
          <Download size={17} aria-hidden="true" />
          {i18n.t('saved.backup.save')}
        </button>
        <button type="button" class="button" disabled={busy} onClick={() => file.current?.click()}>
          <Upload size={17} aria-hidden="true" />
          {i18n.t('saved.backup.restore')}
        </button>
        <input
          ref={file}
          type="file"
          accept=".zip,application/zip"
          class="visually-hidden"
          aria-label={i18n.t('saved.backup.file')}
          tabIndex={-1}
          onChange={({ currentTarget }) => {
            const [chosen] = currentTarget.files ?? [];
            if (chosen) read(chosen).catch(fail);
            currentTarget.value = '';
          }}
        />
      </div>
      <div class="storage-page__result" role="status">
        {shown && <p>{shownText(shown)}</p>}
      </div>
      {plan && (
        <RestoreDialog
          plan={plan}
          onRestore={() => restore(plan).catch(fail)}
          onClose={(restoring) => {
            setPlan(undefined);
            if (!restoring) source.dropBackup(plan).catch(console.warn);
          }}
        />
      )}
    </section>
  );
}

function shownText(shown: Shown): string {
  switch (shown.status) {
    case 'saving':
      return i18n.t('saved.backup.saving', [countText(shown.done), countText(shown.all)]);
    case 'reading':
      return i18n.t('saved.backup.reading', [countText(shown.done), countText(shown.all)]);
    case 'saved':
      return i18n.t('saved.backup.saved');
    case 'restoring':
      return i18n.t('saved.backup.restoring');
    case 'failed':
      return shown.why;
  }
}
