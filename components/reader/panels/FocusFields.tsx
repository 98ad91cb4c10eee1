import { i18n } from '#i18n';
import type { FocusAids } from '../../../core/reading/aids.ts';
import { patternsFor } from '../../../core/syllables/pattern-languages.ts';
import { languageName } from '../language-name.ts';
import { SwitchField } from '../SwitchField.tsx';
import { LineFocusField } from './LineFocusField.tsx';

/** Chooses what lies over the text and helps to read it. */
export function FocusFields({
  shown,
  onChange,
  language,
}: {
  shown: FocusAids;
  onChange: (change: Partial<FocusAids>) => void;
  /** The article's, as BCP 47. */
  language: string | undefined;
}) {
  return (
    <div class="focus-fields">
      <LineFocusField value={shown.lineFocus} onChange={(lineFocus) => onChange({ lineFocus })} />
      <SwitchField
        label={i18n.t('reader.syllables.title')}
        checked={shown.syllables}
        onChange={(syllables) => onChange({ syllables })}
      />
      {patternsFor(language) === undefined && <p class="focus-fields__note">{unknown(language)}</p>}
    </div>
  );
}

/** Why no syllables are marked in this article. */
function unknown(language: string | undefined): string {
  if (language === undefined) return i18n.t('reader.syllables.noLanguage');
  return i18n.t('reader.syllables.noPatterns', [languageName(language)]);
}
