import { i18n } from '#i18n';
import { LINE_FOCUSES, type LineFocus } from '../../../core/reading/aids.ts';
import { READER_KEYS } from '../reader-keys.ts';

/** Chooses what helps to keep the line. */
export function LineFocusField({
  value,
  onChange,
}: {
  value: LineFocus;
  onChange: (value: LineFocus) => void;
}) {
  return (
    <fieldset class="line-focus">
      <legend>
        {i18n.t('reader.lineFocus.title')} <kbd class="key">{READER_KEYS.lineFocus[0]}</kbd>
      </legend>
      <div class="line-focus__choices">
        {LINE_FOCUSES.map((one) => (
          <label
            key={one}
            class="line-focus__choice"
            title={i18n.t(`reader.lineFocus.said.${one}`)}
          >
            <input
              class="visually-hidden"
              type="radio"
              name="line-focus"
              checked={one === value}
              aria-label={i18n.t(`reader.lineFocus.said.${one}`)}
              onChange={() => onChange(one)}
            />
            <span aria-hidden="true">{i18n.t(`reader.lineFocus.short.${one}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
