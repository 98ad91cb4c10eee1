import { i18n } from '#i18n';
import { BackupError } from '../../core/backup/backup-format.ts';

/** Why a backup could not be made or restored, in words. */
export function backupFailureText(error: unknown): string {
  return error instanceof BackupError
    ? i18n.t(`saved.backupProblem.${error.problem}`)
    : i18n.t('saved.backup.failed');
}
