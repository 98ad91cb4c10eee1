import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';

/** Characters from which on a biography is folded; about six lines of the card. */
const LONG = 480;

/** What somebody says of themselves; a long one shows its beginning until more is asked for. */
export function Biography({ text }: { text: string }) {
  const [whole, setWhole] = useState(false);
  const id = useId();
  const isLong = text.length > LONG;
  return (
    <>
      <p
        id={id}
        class="author-details__bio"
        dir="auto"
        data-folded={isLong && !whole ? '' : undefined}
      >
        {text}
      </p>
      {isLong && (
        <button
          type="button"
          class="author-details__more"
          aria-expanded={whole}
          aria-controls={id}
          onClick={() => setWhole(!whole)}
        >
          {i18n.t(whole ? 'author.less' : 'author.whole')}
        </button>
      )}
    </>
  );
}
