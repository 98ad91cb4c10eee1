import type { TagColour } from '../../core/library/tags.ts';

/** A tag, in its colour. */
export function TagChip({ tag, colour }: { tag: string; colour: TagColour | undefined }) {
  return (
    <bdi class="tag-chip" data-colour={colour}>
      {tag}
    </bdi>
  );
}
