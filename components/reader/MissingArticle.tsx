import { i18n } from '#i18n';

/** Said where a saved copy should be and is not. */
export function MissingArticle({
  failed,
  onShowLibrary,
}: {
  /** The storage could not be read, which says nothing about the article. */
  failed: boolean;
  onShowLibrary: () => void;
}) {
  return (
    <main class="missing">
      <h1>{i18n.t('reader.missing.title')}</h1>
      <p>{i18n.t(failed ? 'reader.missing.failed' : 'reader.missing.what')}</p>
      <button type="button" class="button button--primary" onClick={onShowLibrary}>
        {i18n.t('reader.library')}
      </button>
    </main>
  );
}
