import { render } from 'preact';
import { i18n } from '#i18n';
import { MissingArticle } from '../../components/reader/MissingArticle.tsx';
import { OpeningArticle } from '../../components/reader/OpeningArticle.tsx';
import { Reader } from '../../components/reader/Reader.tsx';
import type { AlsoBy } from '../../core/people/also-by.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings/settings.ts';
import { keepSaved } from '../../platform/article-saving.ts';
import { citeArticle } from '../../platform/citations.ts';
import { savedAlsoBy } from '../../platform/library/also-by.ts';
import { type Body, readBody } from '../../platform/library/bodies.ts';
import { watchEntries } from '../../platform/library/list.ts';
import { wantAuthor } from '../../platform/library/wanted-author.ts';
import { followTheme } from '../../platform/page-theme.ts';
import { savedArticleId } from '../../platform/saved-article-page.ts';
import { keepSettings, readSettings } from '../../platform/settings.ts';
import { showSavedArticles } from '../../platform/sidebar.ts';
import { activeTab } from '../../platform/tabs.ts';

followTheme(document.documentElement);
document.documentElement.dir = i18n.t('@@bidi_dir');

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

function showReader(app: HTMLElement, { id, article }: Body, initial: Settings): void {
  document.title = article.headline;
  const show = (): void =>
    render(
      <Reader
        article={article}
        settings={settings.current()}
        onSettings={settings.change}
        saving={saving.current()}
        dir={i18n.t('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr'}
        onShowLibrary={showLibrary}
        alsoBy={also}
        onShowAuthor={showAuthor}
        cite={(format) => citeArticle(article, format)}
        onPrint={() => print()}
        originalUrl={article.url}
      />,
      app,
    );
  let also: readonly AlsoBy[] | undefined;
  const settings = keepSettings(initial, show);
  const saving = keepSaved(article, show, id);
  addEventListener('pagehide', settings.stop);
  show();
  watchEntries((entries) => {
    saving.tell(entries.some((entry) => entry.id === id));
    savedAlsoBy(article).then((found) => {
      also = found;
      show();
    }, console.warn);
  });
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
    if (body) showReader(app, body, settings);
    else showMissing(false);
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
