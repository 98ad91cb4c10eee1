import { isLight } from './contrast.ts';
import { type Settings, THEMES, type Theme } from './settings.ts';

type Brightness = 'light' | 'dark' | 'either';

const BRIGHTNESS: Record<Exclude<Theme, 'own'>, Brightness> = {
  paper: 'light',
  sepia: 'light',
  grey: 'dark',
  dark: 'dark',
  black: 'dark',
  contrast: 'either',
};

function brightnessOf(theme: Theme, settings: Settings): Brightness {
  if (theme !== 'own') return BRIGHTNESS[theme];
  return isLight(settings.ownBackground) ? 'light' : 'dark';
}

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
  const asked = systemIsDark ? 'dark' : 'light';
  const brightness = brightnessOf(theme, settings);
  if (brightness !== 'either' && brightness !== asked) return { theme, followSystem: false };
  return systemIsDark ? { darkTheme: theme } : { lightTheme: theme };
}

/** The theme after the one shown, round and round; the reader's own colours are not among them. */
export function nextTheme(theme: Theme): Theme {
  const place = theme === 'own' ? -1 : THEMES.indexOf(theme);
  return THEMES[(place + 1) % THEMES.length] ?? 'paper';
}

/** The custom properties that assets/tokens.css makes the theme `own` of. */
export function ownThemeProperties(settings: Settings): Record<string, string> {
  return {
    '--own-text': settings.ownText,
    '--own-background': settings.ownBackground,
    '--own-link': settings.ownLink,
    '--own-scheme': isLight(settings.ownBackground) ? 'light' : 'dark',
  };
}
