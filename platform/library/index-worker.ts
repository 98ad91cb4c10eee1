import type { FromIndexer, ToIndexer } from './search-messages.ts';
import { TextIndex } from './text-index.ts';

/** The surroundings of a worker, as far as they are used. */
type Place = {
  addEventListener(type: 'message', listener: (event: MessageEvent<ToIndexer>) => void): void;
  postMessage(message: FromIndexer): void;
};

/** Brings the index up to date for the page that has started this worker, and tells how far it is. */
export function answerIndexing(place: Place): void {
  place.addEventListener('message', ({ data: { texts } }) => {
    const catchUp = async (): Promise<void> => {
      const index = await TextIndex.open();
      await index.catchUp(texts, (done) => place.postMessage({ done, all: texts.size }));
    };
    catchUp().catch((error: unknown) => place.postMessage({ failed: String(error) }));
  });
}
