import { X } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { i18n } from '#i18n';

/** A dialog in front of everything, with a title and a way out. `close` in its content closes it. */
export function ModalDialog({
  title,
  kind,
  onClose,
  children,
}: {
  title: string;
  /** A class of its own. */
  kind: string;
  onClose: () => void;
  children: (close: () => void) => ComponentChildren;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLElement>('input, textarea')?.focus();
  }, []);
  const close = (): void => dialog.current?.close();
  return (
    <dialog
      ref={dialog}
      class={`keys-dialog ${kind}`}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => {
        // The dialog's own box is its padding and its children; beyond it is the backdrop.
        if (event.target === event.currentTarget && isOutside(event, event.currentTarget)) close();
      }}
      onKeyDown={(event) => {
        // Esc would close the popup with it.
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        close();
      }}
    >
      <header>
        <h2 id={titleId} dir="auto">
          {title}
        </h2>
        <button
          type="button"
          class="icon-button"
          title={i18n.t('saved.keys.close')}
          aria-label={i18n.t('saved.keys.close')}
          onClick={close}
        >
          <X size={18} aria-hidden="true" />
        </button>
      </header>
      {children(close)}
    </dialog>
  );
}

function isOutside({ clientX, clientY }: MouseEvent, element: Element): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return clientX < left || clientX > right || clientY < top || clientY > bottom;
}
