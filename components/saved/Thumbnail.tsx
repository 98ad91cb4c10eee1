import { useState } from 'preact/hooks';
import type { Entry } from '../../core/library/entry.ts';
import { initialsOf, nameHue } from '../monogram.ts';
import { webAddress } from './web-address.ts';

/** The article's picture, or a quiet tile with the site's initial; the same size either way. */
export function Thumbnail({ entry }: { entry: Entry }) {
  const [failed, setFailed] = useState<string>();
  const image = webAddress(entry.image);
  return (
    <span class="thumbnail" style={{ '--hue': String(nameHue(entry.siteName)) }} aria-hidden="true">
      <span class="thumbnail-initial">{Array.from(initialsOf(entry.siteName))[0]}</span>
      {image !== undefined && image !== failed && (
        <img
          src={image}
          alt=""
          loading="lazy"
          decoding="async"
          referrerpolicy="no-referrer"
          draggable={false}
          onError={() => setFailed(image)}
        />
      )}
    </span>
  );
}
