import { sendMessage } from '../messages.ts';
import { backupName, makeBackup } from './backup.ts';
import {
  askToFetchAnywhere,
  mayFetchAnywhere,
  readImagePolicy,
  stopFetchingAnywhere,
  writeImagePolicy,
} from './image-policy.ts';
import { dropBackup, type RestorePlan, readBackup, restoreBackup } from './restore.ts';
import { askForPersistence, readStorageReport } from './storage-report.ts';

/** What the page about storage reads and does. */
export const storageSource = {
  report: readStorageReport,
  askForPersistence,
  fetching: async () => {
    const [{ keep }, mayFetch] = await Promise.all([readImagePolicy(), mayFetchAnywhere()]);
    return { keepsImages: keep === 'all', mayFetch };
  },
  keepImages: async (keep: boolean) =>
    writeImagePolicy({ ...(await readImagePolicy()), keep: keep ? 'all' : 'none' }),
  askToFetch: askToFetchAnywhere,
  stopFetching: stopFetchingAnywhere,
  check: () => sendMessage('library/check', {}),
  makeBackup,
  backupName,
  readBackup,
  restoreBackup,
  dropBackup: ({ batch }: RestorePlan) => dropBackup(batch),
};
