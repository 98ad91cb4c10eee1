import { i18n } from '#i18n';
import { ShortcutKeys } from '../saved/ShortcutKeys.tsx';

/** The keys the browser has for each command; empty when it has none. */
export interface ShortcutsShown {
  reader: string;
  save: string;
  sidebar: string;
}

export interface ShortcutsSectionProps {
  shortcuts: ShortcutsShown | undefined;
  onChange: () => void;
}

/** The shortcuts as they really are. Only the browser can change them, so it is shown where. */
export function ShortcutsSection({ shortcuts, onChange }: ShortcutsSectionProps) {
  const rows: [string, string | undefined][] = [
    [i18n.t('commandToggleReader'), shortcuts?.reader],
    [i18n.t('commandSaveArticle'), shortcuts?.save],
    [i18n.t('commandOpenSidebar'), shortcuts?.sidebar],
  ];
  return (
    <section aria-labelledby="shortcuts">
      <h2 id="shortcuts">{i18n.t('options.shortcuts.title')}</h2>
      <p class="options-lead">{i18n.t('options.shortcuts.lead')}</p>
      <dl class="options-table">
        {rows.map(([command, keys]) => (
          <div key={command}>
            <dt>{command}</dt>
            <dd>
              {keys === '' && <span class="options-none">{i18n.t('options.shortcuts.none')}</span>}
              {keys !== undefined && keys !== '' && <ShortcutKeys shortcut={keys} />}
            </dd>
          </div>
        ))}
      </dl>
      <button type="button" class="button" onClick={onChange}>
        {i18n.t('options.shortcuts.change')}
      </button>
    </section>
  );
}
