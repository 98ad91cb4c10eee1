import { bringProviderMarks } from '../../components/authors/use-provider-marks.ts';
import type { ReaderHandle, ReadingStart } from '../../components/reader/orientation.ts';
import { Reader } from '../../components/reader/Reader.tsx';
import type { Article } from '../../core/article/article.ts';
import { extractBringing } from '../../core/article/extract-with.ts';
import type { NoArticleReason } from '../../core/article/extraction.ts';
import type { KeepMath } from '../../core/article/structure/rendered-math.ts';
import type { AlsoBy } from '../../core/people/also-by.ts';
import type { Left } from '../../core/reading/positions.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings/settings.ts';
import { keepSaved } from '../../platform/article-saving.ts';
import { citeArticle } from '../../platform/citations.ts';
import { extractAsChosen } from '../../platform/forcing/extract-as-chosen.ts';
import { interfaceDirection } from '../../platform/interface-language.ts';
import { watchLibrary } from '../../platform/library/changes.ts';
import { sendMessage } from '../../platform/messages.ts';
import { loadOnDemand } from '../../platform/on-demand.ts';
import { keepSettings, readSettings } from '../../platform/settings.ts';
import { afterPaint } from './after-paint.ts';
import { AIDS } from './aids.ts';
import { openOverlay, removeLeftOver } from './overlay.tsx';
import { preparePageFonts, readerFamilies } from './page-fonts.ts';
import { paragraphsOnScreen, showInPage } from './page-paragraphs.ts';
import { needsFurtherLetters } from './unicode-ranges.ts';

bringProviderMarks(async () => (await loadOnDemand('providerMarks')).PROVIDER_MARKS);

const TOOLS = { load: loadOnDemand };

const loadPanels = () => loadOnDemand('panels');

export type ToggleResult =
  | { status: 'opened' }
  | { status: 'closed' }
  | { status: 'none'; reason: NoArticleReason };

/** Milliseconds that the browser may take for settings or further letters; what is slower is broken. */
const PATIENCE = 200;

/** Begins an element that browsers show in italics. */
const ITALICS = /<(?:em|i|cite|dfn|var|address)\b/;

/** The open reader, in the extension's own world of the tab, where the next run finds it. */
type ReaderPlace = { bylineReader?: { close: () => void; print?: () => Promise<void> } };
const place = globalThis as ReaderPlace;

/** Closes the reader when it is open in this tab; else extracts the article and opens it. */
export async function toggleReader(): Promise<ToggleResult> {
  if (place.bylineReader) {
    place.bylineReader.close();
    return { status: 'closed' };
  }
  let abandoned = false;
  place.bylineReader = {
    close: () => {
      abandoned = true;
      delete place.bylineReader;
    },
  };
  removeLeftOver(document);
  // Asked for before the extraction, which takes longer, so that nothing has to be waited for.
  const settingsRead = readSettings().catch(() => DEFAULT_SETTINGS);
  const leftAsked = sendMessage('reading/left', addressOf(document)).catch(() => null);
  const onPage = paragraphsOnScreen(document);
  const { extraction, choice } = await extractAsChosen((...page) =>
    extractBringing(mathematics, ...page),
  );
  if (extraction.status === 'none') {
    delete place.bylineReader;
    return extraction;
  }
  const { article } = extraction;
  const fonts = preparePageFonts(document.fonts);
  const settings = await Promise.race([settingsRead, after(PATIENCE, DEFAULT_SETTINGS)]);
  const large = largeText(article);
  const text = `${large} ${article.text}`;
  const further = needsFurtherLetters(large) || needsFurtherLetters(text);
  const arrived = further
    ? sendMessage('reader/face', { face: settings.face, further }).catch(console.warn)
    : fonts.arrived(readerFamilies(settings.face));
  await Promise.race([arrived, after(PATIENCE, undefined)]);
  // What has not come by now is offered when it comes: nothing jumps after the first paint.
  const left = await Promise.race([leftAsked, after(0, undefined)]);
  if (abandoned) {
    fonts.drop();
    return { status: 'closed' };
  }
  const start = { onPage, left: left ?? undefined };
  open(article, settings, start, left === undefined ? leftAsked : undefined, choice?.host, {
    further,
    show: () =>
      fonts.showFor({
        text,
        hasItalics: ITALICS.test(article.articleBody + (article.imageCaption ?? '')),
      }),
    drop: fonts.drop,
  });
  return { status: 'opened' };
}

/** What reads formulas; without it the rest of an article is still worth showing. */
function mathematics(): Promise<KeepMath | undefined> {
  return loadOnDemand('mathematics').then(
    (loaded) => loaded.keepMath,
    (error: unknown) => {
      console.warn(error);
      return undefined;
    },
  );
}

function open(
  article: Article,
  initial: Settings,
  known: ReadingStart,
  later: Promise<Left | null> | undefined,
  chosenFor: string | undefined,
  fonts: { further: boolean; show: () => void; drop: () => void },
): void {
  const { url, canonicalUrl, author } = article;
  const address = canonicalUrl === undefined ? { url } : { url, canonicalUrl };
  let handle: ReaderHandle | undefined;
  const overlay = openOverlay(document, article.headline, {
    onClosing() {
      const read = handle?.readNow();
      return read && (() => showInPage(document, read));
    },
    onClosed() {
      settings.stop();
      stopFollowing();
      fonts.drop();
      delete place.bylineReader;
    },
  });
  const own = { close: overlay.close, print: overlay.print };
  place.bylineReader = own;
  const show = (): void =>
    overlay.show(
      <Reader
        article={article}
        settings={settings.current()}
        onSettings={settings.change}
        loadPanels={loadPanels}
        saving={saving.current()}
        dir={interfaceDirection()}
        onShowLibrary={() => sendMessage('library/show', {}).catch(console.warn)}
        alsoBy={also}
        onShowAuthor={(key) => sendMessage('library/show', { author: key }).catch(console.warn)}
        cite={(format) => citeArticle(article, format)}
        onPrint={() => overlay.print().catch(console.warn)}
        onClose={overlay.close}
        tools={TOOLS}
        {...(chosenFor !== undefined && {
          onForgetChoice: () => sendMessage('reader/forget-choice', { host: chosenFor }),
        })}
        aids={AIDS}
        start={start}
        onPosition={(position) => {
          const request = { ...addressOf(document), position: position ?? null };
          sendMessage('reading/keep', request).catch(console.warn);
        }}
        onHandle={(given) => {
          handle = given;
        }}
      />,
    );
  let start = known;
  later?.then((left) => {
    if (!left) return;
    start = { ...known, left };
    show();
  }, console.warn);
  let also: readonly AlsoBy[] | undefined;
  let face = initial.face;
  const settings = keepSettings(initial, () => {
    if (face !== settings.current().face) {
      face = settings.current().face;
      sendMessage('reader/face', { face, further: fonts.further }).catch(console.warn);
    }
    show();
  });
  const saving = keepSaved(article, show);
  const stopFollowing = watchLibrary(() => saving.find().catch(console.warn));
  fonts.show();
  show();
  afterPaint(() => {
    if (place.bylineReader !== own) return;
    // So that a panel is there when it is asked for.
    loadPanels().catch(console.warn);
    saving.find().catch(console.warn);
    if (author.length === 0) return;
    sendMessage('library/also-by', { article: { ...address, author } }).then((found) => {
      also = found;
      show();
    }, console.warn);
  });
}

/** The page's address and the one that it calls its own, as they are known before the extraction. */
function addressOf(page: Document): { url: string; canonicalUrl?: string } {
  const url = location.href;
  const canonicalUrl =
    page.querySelector<HTMLLinkElement>('link[rel~="canonical" i][href]')?.href ??
    page.querySelector<HTMLMetaElement>('meta[property="og:url"]')?.content;
  return canonicalUrl === undefined ? { url } : { url, canonicalUrl };
}

/** What stands above an article, and who wrote it. */
function largeText({ headline, alternativeHeadline, siteName, author }: Article): string {
  const people = author.map(({ name, jobTitle, worksFor, description }) =>
    [name, jobTitle, worksFor, description].join(' '),
  );
  return [headline, alternativeHeadline, siteName, ...people].join(' ');
}

function after<T>(milliseconds: number, value: T): Promise<T> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds, value));
}
