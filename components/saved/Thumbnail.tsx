import type { Entry } from '../../core/library/entry.ts';
import { initialsOf, nameHue } from '../monogram.ts';
import { useThumbnail } from './pictures.ts';

/** The article's kept picture, or a quiet tile with the site's initial; the same size either way. */
export function Thumbnail({ entry }: { entry: Entry }) {
  const image = useThumbnail(entry);
  return (
    <span class="thumbnail" style={{ '--hue': String(nameHue(entry.siteName)) }} aria-hidden="true">
      <span class="thumbnail-initial">{Array.from(initialsOf(entry.siteName))[0]}</span>
      {image !== undefined && <img src={image} alt="" decoding="async" draggable={false} />}
    </span>
  );
}
