import { i18n } from '#i18n';
import { Reader } from '../../components/reader/Reader.tsx';
import type { Article } from '../../core/article/article.ts';
import { extractArticle } from '../../core/article/extract-article.ts';
import type { Extraction, NoArticleReason } from '../../core/article/extraction.ts';
import type { AlsoBy } from '../../core/people/also-by.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings/settings.ts';
import { keepSaved } from '../../platform/article-saving.ts';
import { citeArticle } from '../../platform/citations.ts';
import { sendMessage } from '../../platform/messages.ts';
import { keepSettings, readSettings } from '../../platform/settings.ts';
import { openOverlay, removeLeftOver } from './overlay.tsx';
import { discardFonts, preparePageFonts } from './page-fonts.ts';
import { needsFurtherLetters } from './unicode-ranges.ts';

export type ToggleResult =
  | { status: 'opened' }
  | { status: 'closed' }
  | { status: 'none'; reason: NoArticleReason };

/** Milliseconds that the browser may take for settings or further letters; what is slower is broken. */
const PATIENCE = 200;

/** The open reader, in the extension's own world of the tab, where the next run finds it. */
type ReaderPlace = { bylineReader?: { close: () => void } };
const place = globalThis as ReaderPlace;

/** Closes the reader when it is open in this tab; else extracts the article and opens it. */
export async function toggleReader(): Promise<ToggleResult> {
  if (place.bylineReader) {
    discardFonts();
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
  const fonts = preparePageFonts(document.fonts);
  const extraction = extractSafely();
  if (extraction.status === 'none') {
    fonts.drop();
    delete place.bylineReader;
    return extraction;
  }
  const settings = await Promise.race([settingsRead, after(PATIENCE, DEFAULT_SETTINGS)]);
  const large = largeText(extraction.article);
  const text = `${large} ${extraction.article.text}`;
  const further = needsFurtherLetters(large) || needsFurtherLetters(text);
  if (further) {
    const arrived = sendMessage('reader/face', { face: settings.face, further }).catch(
      console.warn,
    );
    await Promise.race([arrived, after(PATIENCE, undefined)]);
  }
  if (abandoned) {
    fonts.drop();
    return { status: 'closed' };
  }
  open(extraction.article, settings, {
    further,
    show: () => fonts.showFor(text),
    drop: fonts.drop,
  });
  return { status: 'opened' };
}

function open(
  article: Article,
  initial: Settings,
  fonts: { further: boolean; show: () => void; drop: () => void },
): void {
  const overlay = openOverlay(document, article.headline, () => {
    settings.stop();
    fonts.drop();
    delete place.bylineReader;
  });
  place.bylineReader = { close: overlay.close };
  const show = (): void =>
    overlay.show(
      <Reader
        article={article}
        settings={settings.current()}
        onSettings={settings.change}
        saving={saving.current()}
        dir={i18n.t('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr'}
        onShowLibrary={() => sendMessage('library/show', {}).catch(console.warn)}
        alsoBy={also}
        onShowAuthor={(author) => sendMessage('library/show', { author }).catch(console.warn)}
        cite={(format) => citeArticle(article, format)}
        onPrint={() => print()}
        onClose={overlay.close}
      />,
    );
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
  fonts.show();
  show();
  saving.find().catch(console.warn);
  if (article.author.length === 0) return;
  const { url, canonicalUrl, author } = article;
  const signed = canonicalUrl === undefined ? { url, author } : { url, canonicalUrl, author };
  sendMessage('library/also-by', { article: signed }).then((found) => {
    also = found;
    if (place.bylineReader) show();
  }, console.warn);
}

function extractSafely(): Extraction {
  try {
    return extractArticle(document, location.href);
  } catch (error) {
    console.error(error);
    return { status: 'none', reason: 'failed' };
  }
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
