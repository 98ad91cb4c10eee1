import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, parseSettings, THEMES } from '../../../core/settings/settings.ts';
import { chooseTheme, nextTheme, themeShown } from '../../../core/settings/theme.ts';
import { stepFontSize, typographyProperties } from '../../../core/settings/typography.ts';

describe('reading settings', () => {
  it.each([undefined, null, 'damaged', 7, [], {}])('gives the defaults for %j', (stored) => {
    expect(parseSettings(stored)).toEqual(DEFAULT_SETTINGS);
  });

  it('keeps what can be read when a part cannot', () => {
    const stored = {
      face: 'inter',
      fontSize: 4000,
      theme: 'neon',
      justify: true,
      lineHeight: null,
    };
    expect(parseSettings(stored)).toEqual({ ...DEFAULT_SETTINGS, face: 'inter', justify: true });
  });

  it('reads what was written', () => {
    const settings = { ...DEFAULT_SETTINGS, theme: 'black', measure: 80 } as const;
    expect(parseSettings(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
  });
});

describe('the theme', () => {
  const pair = { ...DEFAULT_SETTINGS, lightTheme: 'sepia', darkTheme: 'grey' } as const;

  it('is of the pair while the system is followed', () => {
    expect(themeShown(pair, false)).toBe('sepia');
    expect(themeShown(pair, true)).toBe('grey');
  });

  it('is the chosen one otherwise', () => {
    const own = { ...pair, followSystem: false, theme: 'contrast' } as const;
    expect([themeShown(own, false), themeShown(own, true)]).toEqual(['contrast', 'contrast']);
  });

  it.each(THEMES)('chosen is shown at once: %s', (theme) => {
    for (const followSystem of [true, false]) {
      for (const dark of [true, false]) {
        const before = { ...pair, followSystem };
        expect(themeShown({ ...before, ...chooseTheme(before, theme, dark) }, dark)).toBe(theme);
      }
    }
  });

  it('comes round to every one', () => {
    const seen = new Set(THEMES.map((theme) => nextTheme(theme)));
    expect([...seen].sort()).toEqual([...THEMES].sort());
  });
});

describe('typography', () => {
  it('makes the column as wide as the measure in characters of the face', () => {
    const width = (settings: Parameters<typeof typographyProperties>[0]): number =>
      Number.parseInt(typographyProperties(settings)['--article-measure'] ?? '', 10);
    expect(width(DEFAULT_SETTINGS)).toBe(656);
    expect(width({ ...DEFAULT_SETTINGS, fontSize: 40 })).toBe(1312);
    expect(width({ ...DEFAULT_SETTINGS, face: 'opendyslexic' })).toBeGreaterThan(656);
  });

  it('steps the size within its range', () => {
    expect(stepFontSize(20, 1)).toBe(21);
    expect(stepFontSize(36, 1)).toBe(36);
    expect(stepFontSize(14, -1)).toBe(14);
  });
});
