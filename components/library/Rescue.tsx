import type { SavedArticles } from '../saved/saved-articles.ts';
import { BackupSection } from './BackupSection.tsx';
import type { RestorePlan, StorageSource } from './storage-source.ts';

/** Where the library cannot be read: what may still be saved of it, and a backup brought back. */
export function Rescue<Plan extends RestorePlan>({
  source,
  articles,
}: {
  source: StorageSource<Plan>;
  articles: SavedArticles;
}) {
  return (
    <div class="rescue">
      <BackupSection source={source} articles={articles} />
    </div>
  );
}
