import { i18n } from '#i18n';
import type { Settings } from '../../core/settings/settings.ts';
import { readingAttributes, typographyProperties } from '../../core/settings/typography.ts';
import { TypographyPanel } from '../reader/panels/TypographyPanel.tsx';
import { useMediaQuery } from '../reader/use-media-query.ts';
import { PlacesSection, type PlacesShown } from './PlacesSection.tsx';
import { PrivacySection } from './PrivacySection.tsx';
import { ShortcutsSection, type ShortcutsShown } from './ShortcutsSection.tsx';
import { SitesSection, type SitesShown } from './SitesSection.tsx';
import { StorageSection, type StorageShown } from './StorageSection.tsx';

export interface OptionsProps {
  settings: Settings;
  onSettings: (settings: Settings) => void;
  /** Undefined until known, as is the storage. */
  shortcuts: ShortcutsShown | undefined;
  onChangeShortcuts: () => void;
  storage: StorageShown | undefined;
  sites: SitesShown;
  places: PlacesShown;
  onShowLibrary: () => void;
  /** Chromium asks for permissions that Firefox does not know. */
  isChromium: boolean;
}

/** The settings, and what Byline keeps and may do, in plain words. */
export function Options(props: OptionsProps) {
  const { settings, onSettings } = props;
  const systemIsDark = useMediaQuery('(prefers-color-scheme: dark)');
  return (
    <main class="options">
      <h1>{i18n.t('options.title')}</h1>
      <section aria-labelledby="reading">
        <h2 id="reading">{i18n.t('options.reading.title')}</h2>
        <p class="options-lead">{i18n.t('options.reading.lead')}</p>
        <div
          class="options-sample"
          {...readingAttributes(settings)}
          style={typographyProperties(settings, i18n.t('interface.language'))}
        >
          <div class="article">
            <div class="article-body">
              <p>{i18n.t('options.reading.sample')}</p>
              <p>
                {i18n.t('options.reading.sampleMore')}{' '}
                <a href="#reading">{i18n.t('options.reading.sampleLink')}</a>
              </p>
            </div>
          </div>
        </div>
        <div class="options-reading">
          <TypographyPanel
            settings={settings}
            systemIsDark={systemIsDark}
            onChange={(change) => onSettings({ ...settings, ...change })}
          />
        </div>
      </section>
      <ShortcutsSection shortcuts={props.shortcuts} onChange={props.onChangeShortcuts} />
      <SitesSection {...props.sites} />
      <PlacesSection {...props.places} />
      <PrivacySection isChromium={props.isChromium} />
      <StorageSection storage={props.storage} onShowLibrary={props.onShowLibrary} />
    </main>
  );
}
