import { Eraser, ExternalLink, Keyboard, Library, Link, Printer, Quote } from 'lucide-preact';
import type { ComponentProps } from 'preact';
import { i18n } from '#i18n';
import { ExportChoices } from './ExportChoices.tsx';

/** What is rarely needed. */
export function MorePanel({
  originalUrl,
  exports,
  onForgetChoice,
  onCopyLink,
  onCite,
  onPrint,
  onShowLibrary,
  onHelp,
}: {
  /** The article's own page, when this is not it. */
  originalUrl?: string | undefined;
  /** Absent where the article cannot be taken elsewhere. */
  exports?: ComponentProps<typeof ExportChoices> | undefined;
  /** Forgets what was chosen for the site; absent where nothing was. */
  onForgetChoice?: (() => void) | undefined;
  onCopyLink: () => void;
  onCite: () => void;
  onPrint: () => void;
  onShowLibrary: () => void;
  onHelp: () => void;
}) {
  return (
    <ul class="choices">
      <li>
        <button type="button" class="choice" onClick={onCopyLink}>
          <Link size={18} aria-hidden="true" />
          {i18n.t('reader.copyLink')}
        </button>
      </li>
      {exports && <ExportChoices {...exports} />}
      <li>
        <button type="button" class="choice" onClick={onCite}>
          <Quote size={18} aria-hidden="true" />
          {i18n.t('citation.cite')}
        </button>
      </li>
      {originalUrl !== undefined && (
        <li>
          <a class="choice" href={originalUrl} target="_blank" rel="noopener noreferrer">
            <ExternalLink size={18} aria-hidden="true" />
            {i18n.t('reader.openOriginal')}
          </a>
        </li>
      )}
      {onForgetChoice && (
        <li>
          <button type="button" class="choice" onClick={onForgetChoice}>
            <Eraser size={18} aria-hidden="true" />
            {i18n.t('forcing.forget')}
          </button>
        </li>
      )}
      <li>
        <button type="button" class="choice" onClick={onPrint}>
          <Printer size={18} aria-hidden="true" />
          {i18n.t('reader.print')}
        </button>
      </li>
      <li>
        <button type="button" class="choice" onClick={onShowLibrary}>
          <Library size={18} aria-hidden="true" />
          {i18n.t('reader.library')}
        </button>
      </li>
      <li>
        <button type="button" class="choice" onClick={onHelp}>
          <Keyboard size={18} aria-hidden="true" />
          {i18n.t('reader.help.title')}
        </button>
      </li>
    </ul>
  );
}
