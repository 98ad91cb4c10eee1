import { signal } from '@preact/signals';
import { render } from 'preact';
import { i18n } from '#i18n';
import { createPeople } from '../../components/authors/people-state.ts';
import { SavedLibrary } from '../../components/saved/SavedLibrary.tsx';
import { createSavedArticles } from '../../components/saved/saved-articles.ts';
import { watchJoins } from '../../platform/library/joins.ts';
import { watchEntries } from '../../platform/library/list.ts';
import { watchWantedAuthor } from '../../platform/library/wanted-author.ts';
import { sendMessage } from '../../platform/messages.ts';
import { followTheme } from '../../platform/page-theme.ts';
import { openSavedArticle, savedArticleUrl } from '../../platform/saved-article-page.ts';
import { readShortcuts } from '../../platform/shortcuts.ts';

followTheme(document.documentElement);
document.documentElement.dir = i18n.t('@@bidi_dir');
document.title = i18n.t('saved.title');

const articles = createSavedArticles({
  watch: watchEntries,
  remove: (id) => sendMessage('library/remove', { ids: [id] }),
  restore: (id) => sendMessage('library/restore', { ids: [id] }),
});

const people = createPeople({
  watch: watchJoins,
  join: (join) => sendMessage('people/join', { join }),
  part: (join) => sendMessage('people/part', { join }),
});

const wanted = signal<{ key: string; number: number } | undefined>();
watchWantedAuthor((key) => {
  wanted.value = { key, number: (wanted.value?.number ?? 0) + 1 };
});

const saveShortcut = signal('');
readShortcuts().then((keys) => {
  saveShortcut.value = keys['save-article'];
}, console.warn);

function App() {
  return (
    <SavedLibrary
      articles={articles}
      people={people}
      wanted={wanted.value}
      density="regular"
      saveShortcut={saveShortcut.value}
      hrefOf={(entry) => savedArticleUrl(entry.id)}
      onOpen={(entry) => void openSavedArticle(entry.id)}
    />
  );
}

const app = document.getElementById('app');
if (app !== null) render(<App />, app);
