import { X } from 'lucide-preact';
import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { sameName } from '../../core/article/authors/same-name.ts';
import type { Author } from '../../core/people/people.ts';
import { LocalFace } from '../saved/LocalFace.tsx';
import { AuthorLine } from './AuthorsList.tsx';
import { photoEntry, searchAuthors } from './sort-authors.ts';

/** More than these are found by their name sooner than by scrolling. */
const SHOWN = 30;

/** Asks which of the other authors somebody is. Those of a like name come first. */
export function JoinDialog({
  author,
  others,
  onJoin,
  onClose,
}: {
  author: Author;
  others: readonly Author[];
  onJoin: (other: Author) => void;
  onClose: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const [query, setQuery] = useState('');
  useEffect(() => dialog.current?.showModal(), []);
  const likeFirst = useMemo(() => {
    const isLike = ({ person }: Author) => sameName(person.name, author.person.name);
    return [...others.filter(isLike), ...others.filter((other) => !isLike(other))];
  }, [author, others]);
  const found = searchAuthors(likeFirst, query).slice(0, SHOWN);

  return (
    <dialog
      ref={dialog}
      class="keys-dialog join-dialog"
      aria-labelledby={titleId}
      onClose={onClose}
    >
      <header>
        <h2 id={titleId}>{i18n.t('saved.join.title', [author.person.name])}</h2>
        <button
          type="button"
          class="icon-button"
          aria-label={i18n.t('saved.keys.close')}
          onClick={() => dialog.current?.close()}
        >
          <X size={18} aria-hidden="true" />
        </button>
      </header>
      <p>{i18n.t('saved.join.what')}</p>
      <input
        type="text"
        class="join-dialog__search"
        aria-label={i18n.t('saved.searchAuthors')}
        placeholder={i18n.t('saved.searchAuthors')}
        value={query}
        onInput={(event) => setQuery(event.currentTarget.value)}
      />
      {found.length === 0 && <p role="status">{i18n.t('saved.join.nobody')}</p>}
      <ul class="join-dialog__list" aria-label={i18n.t('saved.lists.authors')}>
        {found.map((other) => (
          <li key={other.key}>
            <button
              type="button"
              class="author-row__open"
              onClick={() => {
                onJoin(other);
                dialog.current?.close();
              }}
            >
              <LocalFace person={other.person} entry={photoEntry(other)} size={32} />
              <AuthorLine author={other} />
            </button>
          </li>
        ))}
      </ul>
    </dialog>
  );
}
