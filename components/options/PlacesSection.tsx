import { i18n } from '#i18n';

export interface PlacesShown {
  /** Of how many articles a place is kept; undefined until known. */
  count: number | undefined;
  onForget: () => void;
}

/** The places in articles that are kept so that reading goes on there, to be forgotten. */
export function PlacesSection({ count, onForget }: PlacesShown) {
  return (
    <section aria-labelledby="places">
      <h2 id="places">{i18n.t('options.places.title')}</h2>
      <p class="options-lead">{i18n.t('options.places.lead')}</p>
      <p class="options-none" role="status">
        {count !== undefined &&
          (count === 0 ? i18n.t('options.places.none') : i18n.t('options.places.kept', count))}
      </p>
      <button
        type="button"
        class="button"
        // Not `disabled`: the keyboard's place would be lost with it.
        aria-disabled={!count}
        onClick={() => count && onForget()}
      >
        {i18n.t('options.places.forget')}
      </button>
    </section>
  );
}
