import { ArrowLeft, Merge, Split } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Author, Join } from '../../core/people/people.ts';
import { AuthorDetails } from '../AuthorDetails.tsx';
import { LocalFace } from '../saved/LocalFace.tsx';
import { AuthorName } from './AuthorInFull.tsx';
import { JoinDialog } from './JoinDialog.tsx';
import { photoEntry } from './sort-authors.ts';

export interface AuthorPageProps {
  author: Author;
  others: readonly Author[];
  onBack: () => void;
  onJoin: (other: Author) => void;
  onPart: (join: Join) => void;
}

/** One author of the library, above the list of their articles. */
export function AuthorPage({ author, others, onBack, onJoin, onPart }: AuthorPageProps) {
  const back = useRef<HTMLButtonElement>(null);
  const [joining, setJoining] = useState(false);
  const { person, joins } = author;
  useEffect(() => back.current?.focus({ preventScroll: true }), []);

  return (
    <section class="author-page" aria-label={person.name}>
      <div class="author-page__tools">
        <button ref={back} type="button" class="author-page__tool" onClick={onBack}>
          <ArrowLeft class="author-page__back" size={16} aria-hidden="true" />
          {i18n.t('saved.lists.authors')}
        </button>
        {others.length > 0 && (
          <button
            type="button"
            class="author-page__tool"
            aria-haspopup="dialog"
            onClick={() => setJoining(true)}
          >
            <Merge size={16} aria-hidden="true" />
            {i18n.t('saved.join.start')}
          </button>
        )}
      </div>
      <div class="author-page__who">
        <LocalFace person={person} entry={photoEntry(author)} size={52} />
        <AuthorName person={person} />
      </div>
      <AuthorDetails person={person} />
      {joins.length > 0 && (
        <ul class="author-page__joins" aria-label={i18n.t('saved.join.made')}>
          {joins.map((join) => (
            <li key={join.join()}>
              <bdi>
                {i18n.t('saved.join.pair', [nameIn(author, join[0]), nameIn(author, join[1])])}
              </bdi>
              <button type="button" class="author-page__tool" onClick={() => onPart(join)}>
                <Split size={16} aria-hidden="true" />
                {i18n.t('saved.join.undo')}
              </button>
            </li>
          ))}
        </ul>
      )}
      {joining && (
        <JoinDialog
          author={author}
          others={others}
          onJoin={onJoin}
          onClose={() => setJoining(false)}
        />
      )}
    </section>
  );
}

/** What somebody is called under one of their keys, and where. */
function nameIn(author: Author, key: string): string {
  const credit = author.credits.find((one) => one.key === key);
  if (credit === undefined) return key;
  const site = credit.entry?.siteName;
  return site === undefined ? credit.person.name : `${credit.person.name} (${site})`;
}
