import { Bookmark } from 'lucide-preact';
import { i18n } from '#i18n';
import { ShortcutKeys } from './ShortcutKeys.tsx';

/** What the library says before anything is in it: how to put something there. */
export function EmptyLibrary({
  saveShortcut,
  onRestore,
}: {
  saveShortcut: string;
  /** Leads to where a backup is restored. */
  onRestore?: (() => void) | undefined;
}) {
  return (
    <div class="saved-message">
      <Bookmark size={32} strokeWidth={1.5} aria-hidden="true" />
      <h2>{i18n.t('saved.empty.title')}</h2>
      <p>{i18n.t('saved.empty.how')}</p>
      {saveShortcut !== '' && (
        <p class="saved-message-keys">
          <span>{i18n.t('saved.empty.shortcut')}</span> <ShortcutKeys shortcut={saveShortcut} />
        </p>
      )}
      {onRestore && (
        <p>
          <button type="button" class="link-button" onClick={onRestore}>
            {i18n.t('saved.empty.restore')}
          </button>
        </p>
      )}
    </div>
  );
}
