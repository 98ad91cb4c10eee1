import { signal } from '@preact/signals';
import { render } from 'preact';
import { i18n } from '#i18n';
import { bringProviderMarks } from '../../components/authors/use-provider-marks.ts';
import { Rescue } from '../../components/library/Rescue.tsx';
import { StoragePage } from '../../components/library/StoragePage.tsx';
import { createLibrary } from '../../components/saved/create-library.ts';
import { SavedLibrary } from '../../components/saved/SavedLibrary.tsx';
import { type View, viewKey, viewOfKey } from '../../components/saved/view.ts';
import { applyInterfaceLanguage } from '../../platform/interface-language.ts';
import { storageSource } from '../../platform/library/storage-source.ts';
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

function viewInAddress(): View {
  return viewOfKey(decodeURIComponent(location.hash.slice(1)));
}

/** The address says what is shown, so that Back, a reload and a bookmark come to the same place. */
const view = signal(viewInAddress());
function show(next: View): void {
  if (viewKey(next) !== viewKey(view.value))
    history.pushState(null, '', `#${encodeURIComponent(viewKey(next))}`);
  view.value = next;
}
addEventListener('popstate', () => {
  view.value = viewInAddress();
});
watchWantedAuthor((key) => show({ kind: 'list', list: { name: 'author', of: key } }));

const saveShortcut = signal('');
readShortcuts().then((keys) => {
  saveShortcut.value = keys['save-article'];
}, console.warn);

function App() {
  return (
    <SavedLibrary
      library={library}
      view={view}
      onView={show}
      layout="page"
      saveShortcut={saveShortcut.value}
      hrefOf={(entry) => savedArticleUrl(entry.id)}
      onOpen={(entry) => void openEntry(entry)}
      storage={
        <StoragePage
          source={storageSource}
          articles={library.articles}
          onOpen={(entry) => void openEntry(entry)}
        />
      }
      rescue={<Rescue source={storageSource} articles={library.articles} />}
    />
  );
}

const app = document.getElementById('app');
if (app !== null) render(<App />, app);
