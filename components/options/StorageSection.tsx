import { i18n } from '#i18n';
import { bytesText } from '../bytes-text.ts';

export interface StorageShown {
  /** How many articles are saved; undefined when the library cannot be read. */
  articles: number | undefined;
  /** Undefined where the browser does not tell. */
  bytes: number | undefined;
}

export interface StorageSectionProps {
  storage: StorageShown | undefined;
  onShowLibrary: () => void;
}

/** What is kept on this machine, and how much room it takes. */
export function StorageSection({ storage, onShowLibrary }: StorageSectionProps) {
  return (
    <section aria-labelledby="storage">
      <h2 id="storage">{i18n.t('options.storage.title')}</h2>
      <p class="options-lead">{i18n.t('options.storage.lead')}</p>
      <dl class="options-table">
        <div>
          <dt>{i18n.t('options.storage.articles')}</dt>
          <dd>
            {storage !== undefined &&
              (storage.articles === undefined
                ? i18n.t('options.storage.unreadable')
                : new Intl.NumberFormat(navigator.language).format(storage.articles))}
          </dd>
        </div>
        {storage?.bytes !== undefined && (
          <div>
            <dt>{i18n.t('options.storage.used')}</dt>
            <dd>{bytesText(storage.bytes)}</dd>
          </div>
        )}
      </dl>
      <button type="button" class="button" onClick={onShowLibrary}>
        {i18n.t('options.storage.show')}
      </button>
    </section>
  );
}
