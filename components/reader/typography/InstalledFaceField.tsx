import { useEffect, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { MAX_FACE_NAME } from '../../../core/settings/settings.ts';
import { quotedFace } from '../../../core/settings/typography.ts';
import { createFaceCheck, suggestedFaces } from './installed-faces.ts';

/** Not an id that another tree in the same root could have. */
const SUGGESTIONS = 'byline-installed-faces';

/** Any typeface of this machine, by its name, with a sample of it or word that it is not there. */
export function InstalledFaceField({
  name,
  onChange,
}: {
  name: string;
  onChange: (name: string) => void;
}) {
  const isInstalled = useMemo(() => createFaceCheck(document), []);
  const [suggestions, setSuggestions] = useState<readonly string[]>([]);
  useEffect(() => {
    suggestedFaces(isInstalled).then(setSuggestions, console.warn);
  }, []);
  const wanted = name.trim();
  const missing = wanted !== '' && !isInstalled(wanted);
  return (
    <div class="installed-face">
      <label>
        <span>{i18n.t('typography.face.name')}</span>
        <input
          type="text"
          list={SUGGESTIONS}
          value={name}
          maxLength={MAX_FACE_NAME}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      </label>
      <datalist id={SUGGESTIONS}>
        {suggestions.map((suggestion) => (
          <option key={suggestion} value={suggestion} />
        ))}
      </datalist>
      <p class="installed-face__sample" data-missing={missing ? '' : undefined}>
        <span role="status">{missing && i18n.t('typography.face.missing', { name: wanted })}</span>
        {wanted !== '' && !missing && (
          <span style={{ fontFamily: quotedFace(wanted) }}>{i18n.t('typography.face.sample')}</span>
        )}
      </p>
    </div>
  );
}
