import { i18n } from '#i18n';
import type { OutlineEntry } from './outline.ts';

/** The article's headings, the one being read marked. */
export function OutlineList({
  entries,
  current,
  left,
  onChoose,
}: {
  entries: readonly OutlineEntry[];
  current: number;
  /** How much is left to read, in words. */
  left: string | undefined;
  onChoose: (entry: OutlineEntry) => void;
}) {
  return (
    <nav class="outline" aria-label={i18n.t('reader.outline')}>
      <p class="outline__title" aria-hidden="true">
        {i18n.t('reader.outline')}
        {left && <span class="outline__left"> · {left}</span>}
      </p>
      <ol class="outline__list">
        {entries.map((entry, index) => (
          <li key={index}>
            <button
              type="button"
              class="outline__entry"
              style={{ '--depth': String(Math.min(entry.depth, 3)) }}
              aria-current={index === current ? 'location' : undefined}
              onClick={() => onChoose(entry)}
            >
              <bdi>{entry.text}</bdi>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
