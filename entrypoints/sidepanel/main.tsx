import { signal } from '@preact/signals';
import { render } from 'preact';
import { i18n } from '#i18n';
import { bringProviderMarks } from '../../components/authors/use-provider-marks.ts';
import { createLibrary } from '../../components/saved/create-library.ts';
import { SavedLibrary } from '../../components/saved/SavedLibrary.tsx';
import { FIRST_VIEW, type View, viewKey } from '../../components/saved/view.ts';
import { openLibraryTab } from '../../platform/extension-pages.ts';
import { applyInterfaceLanguage } from '../../platform/interface-language.ts';
import { librarySource } from '../../platform/library/surface.ts';
import { watchWantedAuthor } from '../../platform/library/wanted-author.ts';
import { loadOnDemand } from '../../platform/on-demand.ts';
import { followTheme } from '../../platform/page-theme.ts';
import { openEntry, savedArticleUrl } from '../../platform/saved-article-page.ts';
import { readShortcuts } from '../../platform/shortcuts.ts';

bringProviderMarks(async () => (await loadOnDemand('providerMarks')).PROVIDER_MARKS);

followTheme(document.documentElement);
applyInterfaceLanguage(document.documentElement);
document.title = i18n.t('saved.title');

const library = createLibrary(librarySource);
const view = signal<View>(FIRST_VIEW);
watchWantedAuthor((key) => {
  view.value = { kind: 'list', list: { name: 'author', of: key } };
});

const saveShortcut = signal('');
readShortcuts().then((keys) => {
  saveShortcut.value = keys['save-article'];
}, console.warn);

function App() {
  return (
    <SavedLibrary
      library={library}
      view={view}
      onView={(next) => {
        view.value = next;
      }}
      layout="sidebar"
      saveShortcut={saveShortcut.value}
      hrefOf={(entry) => savedArticleUrl(entry.id)}
      onOpen={(entry) => void openEntry(entry)}
      onOpenPage={(shown) => void openLibraryTab(viewKey(shown))}
    />
  );
}

const app = document.getElementById('app');
if (app !== null) render(<App />, app);
