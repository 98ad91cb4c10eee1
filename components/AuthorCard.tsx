import { ChevronDown } from 'lucide-preact';
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Person } from '../core/article/article.ts';
import { hasDetails, roleLine } from './AuthorDetails.tsx';
import { AuthorFace } from './AuthorFace.tsx';
import { AuthorFold } from './authors/AuthorFold.tsx';
import { AuthorInFull, AuthorRest } from './authors/AuthorInFull.tsx';
import type { AuthorActions } from './authors/author-actions.ts';
import { listed } from './authors/listed.ts';

const MAX_FACES = 3;

/** More names than these are counted; they are all there when unfolded. */
const MAX_NAMES = 4;

/** From this many authors on, the full card folds each, or it would be longer than many articles. */
const MANY = 4;

export interface AuthorCardProps {
  authors: readonly Person[];
  layout: 'row' | 'box' | 'full';
  actions?: AuthorActions | undefined;
}

/**
 * Who wrote the article. `row` stands under a headline and `box` in the popup; both unfold to what
 * else is known. `full` says all of it at once. Without authors there is nothing at all.
 */
export function AuthorCard(props: AuthorCardProps) {
  if (props.authors.length === 0) return null;
  return props.layout === 'full' ? <FullCard {...props} /> : <CompactCard {...props} />;
}

function FullCard({ authors, actions }: AuthorCardProps) {
  const One = authors.length >= MANY ? AuthorFold : AuthorInFull;
  return (
    <ul class="author-card author-card--full">
      {authors.map((person, index) => (
        <li key={person.name} class="author-card__person">
          <One person={person} also={actions?.alsoBy?.[index]} actions={actions} />
        </li>
      ))}
    </ul>
  );
}

function CompactCard({ authors, layout, actions }: AuthorCardProps) {
  const [unfolded, setUnfolded] = useState(false);
  const id = useId();
  const alone = authors.length === 1;
  const unfolds =
    !alone ||
    authors.some(hasDetails) ||
    (actions?.alsoBy?.some(({ count }) => count > 0) ?? false);
  return (
    <div class={`author-card author-card--${layout}`}>
      {unfolds ? (
        <button
          type="button"
          class="author-card__summary"
          aria-expanded={unfolded}
          aria-controls={id}
          onClick={() => setUnfolded(!unfolded)}
        >
          <Summary authors={authors} />
          <ChevronDown class="author-card__chevron" size={18} aria-hidden="true" />
        </button>
      ) : (
        <div class="author-card__summary">
          <Summary authors={authors} />
        </div>
      )}
      {unfolds && (
        <div id={id} class="author-card__unfolded" hidden={!unfolded}>
          {unfolded &&
            authors.map((person, index) => {
              const also = actions?.alsoBy?.[index];
              return (
                <div key={person.name} class="author-card__person">
                  {alone ? (
                    <AuthorRest person={person} also={also} actions={actions} />
                  ) : (
                    <AuthorFold person={person} also={also} actions={actions} />
                  )}
                </div>
              );
            })}
        </div>
      )}
    </div>
  );
}

function Summary({ authors }: { authors: readonly Person[] }) {
  const [only] = authors;
  const role = authors.length === 1 && only ? roleLine(only) : undefined;
  return (
    <>
      <span class="author-card__faces">
        {authors.slice(0, MAX_FACES).map((person) => (
          <AuthorFace key={person.name} person={person} size={44} />
        ))}
      </span>
      <span class="author-card__names">
        <span class="author-card__name" dir="auto">
          {namesShown(authors)}
        </span>
        {role && (
          <span class="author-card__role" dir="auto">
            {role}
          </span>
        )}
      </span>
    </>
  );
}

function namesShown(authors: readonly Person[]): string {
  const names = authors.map(({ name }) => name);
  if (names.length <= MAX_NAMES) return listed(names);
  const more = names.length - MAX_FACES;
  return listed([...names.slice(0, MAX_FACES), i18n.t('author.more', more)]);
}
