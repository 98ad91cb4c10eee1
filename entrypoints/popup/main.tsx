import { signal } from '@preact/signals';
import { render } from 'preact';
import { i18n } from '#i18n';
import { bringProviderMarks } from '../../components/authors/use-provider-marks.ts';
import { Popup } from '../../components/popup/Popup.tsx';
import { createPopupState } from '../../components/popup/popup-state.ts';
import { copyText } from '../../components/reader/copy-text.ts';
import { createLibrary } from '../../components/saved/create-library.ts';
import { viewKey } from '../../components/saved/view.ts';
import { DEFAULT_SETTINGS } from '../../core/settings/settings.ts';
import { citeArticle } from '../../platform/citations.ts';
import {
  mayReadFiles,
  openExtensionDetails,
  openLibraryTab,
  openOptions,
} from '../../platform/extension-pages.ts';
import { forceReader } from '../../platform/forcing/answers.ts';
import { startPicker } from '../../platform/forcing/picker.ts';
import { hasSelection } from '../../platform/forcing/selection.ts';
import { keepSiteChoice } from '../../platform/forcing/site-choices.ts';
import { applyInterfaceLanguage } from '../../platform/interface-language.ts';
import { librarySource } from '../../platform/library/surface.ts';
import { sendMessage } from '../../platform/messages.ts';
import { loadOnDemand } from '../../platform/on-demand.ts';
import { followTheme } from '../../platform/page-theme.ts';
import { printArticle } from '../../platform/print-article.ts';
import { saveArticle, saveFromTab } from '../../platform/save-article.ts';
import { openEntry, savedArticleUrl } from '../../platform/saved-article-page.ts';
import { openShortcutSettings, readShortcuts } from '../../platform/shortcuts.ts';
import { showSavedArticles } from '../../platform/sidebar.ts';
import { type ActiveTab, activeTab, extractFromTab, toggleReader } from '../../platform/tabs.ts';

bringProviderMarks(async () => (await loadOnDemand('providerMarks')).PROVIDER_MARKS);

const settings = signal(DEFAULT_SETTINGS);
followTheme(document.documentElement, (now) => {
  settings.value = now;
});
applyInterfaceLanguage(document.documentElement);
document.title = i18n.t('popup.title');

const TOOLS = { load: loadOnDemand };

/** Goes somewhere else, which leaves the popup with nothing more to do. */
function leave(going: Promise<unknown>): void {
  going.then(() => window.close(), console.warn);
}

/** The same for what may come to nothing, which the popup then says. */
async function leaveWhenDone(going: Promise<boolean>): Promise<boolean> {
  const done = await going;
  if (done) window.close();
  return done;
}

let tab: ActiveTab | undefined;
const remove = (id: string) => sendMessage('library/remove', { ids: [id] });
const restore = (id: string) => sendMessage('library/restore', { ids: [id] });

const library = createLibrary(librarySource);
const state = createPopupState(
  {
    async tab() {
      tab = await activeTab();
      return tab;
    },
    extract: (tabId, anyway) => extractFromTab(tabId, anyway ? 'anyway' : undefined),
    rememberAnyway: (url) => keepSiteChoice(url),
    mayReadFiles,
    save: (article, wishes) =>
      tab === undefined ? saveArticle(article, wishes) : saveFromTab(article, tab.id, wishes),
    remove,
    restore,
    hasSelection,
    readSelection: (tabId) => leaveWhenDone(forceReader(tabId, 'selection')),
    print: (tabId) => leaveWhenDone(printArticle(tabId)),
    openReader: (tabId) =>
      leaveWhenDone(toggleReader(tabId).then((result) => (result?.status ?? 'none') !== 'none')),
    copy: async (copied) => {
      if (!(await copyText(copied, document.body))) throw new Error('The clipboard is closed');
    },
  },
  library.articles,
  library.people.joins,
);

const shortcuts = signal<{ reader: string; save: string } | undefined>();
readShortcuts().then((keys) => {
  shortcuts.value = { reader: keys['toggle-reader'], save: keys['save-article'] };
}, console.warn);

const showDetails = openExtensionDetails;
const allowFiles = showDetails === undefined ? undefined : () => leave(showDetails());

function App() {
  return (
    <Popup
      state={state}
      library={library}
      settings={settings.value}
      cite={citeArticle}
      shortcuts={shortcuts.value}
      hrefOf={(entry) => savedArticleUrl(entry.id)}
      onOpenSaved={(entry) => leave(openEntry(entry))}
      onOpenSidebar={() => {
        // Nothing may be awaited before it: both browsers take it only straight from the click.
        leave(showSavedArticles(tab?.windowId));
      }}
      onOpenLibrary={(shown) => leave(openLibraryTab(shown && viewKey(shown)))}
      onOpenOptions={() => leave(openOptions())}
      onChangeShortcuts={() => leave(openShortcutSettings())}
      tools={TOOLS}
      onAllowFiles={allowFiles}
      onPick={() => {
        if (tab) leave(startPicker(tab.id));
      }}
    />
  );
}

const app = document.getElementById('app');
if (app !== null) render(<App />, app);
