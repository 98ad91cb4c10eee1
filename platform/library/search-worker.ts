import { type Excerpt, excerptOf, isPhraseIn } from '../../core/search/excerpt.ts';
import { SearchIndex } from '../../core/search/search-index.ts';
import { RecentTexts } from './recent-texts.ts';
import type { FromWorker, Searchable, ToWorker, WantedTerm } from './search-messages.ts';
import { readText, TextIndex } from './text-index.ts';

/** The surroundings of a worker, as far as they are used. */
type Place = {
  addEventListener(type: 'message', listener: (event: MessageEvent<ToWorker>) => void): void;
  postMessage(message: FromWorker, transfer?: Transferable[]): void;
};

/** Texts that are read through for a phrase: those that rank best. */
const MOST_READ = 300;
/** So many texts are indexed here: it takes no longer than another worker needs to start. */
const FEW = 2;
/** Milliseconds that the index is waited for: names are found without it. */
const PATIENCE = 2000;
/** Milliseconds without a change before what has changed is indexed. */
const QUIET = 300;

/** Answers the searches of the page that has started this worker. */
export function answerSearches(place: Place): void {
  const index = new SearchIndex();
  const texts = new Map<string, number>();
  const recent = new RecentTexts();
  const readExcerpts = excerptReader(recent);
  let wait: ReturnType<typeof setTimeout> | undefined;
  let last = Promise.resolve();
  let opening: Promise<TextIndex> | undefined;
  let waited: Promise<void> | undefined;

  const open = (): Promise<TextIndex> => {
    opening ??= TextIndex.open().then((stored) => {
      index.setSegments(stored.segments);
      return stored;
    });
    return opening;
  };
  const waitForIndex = (): Promise<void> => {
    waited ??= Promise.race([
      open().then(
        () => undefined,
        () => undefined,
      ),
      new Promise<void>((resolve) => setTimeout(resolve, PATIENCE)),
    ]);
    return waited;
  };
  const take = (set: readonly Searchable[], drop: readonly string[]): void => {
    open().catch(console.error);
    index.setNames(set);
    index.drop(drop);
    for (const id of drop) texts.delete(id);
    for (const { id, stamp, hasText } of set) {
      recent.forget(id);
      if (hasText) texts.set(id, stamp);
      else texts.delete(id);
    }
    clearTimeout(wait);
    wait = setTimeout(() => inTurn(catchUp), QUIET);
  };
  const reload = async (stored: TextIndex): Promise<void> => {
    await stored.load();
    index.setSegments(stored.segments);
  };
  const catchUp = async (): Promise<void> => {
    const stored = await open();
    if (stored.countMissing(texts) > 0) await reload(stored);
    const missing = stored.countMissing(texts);
    if (missing > FEW) return place.postMessage({ type: 'unindexed' });
    if (missing > 0) {
      await stored.catchUp(texts, () => undefined);
      index.setSegments(stored.segments);
    }
    place.postMessage({ type: 'indexed', done: texts.size, all: texts.size });
  };
  const takeWritten = async (done: number, all: number): Promise<void> => {
    await reload(await open());
    place.postMessage({ type: 'indexed', done, all });
  };
  const inTurn = (task: () => Promise<void>): void => {
    last = last.then(task).catch(console.error);
  };
  const answer = async (
    message: Exclude<ToWorker, { type: 'entries' | 'written' }>,
  ): Promise<FromWorker> => {
    const { number } = message;
    if (message.type === 'excerpts') {
      return { type: 'excerpts', number, found: await readExcerpts(message.ids, message.words) };
    }
    await waitForIndex();
    return { type: 'ranked', number, articles: await rank(index, message.terms) };
  };

  place.addEventListener('message', ({ data }) => {
    if (data.type === 'entries') return take(data.set, data.drop);
    if (data.type === 'written') return inTurn(() => takeWritten(data.done, data.all));
    answer(data).then(
      (reply) => place.postMessage(reply, reply.type === 'ranked' ? [reply.articles.buffer] : []),
      (error: unknown) =>
        place.postMessage({ type: 'failed', number: data.number, message: String(error) }),
    );
  });
}

/**
 * Reads the sentences of texts that have words, one text after another, so that the next keystroke is
 * answered in between; what was asked for other words before is given up.
 */
function excerptReader(texts: RecentTexts) {
  let asked = '';
  return async (
    ids: readonly string[],
    words: readonly string[],
  ): Promise<(readonly [id: string, excerpt: Excerpt])[]> => {
    const own = words.join(' ');
    asked = own;
    const found: (readonly [string, Excerpt])[] = [];
    for (const id of ids) {
      const excerpt = excerptOf(await texts.read(id), words);
      if (asked !== own) break;
      if (excerpt) found.push([id, excerpt]);
    }
    return found;
  };
}

async function rank(
  index: SearchIndex,
  terms: readonly WantedTerm[],
): Promise<Uint32Array<ArrayBuffer>> {
  const wanted = terms
    .filter(({ isPhrase, isExcluded }) => !(isPhrase && isExcluded))
    .flatMap(({ words, isExcluded }) => words.map((word) => ({ word, isExcluded })));
  const ranked = index.rank(wanted);
  const phrases = terms.filter(({ isPhrase, words }) => isPhrase && words.length > 1);
  if (phrases.length === 0) return ranked;
  const found: number[] = [];
  for (const number of ranked.subarray(0, MOST_READ)) {
    const text = await readText(index.idOf(number));
    const meetsAll = phrases.every(
      ({ words, isExcluded }) =>
        (index.hasPhrase(number, words) || isPhraseIn(text ?? '', words)) !== isExcluded,
    );
    if (meetsAll) found.push(number);
  }
  return Uint32Array.from(found);
}
