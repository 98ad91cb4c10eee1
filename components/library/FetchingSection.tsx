import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Fetching, StorageSource } from './storage-source.ts';

/** Whether pictures are kept, and whether Byline may fetch them, and linked pages, from any site. */
export function FetchingSection({
  source,
}: {
  source: Pick<StorageSource, 'fetching' | 'keepImages' | 'askToFetch' | 'stopFetching'>;
}) {
  const [fetching, setFetching] = useState<Fetching>();
  const look = (): void => {
    source.fetching().then(setFetching, console.warn);
  };
  useEffect(look, []);
  if (fetching === undefined) return null;
  const { keepsImages, mayFetch } = fetching;
  return (
    <section aria-labelledby="storage-fetching">
      <h2 id="storage-fetching">{i18n.t('saved.fetching.title')}</h2>
      <label class="storage-page__choice">
        <input
          type="checkbox"
          checked={keepsImages}
          onChange={({ currentTarget }) =>
            source.keepImages(currentTarget.checked).then(look, console.warn)
          }
        />
        {i18n.t('saved.fetching.keep')}
      </label>
      <div class="storage-page__line">
        <p class="storage-page__text">
          {i18n.t(mayFetch ? 'saved.fetching.allowed' : 'saved.fetching.what')}
        </p>
        {/* The browser asks only straight from the click. */}
        <button
          type="button"
          class="button"
          onClick={() =>
            (mayFetch ? source.stopFetching() : source.askToFetch()).then(look, console.warn)
          }
        >
          {i18n.t(mayFetch ? 'saved.fetching.stop' : 'saved.fetching.allow')}
        </button>
      </div>
    </section>
  );
}
