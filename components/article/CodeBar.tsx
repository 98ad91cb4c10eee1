import { Copy, WrapText } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';

/** Stands above a block of code: its language, and what one can do with it. */
export function CodeBar({
  language,
  onWrap,
  onCopy,
}: {
  language: string | undefined;
  onWrap: (wraps: boolean) => void;
  onCopy: () => void;
}) {
  const [wraps, setWraps] = useState(false);
  const wrap = i18n.t('article.code.wrap');
  const copy = i18n.t('article.code.copy');
  return (
    <>
      <bdi class="code__language">{language}</bdi>
      <button
        type="button"
        class="icon-button"
        title={wrap}
        aria-label={wrap}
        aria-pressed={wraps}
        onClick={() => {
          setWraps(!wraps);
          onWrap(!wraps);
        }}
      >
        <WrapText size={17} aria-hidden="true" />
      </button>
      <button type="button" class="icon-button" title={copy} aria-label={copy} onClick={onCopy}>
        <Copy size={16} aria-hidden="true" />
      </button>
    </>
  );
}
