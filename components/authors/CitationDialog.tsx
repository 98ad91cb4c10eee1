import { X } from 'lucide-preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CitationFormat } from '../../core/citation/citation-format.ts';
import { CitationPanel } from './CitationPanel.tsx';

/** The citation where there is no room beside the text. Copying closes it. */
export function CitationDialog({
  cite,
  onCopy,
  onClose,
}: {
  cite: (format: CitationFormat) => Promise<string>;
  onCopy: (citation: string) => void;
  onClose: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="keys-dialog" aria-labelledby={titleId} onClose={onClose}>
      <header>
        <h2 id={titleId}>{i18n.t('citation.cite')}</h2>
        <button
          type="button"
          class="icon-button"
          aria-label={i18n.t('citation.close')}
          onClick={() => dialog.current?.close()}
        >
          <X size={18} aria-hidden="true" />
        </button>
      </header>
      <CitationPanel
        cite={cite}
        onCopy={(citation) => {
          onCopy(citation);
          dialog.current?.close();
        }}
      />
    </dialog>
  );
}
