import type { Person } from '../../core/article/article.ts';
import type { Entry } from '../../core/library/entry.ts';
import { AuthorFace } from '../AuthorFace.tsx';
import { useLocalPerson } from './pictures.ts';

/** An author's face in the library: the photo kept with an article of theirs, or a monogram. */
export function LocalFace(props: { person: Person; entry: Entry | undefined; size: number }) {
  return <AuthorFace person={useLocalPerson(props.person, props.entry)} size={props.size} />;
}
