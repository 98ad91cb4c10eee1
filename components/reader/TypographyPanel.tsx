import { i18n } from '#i18n';
import { FACES, type Face, RANGES, type Settings, THEMES } from '../../core/settings/settings.ts';
import { chooseTheme, themeShown } from '../../core/settings/theme.ts';
import { RangeField } from './RangeField.tsx';
import { SwitchField } from './SwitchField.tsx';

/** Names of typefaces are names, the same in every language. */
const FACE_NAMES: Record<Exclude<Face, 'system'>, string> = {
  literata: 'Literata',
  inter: 'Inter',
  atkinson: 'Atkinson',
  opendyslexic: 'OpenDyslexic',
};

/** How the article looks. Every change shows at once, on every surface. */
export function TypographyPanel({
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
    <div class="typography">
      <fieldset class="themes">
        <legend class="visually-hidden">{i18n.t('reader.theme.title')}</legend>
        {THEMES.map((name) => (
          <label key={name} class="theme" data-theme={name} title={i18n.t(`reader.theme.${name}`)}>
            <input
              class="visually-hidden"
              type="radio"
              name="theme"
              checked={name === theme}
              aria-label={i18n.t(`reader.theme.${name}`)}
              onChange={() => onChange(chooseTheme(settings, name, systemIsDark))}
            />
            <span aria-hidden="true">Aa</span>
          </label>
        ))}
      </fieldset>
      <SwitchField
        label={i18n.t('reader.followSystem')}
        checked={settings.followSystem}
        onChange={(followSystem) => onChange({ followSystem, theme })}
      />
      <fieldset class="faces">
        <legend class="visually-hidden">{i18n.t('reader.face.title')}</legend>
        {FACES.map((name) => (
          <label key={name} class="face-choice" style={{ fontFamily: `var(--face-${name})` }}>
            <input
              class="visually-hidden"
              type="radio"
              name="face"
              checked={name === settings.face}
              onChange={() => onChange({ face: name })}
            />
            <span>{name === 'system' ? i18n.t('reader.face.system') : FACE_NAMES[name]}</span>
          </label>
        ))}
      </fieldset>
      <RangeField
        label={i18n.t('reader.size')}
        value={settings.fontSize}
        shown={i18n.t('reader.pixels', [String(settings.fontSize)])}
        range={RANGES.fontSize}
        onChange={(fontSize) => onChange({ fontSize })}
      />
      <RangeField
        label={i18n.t('reader.lineHeight')}
        value={settings.lineHeight}
        shown={new Intl.NumberFormat(navigator.language).format(settings.lineHeight)}
        range={RANGES.lineHeight}
        onChange={(lineHeight) => onChange({ lineHeight })}
      />
      <RangeField
        label={i18n.t('reader.width')}
        value={settings.measure}
        shown={i18n.t('reader.characters', [String(settings.measure)])}
        range={RANGES.measure}
        onChange={(measure) => onChange({ measure })}
      />
      <SwitchField
        label={i18n.t('reader.justify')}
        checked={settings.justify}
        onChange={(justify) => onChange({ justify })}
      />
    </div>
  );
}
