import { TriangleAlert } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';

/** Said when storage cannot be read. Nothing is written then, so that nothing is made worse. */
export function UnreadableLibrary({
  newer,
  children,
}: {
  newer: boolean;
  children?: ComponentChildren;
}) {
  return (
    <div class="saved-message" role="alert">
      <TriangleAlert size={32} strokeWidth={1.5} aria-hidden="true" />
      <h2>{i18n.t('saved.unreadable.title')}</h2>
      <p>{newer ? i18n.t('saved.unreadable.newer') : i18n.t('saved.unreadable.what')}</p>
      {children}
    </div>
  );
}
