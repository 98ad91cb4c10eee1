import type { Settings } from '../core/settings/settings.ts';
import { ownThemeProperties, themeShown } from '../core/settings/theme.ts';
import { readingAttributes, typographyProperties } from '../core/settings/typography.ts';
import { readSettings, watchSettings } from './settings.ts';

/** Gives an extension page the theme of the settings, and what it shows of articles their typography. */
export function applySettings(root: HTMLElement, settings: Settings, systemIsDark: boolean): void {
  const attributes = {
    'data-theme': themeShown(settings, systemIsDark),
    ...readingAttributes(settings),
  };
  for (const [name, value] of Object.entries(attributes)) root.setAttribute(name, value);
  const properties = { ...typographyProperties(settings), ...ownThemeProperties(settings) };
  for (const [name, value] of Object.entries(properties)) root.style.setProperty(name, value);
}

/**
 * Applies the settings to an extension page, now and whenever they or the system change.
 * @param onSettings told them each time
 */
export function followTheme(root: HTMLElement, onSettings?: (settings: Settings) => void): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  let settings: Settings | undefined;
  const apply = () => {
    if (settings) applySettings(root, settings, dark.matches);
  };
  const take = (now: Settings) => {
    settings = now;
    apply();
    onSettings?.(now);
  };
  dark.addEventListener('change', apply);
  watchSettings(take);
  readSettings().then(take, console.warn);
}
