import type { ReaderAids } from '../../components/reader/reader-parts.ts';
import { loadOnDemand } from '../../platform/on-demand.ts';
import { changeAids, readAids } from '../../platform/reading-aids.ts';

/** The reader's further parts, and what is kept of them. */
export const AIDS: ReaderAids = {
  load: loadOnDemand,
  read: readAids,
  change: (part) => {
    changeAids(part).catch(console.warn);
  },
};
