import { Copy } from 'lucide-preact';
import { i18n } from '#i18n';
import type { Person } from '../../core/article/article.ts';
import type { AlsoBy } from '../../core/people/also-by.ts';
import { AuthorDetails, roleLine } from '../AuthorDetails.tsx';
import { AuthorFace } from '../AuthorFace.tsx';
import { AlsoInLibrary } from './AlsoInLibrary.tsx';
import type { AuthorActions } from './author-actions.ts';
import { FieldSources } from './FieldSources.tsx';

export interface OneAuthorProps {
  person: Person;
  also: AlsoBy | undefined;
  actions: AuthorActions | undefined;
}

/** Everything that is known of one author, at once. */
export function AuthorInFull({ person, also, actions }: OneAuthorProps) {
  return (
    <>
      <AuthorFace person={person} size={64} />
      <div class="author-card__about">
        <AuthorName person={person} />
        <AuthorRest person={person} also={also} actions={actions} />
      </div>
    </>
  );
}

/** Name and role. */
export function AuthorName({ person }: { person: Person }) {
  const role = roleLine(person);
  return (
    <span class="author-card__names">
      <span class="author-card__name" dir="auto">
        {person.name}
      </span>
      {role && (
        <span class="author-card__role" dir="auto">
          {role}
        </span>
      )}
    </span>
  );
}

/** What there is besides face, name and role. */
export function AuthorRest({ person, also, actions }: OneAuthorProps) {
  return (
    <>
      <AuthorDetails person={person} />
      {actions && <AlsoInLibrary name={person.name} also={also} onShow={actions.onShowAuthor} />}
      <div class="author-card__quiet">
        <FieldSources person={person} />
        {actions && (
          <button
            type="button"
            class="author-card__copy"
            aria-label={i18n.t('author.copyNameOf', [person.name])}
            onClick={() => actions.onCopyName(person.name)}
          >
            <Copy size={14} aria-hidden="true" />
            {i18n.t('author.copyName')}
          </button>
        )}
      </div>
    </>
  );
}
