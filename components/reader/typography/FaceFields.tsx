import { i18n } from '#i18n';
import { FACES, type Face, type Settings } from '../../../core/settings/settings.ts';
import { InstalledFaceField } from './InstalledFaceField.tsx';

/** Names of typefaces are names, the same in every language. */
const NAMES: Record<Exclude<Face, 'system' | 'installed'>, string> = {
  literata: 'Literata',
  inter: 'Inter',
  atkinson: 'Atkinson',
  opendyslexic: 'OpenDyslexic',
};

function nameOf(face: Face): string {
  if (face === 'system') return i18n.t('reader.face.system');
  if (face === 'installed') return i18n.t('reader.face.installed');
  return NAMES[face];
}

/** What the text is set in. */
export function FaceFields({
  settings,
  onChange,
}: {
  settings: Settings;
  onChange: (change: Partial<Settings>) => void;
}) {
  return (
    <div class="typography__group">
      <fieldset class="faces">
        <legend class="visually-hidden">{i18n.t('reader.face.title')}</legend>
        {FACES.map((face) => (
          <label
            key={face}
            class="face-choice"
            style={face === 'installed' ? undefined : { fontFamily: `var(--face-${face})` }}
          >
            <input
              class="visually-hidden"
              type="radio"
              name="face"
              checked={face === settings.face}
              onChange={() => onChange({ face })}
            />
            <span>{nameOf(face)}</span>
          </label>
        ))}
      </fieldset>
      {settings.face === 'installed' && (
        <InstalledFaceField
          name={settings.installedFace}
          onChange={(installedFace) => onChange({ installedFace })}
        />
      )}
    </div>
  );
}
