import { ChevronRight } from 'lucide-preact';
import { i18n } from '#i18n';
import type { AlsoBy } from '../../core/people/also-by.ts';

/** How many other saved articles there are by somebody, and the way to them; nothing where none are. */
export function AlsoInLibrary({
  name,
  also,
  onShow,
}: {
  name: string;
  also: AlsoBy | undefined;
  onShow: (key: string) => void;
}) {
  const key = also?.key;
  if (also === undefined || also.count === 0 || key === undefined) return null;
  const count = new Intl.NumberFormat(navigator.language).format(also.count);
  return (
    <p class="author-library">
      <span class="author-library__title">{i18n.t('author.alsoInLibrary')}</span>
      <button type="button" class="author-library__show" onClick={() => onShow(key)}>
        <span dir="auto">{i18n.t('author.articlesBy', also.count, [count, name])}</span>
        <ChevronRight size={16} aria-hidden="true" />
      </button>
    </p>
  );
}
