import type { FromIndexer, ToIndexer } from './search-messages.ts';
import { startWorker } from './start-worker.ts';

/** What brings the index of texts up to date for a page, one time after another. */
export interface TextIndexing {
  readonly isRunning: boolean;
  /** Begins, or begins again when it has come to its end. */
  start(): void;
  end(): void;
}

/**
 * Brings the index up to date in a worker of its own, so that searches need not wait, and whose memory
 * is given back afterwards. It is the page that starts it: in Firefox a worker that starts another can
 * wait for it for ever, with a transaction open that nobody else gets past either.
 * @param readTexts gives the stamps of all texts there are, by their articles
 * @param onWritten how many of them are in the index; all when it is done
 */
export function createTextIndexing(
  readTexts: () => ReadonlyMap<string, number>,
  onWritten: (done: number, all: number) => void,
): TextIndexing {
  let worker: Worker | undefined;
  let isWantedAgain = false;

  const end = (): void => {
    worker?.terminate();
    worker = undefined;
    isWantedAgain = false;
  };
  const goOn = (): void => {
    const again = isWantedAgain;
    end();
    if (again) start();
  };
  const fail = (reason: string): void => {
    console.warn('The texts could not be indexed.', reason);
    goOn();
  };
  const receive = ({ data }: MessageEvent<FromIndexer>): void => {
    if ('failed' in data) {
      fail(data.failed);
      return;
    }
    if (data.done === data.all) goOn();
    onWritten(data.done, data.all);
  };
  const start = (): void => {
    if (worker !== undefined) {
      isWantedAgain = true;
      return;
    }
    worker = startWorker('/index-worker.js');
    worker.addEventListener('message', receive);
    worker.addEventListener('error', ({ message }) => fail(message));
    const message: ToIndexer = { texts: readTexts() };
    worker.postMessage(message);
  };

  return {
    get isRunning() {
      return worker !== undefined;
    },
    start,
    end,
  };
}
