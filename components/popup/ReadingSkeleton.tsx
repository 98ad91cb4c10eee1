import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';

/** Milliseconds after which the wait is spoken of; most pages are read long before. */
const SLOW = 1500;

/** The article in the making: its lines in the places they will take. */
export function ReadingSkeleton() {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW);
    return () => clearTimeout(timer);
  }, []);

  return (
    <div class="reading-skeleton">
      <h1 class="visually-hidden">{i18n.t('popup.reading')}</h1>
      <div aria-hidden="true">
        <span class="skeleton skeleton-meta" />
        <span class="skeleton skeleton-title" />
        <span class="skeleton skeleton-title skeleton-short" />
        <span class="skeleton skeleton-card" />
        {['a', 'b'].map((paragraph) => (
          <span key={paragraph} class="skeleton-paragraph">
            <span class="skeleton skeleton-text" />
            <span class="skeleton skeleton-text" />
            <span class="skeleton skeleton-text" />
            <span class="skeleton skeleton-text skeleton-short" />
          </span>
        ))}
      </div>
      <p class="reading-slow" role="status">
        {slow ? i18n.t('popup.stillReading') : ''}
      </p>
    </div>
  );
}
