import { ImageDown, X } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { countText } from './list-names.ts';

type Shown = 'asking' | 'fetching' | 'refused' | 'unreachable';

/** Says that pictures of a saved copy are not kept, and fetches them when the reader wants that. */
export function MissingImages({
  missing,
  onFetch,
  onClose,
}: {
  missing: number;
  /** Called within the click. Says how many are missing now; undefined where it is not allowed. */
  onFetch: () => Promise<number | undefined>;
  onClose: () => void;
}) {
  const [shown, setShown] = useState<Shown>('asking');
  const fetchThem = (): void => {
    setShown('fetching');
    onFetch().then(
      (left) => {
        if (left === undefined) setShown('refused');
        else setShown('unreachable');
      },
      (error: unknown) => {
        console.warn('The pictures could not be fetched.', error);
        setShown('unreachable');
      },
    );
  };
  return (
    <aside class="missing-images" aria-label={i18n.t('saved.missingImages.label')}>
      <p role="status">
        {shown === 'asking'
          ? i18n.t('saved.missingImages.asking', missing, [countText(missing)])
          : i18n.t(`saved.missingImages.${shown}`)}
      </p>
      {shown === 'asking' && (
        <button type="button" class="button" onClick={fetchThem}>
          <ImageDown size={17} aria-hidden="true" />
          {i18n.t('saved.missingImages.fetch')}
        </button>
      )}
      <button
        type="button"
        class="icon-button"
        title={i18n.t('saved.missingImages.close')}
        aria-label={i18n.t('saved.missingImages.close')}
        onClick={onClose}
      >
        <X size={17} aria-hidden="true" />
      </button>
    </aside>
  );
}
