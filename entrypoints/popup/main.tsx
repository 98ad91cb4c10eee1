import { signal } from '@preact/signals';
import { render } from 'preact';
import { i18n } from '#i18n';
import { createPeople } from '../../components/authors/people-state.ts';
import { Popup } from '../../components/popup/Popup.tsx';
import { createPopupState } from '../../components/popup/popup-state.ts';
import { createSavedArticles } from '../../components/saved/saved-articles.ts';
import { citeArticle } from '../../platform/citations.ts';
import {
  mayReadFiles,
  openExtensionDetails,
  openLibraryTab,
  openOptions,
} from '../../platform/extension-pages.ts';
import { watchJoins } from '../../platform/library/joins.ts';
import { watchEntries } from '../../platform/library/list.ts';
import { sendMessage } from '../../platform/messages.ts';
import { followTheme } from '../../platform/page-theme.ts';
import { saveArticle } from '../../platform/save-article.ts';
import { openSavedArticle, savedArticleUrl } from '../../platform/saved-article-page.ts';
import { openShortcutSettings, readShortcuts } from '../../platform/shortcuts.ts';
import { showSavedArticles } from '../../platform/sidebar.ts';
import { type ActiveTab, activeTab, extractFromTab, toggleReader } from '../../platform/tabs.ts';

followTheme(document.documentElement);
document.documentElement.dir = i18n.t('@@bidi_dir');
document.title = i18n.t('popup.title');

/** Goes somewhere else, which leaves the popup with nothing more to do. */
function leave(going: Promise<unknown>): void {
  going.then(() => window.close(), console.warn);
}

let tab: ActiveTab | undefined;
const remove = (id: string) => sendMessage('library/remove', { ids: [id] });
const restore = (id: string) => sendMessage('library/restore', { ids: [id] });

const articles = createSavedArticles({ watch: watchEntries, remove, restore });
const people = createPeople({
  watch: watchJoins,
  join: (join) => sendMessage('people/join', { join }),
  part: (join) => sendMessage('people/part', { join }),
});
const state = createPopupState(
  {
    async tab() {
      tab = await activeTab();
      return tab;
    },
    extract: extractFromTab,
    mayReadFiles,
    save: saveArticle,
    remove,
    restore,
    async openReader(tabId) {
      const result = await toggleReader(tabId);
      const done = result !== undefined && result.status !== 'none';
      if (done) window.close();
      return done;
    },
    copy: (text) => navigator.clipboard.writeText(text),
  },
  articles,
  people.joins,
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
      articles={articles}
      people={people}
      cite={citeArticle}
      shortcuts={shortcuts.value}
      hrefOf={(entry) => savedArticleUrl(entry.id)}
      onOpenSaved={(entry) => leave(openSavedArticle(entry.id))}
      onOpenSidebar={() => {
        // Nothing may be awaited before it: both browsers take it only straight from the click.
        leave(showSavedArticles(tab?.windowId));
      }}
      onOpenLibrary={() => leave(openLibraryTab())}
      onOpenOptions={() => leave(openOptions())}
      onChangeShortcuts={() => leave(openShortcutSettings())}
      onAllowFiles={allowFiles}
    />
  );
}

const app = document.getElementById('app');
if (app !== null) render(<App />, app);
