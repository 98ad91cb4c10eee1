import {
  AppWindow,
  FileLock,
  FileText,
  type LucideIcon,
  Newspaper,
  Scaling,
  Store,
  TriangleAlert,
} from 'lucide-preact';
import { i18n } from '#i18n';
import type { NothingReason } from './page-state.ts';

export interface NothingToReadProps {
  reason: NothingReason;
  /** Leads to where files may be allowed; absent where the browser has no such place. */
  onAllowFiles: (() => void) | undefined;
  onReadAnyway: () => void;
  onPick: () => void;
  /** Absent where nothing is selected on the page. */
  onReadSelection: (() => void) | undefined;
}

const ICONS: Record<NothingReason, LucideIcon> = {
  'no-article': Newspaper,
  'too-large': Scaling,
  'browser-page': AppWindow,
  'extension-store': Store,
  pdf: FileText,
  file: FileLock,
  hidden: FileLock,
  empty: AppWindow,
  failed: TriangleAlert,
};

function words(reason: NothingReason): { title: string; what: string } {
  switch (reason) {
    case 'no-article':
      return { title: i18n.t('popup.noArticle.title'), what: i18n.t('popup.noArticle.what') };
    case 'too-large':
      return { title: i18n.t('popup.tooLarge.title'), what: i18n.t('popup.tooLarge.what') };
    case 'browser-page':
      return { title: i18n.t('popup.browserPage.title'), what: i18n.t('popup.browserPage.what') };
    case 'extension-store':
      return { title: i18n.t('popup.store.title'), what: i18n.t('popup.store.what') };
    case 'pdf':
      return { title: i18n.t('popup.pdf.title'), what: i18n.t('popup.pdf.what') };
    case 'file':
      return { title: i18n.t('popup.file.title'), what: i18n.t('popup.file.what') };
    case 'hidden':
      return { title: i18n.t('popup.hidden.title'), what: i18n.t('popup.hidden.what') };
    case 'empty':
      return { title: i18n.t('popup.empty.title'), what: i18n.t('popup.empty.what') };
    case 'failed':
      return { title: i18n.t('popup.failed.title'), what: i18n.t('popup.failed.what') };
  }
}

/** Says why there is no article, in a sentence of its own for each reason. */
export function NothingToRead({
  reason,
  onAllowFiles,
  onReadAnyway,
  onPick,
  onReadSelection,
}: NothingToReadProps) {
  const Icon = ICONS[reason];
  const { title, what } = words(reason);
  return (
    <div class="saved-message" role="status">
      <Icon size={32} strokeWidth={1.5} aria-hidden="true" />
      <h1>{title}</h1>
      <p>{what}</p>
      {reason === 'no-article' && (
        <div class="popup-force">
          {onReadSelection !== undefined && (
            <button type="button" class="button" onClick={onReadSelection}>
              {i18n.t('forcing.selection')}
            </button>
          )}
          <button type="button" class="button" onClick={onPick}>
            {i18n.t('forcing.pick')}
          </button>
          <button type="button" class="button" onClick={onReadAnyway}>
            {i18n.t('forcing.anyway')}
          </button>
        </div>
      )}
      {(reason === 'file' || reason === 'hidden') && onAllowFiles !== undefined && (
        <button type="button" class="link-button" onClick={onAllowFiles}>
          {i18n.t('popup.file.allow')}
        </button>
      )}
    </div>
  );
}
