import { type Settings, THEMES, type Theme } from './settings.ts';

/** Themes that are bright whatever the system says. */
const LIGHT: ReadonlySet<Theme> = new Set<Theme>(['paper', 'sepia']);
const DARK: ReadonlySet<Theme> = new Set<Theme>(['grey', 'dark', 'black']);

/** The theme to show, given whether the system asks for a dark one. */
export function themeShown(settings: Settings, systemIsDark: boolean): Theme {
  if (!settings.followSystem) return settings.theme;
  return systemIsDark ? settings.darkTheme : settings.lightTheme;
}

/**
 * What choosing a theme changes. While the system is followed, a theme that suits what the system
 * asks for becomes that half of the pair; one that does not suit ends the following, since it would
 * be gone at the system's next change otherwise.
 */
export function chooseTheme(
  settings: Settings,
  theme: Theme,
  systemIsDark: boolean,
): Partial<Settings> {
  if (!settings.followSystem) return { theme };
  if (systemIsDark) return LIGHT.has(theme) ? { theme, followSystem: false } : { darkTheme: theme };
  return DARK.has(theme) ? { theme, followSystem: false } : { lightTheme: theme };
}

/** The theme after the one shown, round and round. */
export function nextTheme(theme: Theme): Theme {
  return THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'paper';
}
