import { Palette } from 'lucide-preact';
import { i18n } from '#i18n';
import { type Settings, THEMES, type Theme } from '../../../core/settings/settings.ts';
import { chooseTheme, themeShown } from '../../../core/settings/theme.ts';
import { SwitchField } from '../SwitchField.tsx';
import { OwnColours } from './OwnColours.tsx';

const CHOICES: readonly Theme[] = [...THEMES, 'own'];

/** The colours of everything: those that come with Byline, or the reader's own. */
export function ThemeFields({
  settings,
  systemIsDark,
  onChange,
}: {
  settings: Settings;
  systemIsDark: boolean;
  onChange: (change: Partial<Settings>) => void;
}) {
  const theme = themeShown(settings, systemIsDark);
  return (
    <div class="typography__group">
      <fieldset class="themes">
        <legend class="visually-hidden">{i18n.t('reader.theme.title')}</legend>
        {CHOICES.map((name) => (
          <label key={name} class="theme" data-theme={name} title={i18n.t(`reader.theme.${name}`)}>
            <input
              class="visually-hidden"
              type="radio"
              name="theme"
              checked={name === theme}
              aria-label={i18n.t(`reader.theme.${name}`)}
              onChange={() => onChange(chooseTheme(settings, name, systemIsDark))}
            />
            {name === 'own' ? (
              <Palette size={16} aria-hidden="true" />
            ) : (
              <span aria-hidden="true">Aa</span>
            )}
          </label>
        ))}
      </fieldset>
      {theme === 'own' && <OwnColours settings={settings} onChange={onChange} />}
      <SwitchField
        label={i18n.t('reader.followSystem')}
        checked={settings.followSystem}
        onChange={(followSystem) => onChange({ followSystem, theme })}
      />
    </div>
  );
}
