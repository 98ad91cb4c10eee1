import { sendMessage } from '../messages.ts';
import { backupName, makeBackup } from './backup.ts';
import { dropBackup, type RestorePlan, readBackup, restoreBackup } from './restore.ts';
import { askForPersistence, readStorageReport } from './storage-report.ts';

/** What the page about storage reads and does. */
export const storageSource = {
  report: readStorageReport,
  askForPersistence,
  check: () => sendMessage('library/check', {}),
  makeBackup,
  backupName,
  readBackup,
  restoreBackup,
  dropBackup: ({ batch }: RestorePlan) => dropBackup(batch),
};
