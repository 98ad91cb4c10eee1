import { ChevronDown, RotateCcw } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import {
  areDefaults,
  DEFAULT_SETTINGS,
  LINK_STYLES,
  PARAGRAPH_STYLES,
  RANGES,
  type Settings,
} from '../../../core/settings/settings.ts';
import { RangeField } from '../RangeField.tsx';
import { SwitchField } from '../SwitchField.tsx';
import { ChoiceField } from '../typography/ChoiceField.tsx';
import { FaceFields } from '../typography/FaceFields.tsx';
import { ThemeFields } from '../typography/ThemeFields.tsx';

export interface TypographyPanelProps {
  settings: Settings;
  systemIsDark: boolean;
  onChange: (change: Partial<Settings>) => void;
}

/**
 * How the article looks. Every change shows at once, on every surface. What most readers set once,
 * if ever, is folded away.
 */
export function TypographyPanel({ settings, systemIsDark, onChange }: TypographyPanelProps) {
  const number = new Intl.NumberFormat(navigator.language);
  const share = new Intl.NumberFormat(navigator.language, { style: 'percent' });
  return (
    <div class="typography">
      <ThemeFields settings={settings} systemIsDark={systemIsDark} onChange={onChange} />
      <FaceFields settings={settings} onChange={onChange} />
      <div class="typography__group">
        <RangeField
          label={i18n.t('reader.size')}
          value={settings.fontSize}
          shown={number.format(settings.fontSize)}
          spoken={i18n.t('reader.pixels', [number.format(settings.fontSize)])}
          range={RANGES.fontSize}
          onChange={(fontSize) => onChange({ fontSize })}
        />
        <RangeField
          label={i18n.t('reader.lineHeight')}
          value={settings.lineHeight}
          shown={number.format(settings.lineHeight)}
          range={RANGES.lineHeight}
          onChange={(lineHeight) => onChange({ lineHeight })}
        />
        <RangeField
          label={i18n.t('reader.width')}
          value={settings.measure}
          shown={number.format(settings.measure)}
          spoken={i18n.t('reader.characters', [number.format(settings.measure)])}
          range={RANGES.measure}
          onChange={(measure) => onChange({ measure })}
        />
      </div>
      <Fold title={i18n.t('typography.spacing')}>
        <RangeField
          label={i18n.t('typography.letterSpacing')}
          value={settings.letterSpacing}
          shown={share.format(settings.letterSpacing)}
          range={RANGES.letterSpacing}
          onChange={(letterSpacing) => onChange({ letterSpacing })}
        />
        <RangeField
          label={i18n.t('typography.wordSpacing')}
          value={settings.wordSpacing}
          shown={share.format(settings.wordSpacing)}
          range={RANGES.wordSpacing}
          onChange={(wordSpacing) => onChange({ wordSpacing })}
        />
        <ChoiceField
          label={i18n.t('typography.paragraphs.title')}
          name="paragraphs"
          choices={PARAGRAPH_STYLES.map((value) => ({
            value,
            label: i18n.t(`typography.paragraphs.${value}`),
          }))}
          value={settings.paragraphs}
          onChange={(paragraphs) => onChange({ paragraphs })}
        />
        <SwitchField
          label={i18n.t('reader.justify')}
          checked={settings.justify}
          // Justified without hyphens, a line has holes; who wants them can have it so.
          onChange={(justify) => onChange(justify ? { justify, hyphenate: true } : { justify })}
        />
        <SwitchField
          label={i18n.t('typography.hyphenate')}
          checked={settings.hyphenate}
          onChange={(hyphenate) => onChange({ hyphenate })}
        />
      </Fold>
      <Fold title={i18n.t('typography.picturesAndLinks')}>
        <SwitchField
          label={i18n.t('typography.images')}
          checked={settings.images}
          onChange={(images) => onChange({ images })}
        />
        <ChoiceField
          label={i18n.t('typography.links.title')}
          name="links"
          choices={LINK_STYLES.map((value) => ({
            value,
            label: i18n.t(`typography.links.${value}`),
          }))}
          value={settings.links}
          onChange={(links) => onChange({ links })}
        />
      </Fold>
      <button
        type="button"
        class="typography__reset"
        disabled={areDefaults(settings)}
        onClick={() => onChange(DEFAULT_SETTINGS)}
      >
        <RotateCcw size={14} aria-hidden="true" />
        {i18n.t('typography.reset')}
      </button>
    </div>
  );
}

function Fold({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <details class="typography__fold">
      <summary>
        {title}
        <ChevronDown size={16} aria-hidden="true" />
      </summary>
      <div class="typography__group">{children}</div>
    </details>
  );
}
