import { i18n } from '#i18n';
import { ModalDialog } from './ModalDialog.tsx';

/** The keys of a list of saved articles, said where `?` is pressed. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const keys: [string[], string][] = [
    [['j', '↓'], i18n.t('saved.keys.next')],
    [['k', '↑'], i18n.t('saved.keys.previous')],
    [['o', 'Enter'], i18n.t('saved.keys.open')],
    [['e'], i18n.t('saved.keys.archive')],
    [['s'], i18n.t('saved.keys.favour')],
    [['t'], i18n.t('saved.keys.tag')],
    [['n'], i18n.t('saved.keys.note')],
    [['#', 'Delete'], i18n.t('saved.keys.remove')],
    [['x'], i18n.t('saved.keys.select')],
    [['Shift j', 'Shift k'], i18n.t('saved.keys.extend')],
    [['Ctrl a'], i18n.t('saved.keys.selectAll')],
    [['z'], i18n.t('saved.keys.undo')],
    [['/'], i18n.t('saved.keys.search')],
    [['?'], i18n.t('saved.keys.help')],
  ];

  return (
    <ModalDialog title={i18n.t('saved.keys.title')} kind="keys-dialog--keys" onClose={onClose}>
      {() => (
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
      )}
    </ModalDialog>
  );
}
