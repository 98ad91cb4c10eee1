import { i18n } from '#i18n';
import { BackupError } from '../../core/backup/backup-format.ts';

/** Why a backup could not be made or restored, in words. */
export function backupFailureText(error: unknown): string {
  if (!(error instanceof BackupError)) return i18n.t('saved.backup.failed');
  switch (error.problem) {
    case 'not-a-backup':
      return i18n.t('saved.backup.notABackup');
    case 'newer':
      return i18n.t('saved.backup.newer');
    case 'damaged':
      return i18n.t('saved.backup.damaged');
    case 'no-room':
      return i18n.t('saved.backup.noRoom');
  }
}
