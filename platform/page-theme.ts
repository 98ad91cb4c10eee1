import type { Settings } from '../core/settings/settings.ts';
import { themeShown } from '../core/settings/theme.ts';
import { readSettings, watchSettings } from './settings.ts';

/** Gives an extension page the theme of the settings, now and whenever they or the system change. */
export function followTheme(root: HTMLElement): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  let settings: Settings | undefined;
  const apply = () => {
    if (settings) root.dataset.theme = themeShown(settings, dark.matches);
  };
  const take = (now: Settings) => {
    settings = now;
    apply();
  };
  dark.addEventListener('change', apply);
  watchSettings(take);
  readSettings().then(take, console.warn);
}
