import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Article } from '../../core/article/article.ts';
import type { Extraction } from '../../core/article/extraction.ts';
import { canonicalKey } from '../../core/library/canonical-key.ts';
import type { Entry } from '../../core/library/entry.ts';
import { SaveQuestionError } from '../../core/library/save-question.ts';
import { type UnreadableReason, unreadableReason } from '../../core/pages/unreadable-page.ts';
import { type AlsoBy, alsoBy } from '../../core/people/also-by.ts';
import type { Join } from '../../core/people/people.ts';
import type { CopiedText } from '../../core/quotation/quotation.ts';
import type { SavedArticles } from '../saved/saved-articles.ts';
import type { PageState } from './page-state.ts';

/** What the popup asks the browser for; the entrypoint connects it. */
export interface PopupSource {
  tab(): Promise<{ id: number; url: string | undefined } | undefined>;
  /** @param anyway whatever it is, without judging whether it is an article */
  extract(tabId: number, anyway: boolean): Promise<Extraction>;
  /** Whether text is selected on the page. */
  hasSelection(tabId: number): Promise<boolean>;
  /** Opens the reader with what is selected on the page. False when there is nothing to read in it. */
  readSelection(tabId: number): Promise<boolean>;
  /** Prints the article. False when that cannot be. */
  print(tabId: number): Promise<boolean>;
  /** Remembers for the site that its pages are to be read anyway. */
  rememberAnyway(url: string): Promise<void>;
  /** False where the browser has a switch for reading files, and it is off. */
  mayReadFiles(): Promise<boolean>;
  /** Rejects with a `SaveQuestionError` when the reader is to be asked first. */
  save(
    article: Article,
    answer?: SaveAnswer,
  ): Promise<{ outcome: 'saved' | 'updated'; entry: Entry }>;
  remove(id: string): Promise<unknown>;
  restore(id: string): Promise<unknown>;
  /** False when the reader could not be opened over the page. */
  openReader(tabId: number): Promise<boolean>;
  copy(copied: string | CopiedText): Promise<void>;
}

/** What the reader has said to a question about saving. */
export interface SaveAnswer {
  replace?: true;
  private?: 'keep';
}

export type PopupEvent =
  | 'saved'
  | 'updated'
  | 'save-failed'
  | 'removed'
  | 'restored'
  | 'change-failed'
  | 'reader-failed'
  | 'link-copied'
  | 'text-copied'
  | 'name-copied'
  | 'citation-copied'
  | 'copy-failed'
  | 'nothing-to-read'
  | 'print-failed'
  /** Asks, before anything is changed. */
  | 'ask-shorter'
  | 'ask-private';

/** What the last action did, told once and for a short while. */
export interface PopupNotice {
  /** Counts up, so that the same thing twice is told twice. */
  number: number;
  /** What was done, or the words for it. */
  event: PopupEvent | { readonly text: string };
  undo?: () => void;
  /** Says yes to what is asked. */
  answer?: () => void;
}

/** Whether the article shown is in the library; unknown until both have been read. */
export type SavedMark =
  | { status: 'unknown' }
  | { status: 'unsaved' }
  | { status: 'saved'; entry: Entry };

export interface PopupState {
  readonly page: ReadonlySignal<PageState>;
  readonly mark: ReadonlySignal<SavedMark>;
  /** How much else is saved by each author of the article; undefined until it is known. */
  readonly alsoBy: ReadonlySignal<readonly AlsoBy[] | undefined>;
  readonly notice: ReadonlySignal<PopupNotice | undefined>;
  /** Whether something is selected on the page, so that it can be read alone. */
  readonly hasSelection: ReadonlySignal<boolean>;
  /** Saves what is shown; takes it out of the library when it is there. */
  toggleSaved(): Promise<void>;
  /** Brings the saved text up to date with the page. */
  saveAgain(): Promise<void>;
  openReader(): Promise<void>;
  /** Reads the page in spite of there being no article in it. */
  readAnyway(): Promise<void>;
  readSelection(): Promise<void>;
  print(): Promise<void>;
  copyLink(): Promise<void>;
  copyText(): Promise<void>;
  copyName(name: string): Promise<void>;
  copyCitation(citation: string): Promise<void>;
  /** Puts something on the clipboard, and says what was done in these words. */
  copyAnd(copied: string | CopiedText, done: string): Promise<void>;
  say(text: string): void;
  dismissNotice(): void;
}

/**
 * Whether files may be read is the user's choice, and an address ending in `.pdf` may be a web page
 * about one: only trying tells.
 */
const WORTH_TRYING: ReadonlySet<UnreadableReason> = new Set<UnreadableReason>(['file', 'pdf']);

/** Reads the page in the tab, and keeps what the popup shows of it. */
export function createPopupState(
  source: PopupSource,
  articles: SavedArticles,
  joins: ReadonlySignal<readonly Join[]>,
): PopupState {
  const page = signal<PageState>({ status: 'reading' });
  const notice = signal<PopupNotice | undefined>();
  const hasSelection = signal(false);
  const tab = source.tab();
  let busy = false;
  let notices = 0;

  const mark = computed<SavedMark>(() => {
    const [shown, list] = [page.value, articles.state.value];
    if (shown.status !== 'article' || list.status !== 'ready') return { status: 'unknown' };
    const key = canonicalKey(shown.article.url, shown.article.canonicalUrl);
    const entry = list.entries.find((candidate) => candidate.key === key);
    return entry === undefined ? { status: 'unsaved' } : { status: 'saved', entry };
  });

  const also = computed(() => {
    const [shown, list] = [page.value, articles.state.value];
    if (shown.status !== 'article' || list.status !== 'ready') return undefined;
    return alsoBy(shown.article, list.entries, joins.value);
  });

  const tell = (event: PopupNotice['event'], undo?: () => void) => {
    notices += 1;
    notice.value = { number: notices, event, ...(undo && { undo }) };
  };
  const ask = (event: PopupEvent, answer: () => void) => {
    notices += 1;
    notice.value = { number: notices, event, answer };
  };

  /** One change of the library at a time: a double click is not a save and its undoing. */
  const change = async (failed: PopupEvent, act: () => Promise<void>) => {
    if (busy) return;
    busy = true;
    try {
      await act();
    } catch (error) {
      console.warn('The library could not be changed.', error);
      tell(failed);
    } finally {
      busy = false;
    }
  };
  const remove = (entry: Entry) =>
    change('change-failed', async () => {
      await source.remove(entry.id);
      tell('removed', () => void restore(entry));
    });
  const restore = (entry: Entry) =>
    change('change-failed', async () => {
      await source.restore(entry.id);
      tell('restored');
    });
  const save = (article: Article, answer?: SaveAnswer): Promise<void> =>
    change('save-failed', async () => {
      try {
        const { outcome, entry } = await source.save(article, answer);
        if (outcome === 'updated') tell('updated');
        else tell('saved', () => void remove(entry));
      } catch (error) {
        if (!(error instanceof SaveQuestionError)) throw error;
        const { about } = error.question;
        if (about === 'private') {
          ask('ask-private', () => void save(article, { private: 'keep' }));
        } else ask('ask-shorter', () => void save(article, { replace: true }));
      }
    });
  const copy = async (copied: string | CopiedText, event: PopupNotice['event']) => {
    try {
      await source.copy(copied);
      tell(event);
    } catch (error) {
      console.warn('The clipboard could not be written.', error);
      tell('copy-failed');
    }
  };

  const read = async (): Promise<PageState> => {
    const found = await tab;
    if (found === undefined) return { status: 'nothing', reason: 'browser-page' };
    if (found.url === undefined && !(await source.mayReadFiles())) {
      return { status: 'nothing', reason: 'hidden' };
    }
    const unreadable = unreadableReason(found.url);
    if (unreadable !== undefined && !WORTH_TRYING.has(unreadable)) {
      return { status: 'nothing', reason: unreadable };
    }
    const extraction = await source.extract(found.id, false);
    if (extraction.status === 'article') return extraction;
    const told = extraction.reason === 'failed' ? unreadable : undefined;
    return { status: 'nothing', reason: told ?? extraction.reason };
  };
  read().then(
    (state) => {
      page.value = state;
    },
    (error: unknown) => {
      console.warn('The page could not be read.', error);
      page.value = { status: 'nothing', reason: 'failed' };
    },
  );
  /** Does something to the tab, and says so when it could not be done. */
  const inTab = async (failed: PopupEvent, act: (tabId: number) => Promise<boolean>) => {
    const found = await tab.catch(() => undefined);
    const done = found !== undefined && (await act(found.id).catch(() => false));
    if (!done) tell(failed);
  };
  const lookForSelection = async (): Promise<void> => {
    const found = await tab;
    if (found !== undefined) hasSelection.value = await source.hasSelection(found.id);
  };
  lookForSelection().catch(console.warn);

  return {
    page,
    mark,
    alsoBy: also,
    notice,
    hasSelection,
    async toggleSaved() {
      if (mark.value.status === 'saved') await remove(mark.value.entry);
      else if (page.value.status === 'article') await save(page.value.article);
    },
    async saveAgain() {
      if (page.value.status === 'article') await save(page.value.article);
    },
    openReader: () => inTab('reader-failed', source.openReader),
    readSelection: () => inTab('nothing-to-read', source.readSelection),
    print: () => inTab('print-failed', source.print),
    async readAnyway() {
      const found = await tab.catch(() => undefined);
      if (found === undefined) return;
      const extraction = await source.extract(found.id, true);
      if (extraction.status === 'none') return tell('nothing-to-read');
      page.value = extraction;
      await source.rememberAnyway(extraction.article.url);
    },
    async copyLink() {
      if (page.value.status === 'article') await copy(page.value.article.url, 'link-copied');
    },
    async copyText() {
      if (page.value.status !== 'article') return;
      const { headline, text } = page.value.article;
      await copy(`${headline}\n\n${text}`, 'text-copied');
    },
    copyName: (name) => copy(name, 'name-copied'),
    copyCitation: (citation) => copy(citation, 'citation-copied'),
    copyAnd: (copied, done) => copy(copied, { text: done }),
    say: (text) => tell({ text }),
    dismissNotice() {
      notice.value = undefined;
    },
  };
}
