import { i18n } from '#i18n';

const LINES = ['headline', 'headline-end', 'a', 'b', 'c', 'd', 'e', 'f'];

/** Stands where the article will be, while it is being read from storage. */
export function OpeningArticle() {
  return (
    <main class="opening" aria-label={i18n.t('reader.loading')} aria-busy="true">
      {LINES.map((line) => (
        <div key={line} class="skeleton" />
      ))}
    </main>
  );
}
