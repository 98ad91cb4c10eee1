import { X } from 'lucide-preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { i18n } from '#i18n';

/** The keys of a list of saved articles, said where `?` is pressed. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => dialog.current?.showModal(), []);

  const keys: [string[], string][] = [
    [['j', '↓'], i18n.t('saved.keys.next')],
    [['k', '↑'], i18n.t('saved.keys.previous')],
    [['o', 'Enter'], i18n.t('saved.keys.open')],
    [['#', 'Delete'], i18n.t('saved.keys.remove')],
    [['z'], i18n.t('saved.keys.undo')],
    [['/'], i18n.t('saved.keys.search')],
    [['?'], i18n.t('saved.keys.help')],
  ];

  return (
    <dialog ref={dialog} class="keys-dialog" aria-labelledby={titleId} onClose={onClose}>
      <header>
        <h2 id={titleId}>{i18n.t('saved.keys.title')}</h2>
        <button
          type="button"
          class="icon-button"
          aria-label={i18n.t('saved.keys.close')}
          onClick={() => dialog.current?.close()}
        >
          <X size={18} aria-hidden="true" />
        </button>
      </header>
      <dl>
        {keys.map(([names, meaning]) => (
          <div key={meaning}>
            <dt>
              {names.map((name) => (
                <kbd key={name} class="key">
                  {name}
                </kbd>
              ))}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </dialog>
  );
}
