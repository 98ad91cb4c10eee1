import { i18n } from '#i18n';
import { contrast, LEAST_CONTRAST } from '../../../core/settings/contrast.ts';
import type { Settings } from '../../../core/settings/settings.ts';

const PARTS = ['ownText', 'ownBackground', 'ownLink'] as const;

/** The reader's own colours, with a warning where they are hard to read. */
export function OwnColours({
  settings,
  onChange,
}: {
  settings: Settings;
  onChange: (change: Partial<Settings>) => void;
}) {
  const text = contrast(settings.ownText, settings.ownBackground);
  const link = contrast(settings.ownLink, settings.ownBackground);
  const least = Math.min(text, link);
  return (
    <div class="own-colours">
      <div class="own-colours__parts">
        {PARTS.map((part) => (
          <label key={part} class="own-colour">
            <input
              type="color"
              value={settings[part]}
              onInput={(event) => onChange({ [part]: event.currentTarget.value })}
            />
            <span>{i18n.t(`typography.colour.${part}`)}</span>
          </label>
        ))}
      </div>
      <p class="own-colours__contrast" data-poor={least < LEAST_CONTRAST ? '' : undefined}>
        <span role="status">{verdict(text, link)}</span>
      </p>
    </div>
  );
}

function verdict(text: number, link: number): string {
  if (text < LEAST_CONTRAST) {
    return i18n.t('typography.contrast.text', [ratio(text), ratio(LEAST_CONTRAST)]);
  }
  if (link < LEAST_CONTRAST) {
    return i18n.t('typography.contrast.link', [ratio(link), ratio(LEAST_CONTRAST)]);
  }
  return i18n.t('typography.contrast.good', [ratio(text)]);
}

/** Rounded down: what falls short of a limit must not be shown as if it met it. */
function ratio(value: number): string {
  const number = new Intl.NumberFormat(navigator.language, { maximumFractionDigits: 1 });
  return `${number.format(Math.floor(value * 10) / 10)} : 1`;
}
