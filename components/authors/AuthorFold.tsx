import { ChevronDown } from 'lucide-preact';
import { useId, useState } from 'preact/hooks';
import { AuthorFace } from '../AuthorFace.tsx';
import { AuthorName, AuthorRest, type OneAuthorProps } from './AuthorInFull.tsx';

/** One author among several: face, name and role, unfolding to the rest. */
export function AuthorFold(props: OneAuthorProps) {
  const { person } = props;
  const [unfolded, setUnfolded] = useState(false);
  const id = useId();
  return (
    <div class="author-fold">
      <button
        type="button"
        class="author-fold__summary"
        aria-expanded={unfolded}
        aria-controls={id}
        onClick={() => setUnfolded(!unfolded)}
      >
        <AuthorFace person={person} size={36} />
        <AuthorName person={person} />
        <ChevronDown class="author-card__chevron" size={16} aria-hidden="true" />
      </button>
      <div id={id} class="author-fold__rest" hidden={!unfolded}>
        {unfolded && <AuthorRest {...props} />}
      </div>
    </div>
  );
}
