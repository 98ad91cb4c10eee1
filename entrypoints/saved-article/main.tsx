import { render } from 'preact';
import { i18n } from '#i18n';
import { bringProviderMarks } from '../../components/authors/use-provider-marks.ts';
import { MissingArticle } from '../../components/reader/MissingArticle.tsx';
import { OpeningArticle } from '../../components/reader/OpeningArticle.tsx';
import { Reader } from '../../components/reader/Reader.tsx';
import { MissingImages } from '../../components/saved/MissingImages.tsx';
import type { Article } from '../../core/article/article.ts';
import type { AlsoBy } from '../../core/people/also-by.ts';
import type { Left } from '../../core/reading/positions.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings/settings.ts';
import { keepSaved } from '../../platform/article-saving.ts';
import { citeArticle } from '../../platform/citations.ts';
import { applyInterfaceLanguage, interfaceDirection } from '../../platform/interface-language.ts';
import { savedAlsoBy } from '../../platform/library/also-by.ts';
import { type Body, readBody } from '../../platform/library/bodies.ts';
import { askToFetchAnywhere } from '../../platform/library/image-policy.ts';
import { missingImages } from '../../platform/library/images-missing.ts';
import { localArticle } from '../../platform/library/kept-images.ts';
import { watchEntries } from '../../platform/library/list.ts';
import { wantAuthor } from '../../platform/library/wanted-author.ts';
import { sendMessage } from '../../platform/messages.ts';
import { loadOnDemand } from '../../platform/on-demand.ts';
import { followTheme } from '../../platform/page-theme.ts';
import { readLeft } from '../../platform/reading-positions.ts';
import { savedArticleId } from '../../platform/saved-article-page.ts';
import { keepSettings, readSettings } from '../../platform/settings.ts';
import { showSavedArticles } from '../../platform/sidebar.ts';
import { activeTab } from '../../platform/tabs.ts';
import { AIDS } from '../reader/aids.ts';

bringProviderMarks(async () => (await loadOnDemand('providerMarks')).PROVIDER_MARKS);

const TOOLS = { load: loadOnDemand };

followTheme(document.documentElement);
applyInterfaceLanguage(document.documentElement);

let windowId: number | undefined;
activeTab().then((tab) => {
  windowId = tab?.windowId;
}, console.warn);

/** Nothing may be awaited before it: browsers open a sidebar only straight from the click. */
const showLibrary = (): void => {
  showSavedArticles(windowId).catch(console.warn);
};

const showAuthor = (key: string): void => {
  wantAuthor(key).catch(console.warn);
  showLibrary();
};

function showReader(
  app: HTMLElement,
  { id, article }: Body,
  shown: Article,
  initial: Settings,
  left: Left | undefined,
): void {
  document.title = article.headline;
  const { url, canonicalUrl } = article;
  const address = canonicalUrl === undefined ? { url } : { url, canonicalUrl };
  const start = { left };
  const show = (): void =>
    render(
      <Reader
        article={shown}
        settings={settings.current()}
        onSettings={settings.change}
        loadPanels={() => loadOnDemand('panels')}
        saving={saving.current()}
        dir={interfaceDirection()}
        onShowLibrary={showLibrary}
        alsoBy={also}
        onShowAuthor={showAuthor}
        tools={TOOLS}
        cite={(format) => citeArticle(article, format)}
        onPrint={() => print()}
        originalUrl={article.url}
        aids={AIDS}
        start={start}
        onPosition={(position) => {
          const request = { ...address, position: position ?? null };
          sendMessage('reading/keep', request).catch(console.warn);
        }}
      />,
      app,
    );
  let also: readonly AlsoBy[] | undefined;
  const settings = keepSettings(initial, show);
  const saving = keepSaved(article, show, id);
  addEventListener('pagehide', settings.stop);
  show();
  sendMessage('library/update', { ids: [id], patch: { opened: true } }).catch(console.warn);
  watchEntries((entries) => {
    saving.tell(entries.some((entry) => entry.id === id));
    savedAlsoBy(article).then((found) => {
      also = found;
      show();
    }, console.warn);
  });
}

function whereLeft({ url, canonicalUrl }: Article): Promise<Left | undefined> {
  const address = canonicalUrl === undefined ? { url } : { url, canonicalUrl };
  return readLeft(address, () => sendMessage('library/find', address));
}

/** Whoever opens a saved copy asks no site for anything; its missing pictures only when told to. */
async function offerMissingImages(id: string): Promise<void> {
  const missing = (await missingImages(id)).length;
  if (missing === 0) return;
  const place = document.createElement('div');
  document.body.append(place);
  const close = (): void => {
    render(null, place);
    place.remove();
  };
  const fetchThem = async (): Promise<number | undefined> => {
    if (!(await askToFetchAnywhere())) return undefined;
    const { missing: left } = await sendMessage('library/fetch-images', { id });
    // Anew, with the pictures; the place in the text is kept.
    if (left < missing) location.reload();
    return left;
  };
  render(<MissingImages missing={missing} onFetch={fetchThem} onClose={close} />, place);
}

async function open(app: HTMLElement): Promise<void> {
  const id = savedArticleId(location.href);
  const showMissing = (failed: boolean): void => {
    document.title = i18n.t('reader.missing.title');
    render(<MissingArticle failed={failed} onShowLibrary={showLibrary} />, app);
  };
  try {
    const [body, settings] = await Promise.all([
      id === undefined ? undefined : readBody(id),
      readSettings().catch(() => DEFAULT_SETTINGS),
    ]);
    const left = body && (await whereLeft(body.article).catch(() => undefined));
    // With the kept images, and no request for any other.
    const shown = body && (await localArticle(body.id, body.article));
    if (body && shown) {
      showReader(app, body, shown, settings, left);
      offerMissingImages(body.id).catch(console.warn);
    } else showMissing(false);
  } catch (error) {
    console.error(error);
    showMissing(true);
  }
}

const app = document.getElementById('app');
if (app) {
  render(<OpeningArticle />, app);
  void open(app);
}
