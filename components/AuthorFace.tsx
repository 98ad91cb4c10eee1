import { useState } from 'preact/hooks';
import type { Person } from '../core/article/article.ts';
import { initialsOf, nameHue } from './monogram.ts';

/**
 * A face: the photo, or a monogram in a colour made from the name when there is none or it does
 * not load. Until it has loaded, a quiet circle, so that no monogram flashes before a photo.
 */
export function AuthorFace({ person, size }: { person: Person; size: number }) {
  const [missing, setMissing] = useState<string>();
  const photo = person.image !== undefined && person.image !== missing ? person.image : undefined;
  return (
    <span
      class={photo === undefined ? 'face face--monogram' : 'face'}
      data-type={person.type}
      aria-hidden="true"
      style={{ '--face-hue': String(nameHue(person.name)), '--face-size': `${size}px` }}
    >
      {photo === undefined ? (
        initialsOf(person.name)
      ) : (
        <img
          src={photo}
          alt=""
          width={size}
          height={size}
          decoding="async"
          referrerpolicy="no-referrer"
          onError={() => setMissing(photo)}
        />
      )}
    </span>
  );
}
