import { X } from 'lucide-preact';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { keyCap, READER_KEYS, type ReaderCommand } from '../reader-keys.ts';

/** Every key of the reader that does something here. */
export function ReaderHelp({
  commands,
  onClose,
}: {
  commands: readonly ReaderCommand[];
  onClose: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    // Not named by its title's id: in a tree of its own, Preact counts ids from the beginning again.
    <dialog ref={dialog} class="help" aria-label={i18n.t('reader.help.title')} onClose={onClose}>
      <div class="help__head">
        <h2>{i18n.t('reader.help.title')}</h2>
        <button
          type="button"
          class="icon-button"
          aria-label={i18n.t('reader.close')}
          onClick={onClose}
        >
          <X size={20} aria-hidden="true" />
        </button>
      </div>
      <dl class="help__keys">
        {commands.map((command) => (
          <div key={command}>
            <dt>{i18n.t(`reader.help.${command}`)}</dt>
            <dd>
              <kbd class="key">{keyCap(READER_KEYS[command][0])}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </dialog>
  );
}
