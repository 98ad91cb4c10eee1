import { useEffect, useRef, useState } from 'preact/hooks';
import type { Entry } from '../../core/library/entry.ts';
import type { Excerpt } from '../../core/search/excerpt.ts';
import type { Indexed, LibrarySearch } from './library.ts';

/** Milliseconds without another letter after which sentences are read: nobody reads them while typing. */
const PAUSE = 150;

/** What a search has found. */
export interface Found {
  readonly entries: readonly Entry[];
  /** The words that were looked for, folded. */
  readonly words: readonly string[];
  readonly failed: boolean;
}

export interface Searching {
  /** Undefined while nothing is searched for, and until the first answer. */
  readonly found: Found | undefined;
  /** How far the texts can be searched, while not all of them can. */
  readonly indexed: Indexed | undefined;
  /** The sentence in which an article has the words, once it is known. */
  excerptOf(entry: Entry): Excerpt | undefined;
  /** Something is about to be searched for. */
  prepare(): void;
  /** Asks for the sentences of the rows that are drawn. */
  onDrawn(entries: readonly Entry[]): void;
}

/**
 * Searches the library as one types. What was found last stays until the next answer is there; of
 * two answers that overtake each other that to the later question counts.
 */
export function useSearch(
  query: string,
  entries: readonly Entry[],
  open: (onIndexed: (indexed: Indexed) => void) => LibrarySearch,
): Searching {
  const engine = useRef<LibrarySearch>(undefined);
  const asked = useRef(0);
  const [found, setFound] = useState<Found>();
  const [excerpts, setExcerpts] = useState<ReadonlyMap<string, Excerpt>>(new Map());
  /** Whose sentences have been asked for, for which words, and whose are to be seen. */
  const wanted = useRef({ words: '', ids: new Set<string>(), drawn: [] as readonly Entry[] });
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [indexed, setIndexed] = useState<Indexed>();
  const text = query.trim();

  const opened = (): LibrarySearch => {
    engine.current ??= open(setIndexed);
    engine.current.follow(entries);
    return engine.current;
  };
  useEffect(() => {
    asked.current += 1;
    const own = asked.current;
    if (text === '') {
      clearTimeout(pause.current);
      pause.current = undefined;
      setFound(undefined);
      return;
    }
    opened()
      .search(text)
      .then(
        ({ entries: listed, words }) => {
          if (own === asked.current) setFound({ entries: listed, words, failed: false });
        },
        (error: unknown) => {
          console.warn('The search has failed.', error);
          engine.current?.close();
          engine.current = undefined;
          if (own === asked.current) setFound({ entries: [], words: [], failed: true });
        },
      );
  }, [text, entries, indexed]);
  useEffect(
    () => () => {
      clearTimeout(pause.current);
      engine.current?.close();
    },
    [],
  );

  const askForSentences = (words: readonly string[]): void => {
    pause.current = undefined;
    const { ids, drawn, words: key } = wanted.current;
    const missing = drawn.map(({ id }) => id).filter((id) => !ids.has(id));
    if (missing.length === 0) return;
    for (const id of missing) ids.add(id);
    engine.current?.excerpts(missing, words).then((more) => {
      if (wanted.current.words === key) setExcerpts((before) => new Map([...before, ...more]));
    }, console.warn);
  };
  const onDrawn = (drawn: readonly Entry[]): void => {
    const words = found?.words ?? [];
    if (words.length === 0) return;
    const key = words.join(' ');
    if (wanted.current.words !== key) {
      wanted.current = { words: key, ids: new Set(), drawn };
      setExcerpts(new Map());
      clearTimeout(pause.current);
      pause.current = setTimeout(askForSentences, PAUSE, words);
      return;
    }
    wanted.current.drawn = drawn;
    if (pause.current === undefined) askForSentences(words);
  };

  return {
    found: text === '' ? undefined : found,
    indexed: indexed && indexed.done < indexed.all ? indexed : undefined,
    excerptOf: ({ id }) => (text === '' ? undefined : excerpts.get(id)),
    prepare: () => opened().prepare(),
    onDrawn,
  };
}
