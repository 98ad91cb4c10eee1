import { ChevronDown } from 'lucide-preact';
import { useId, useState } from 'preact/hooks';
import type { Person } from '../core/article/article.ts';
import { AuthorDetails, hasDetails, roleLine } from './AuthorDetails.tsx';
import { AuthorFace } from './AuthorFace.tsx';

const MAX_FACES = 3;

/**
 * Who wrote the article. `row` stands under a headline and `box` in the popup; both unfold to what
 * else is known. `full` says all of it at once. Without authors there is nothing at all.
 */
export function AuthorCard({
  authors,
  layout,
}: {
  authors: readonly Person[];
  layout: 'row' | 'box' | 'full';
}) {
  if (authors.length === 0) return null;
  if (layout === 'full') return <FullCard authors={authors} />;
  return <CompactCard authors={authors} layout={layout} />;
}

function FullCard({ authors }: { authors: readonly Person[] }) {
  return (
    <ul class="author-card author-card--full">
      {authors.map((person) => (
        <li key={person.name} class="author-card__person">
          <AuthorFace person={person} size={64} />
          <div class="author-card__about">
            <PersonName person={person} />
            <AuthorDetails person={person} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function CompactCard({ authors, layout }: { authors: readonly Person[]; layout: 'row' | 'box' }) {
  const [unfolded, setUnfolded] = useState(false);
  const id = useId();
  const unfolds = authors.length > 1 || authors.some(hasDetails);
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
            authors.map((person) => (
              <div key={person.name} class="author-card__person">
                {authors.length > 1 && (
                  <>
                    <AuthorFace person={person} size={36} />
                    <PersonName person={person} />
                  </>
                )}
                <AuthorDetails person={person} />
              </div>
            ))}
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
          {listed(authors.map((person) => person.name))}
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

function PersonName({ person }: { person: Person }) {
  const role = roleLine(person);
  return (
    <div class="author-card__names">
      <span class="author-card__name" dir="auto">
        {person.name}
      </span>
      {role && (
        <span class="author-card__role" dir="auto">
          {role}
        </span>
      )}
    </div>
  );
}

/** "A, B and C", as the reader's language lists. */
function listed(names: string[]): string {
  return new Intl.ListFormat(navigator.language, { type: 'conjunction' }).format(names);
}
