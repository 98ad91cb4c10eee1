import { describe, expect, it } from 'vitest';
import {
  areDefaults,
  DEFAULT_SETTINGS,
  parseSettings,
  THEMES,
} from '../../../core/settings/settings.ts';
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

  it('takes no colour and no name that is none', () => {
    const stored = { ownText: 'red', ownLink: '#12345', installedFace: 'x'.repeat(200) };
    expect(parseSettings(stored)).toEqual(DEFAULT_SETTINGS);
  });

  it('knows when nothing has been chosen', () => {
    expect(areDefaults(DEFAULT_SETTINGS)).toBe(true);
    expect(areDefaults({ ...DEFAULT_SETTINGS, links: 'plain' })).toBe(false);
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

  it('of one’s own colours is the half of the pair that they suit', () => {
    const dark = { ...pair, ownBackground: '#101010' };
    expect(chooseTheme(dark, 'own', true)).toEqual({ darkTheme: 'own' });
    expect(chooseTheme(dark, 'own', false)).toEqual({ theme: 'own', followSystem: false });
    expect(chooseTheme(pair, 'own', false)).toEqual({ lightTheme: 'own' });
  });

  it('after one’s own colours is the first that comes with colours', () => {
    expect(nextTheme('own')).toBe('paper');
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

  it('keeps the number of characters a line when they are spaced', () => {
    const spaced = { ...DEFAULT_SETTINGS, letterSpacing: 0.1 };
    // 66 characters of 20 px, each a tenth of an em wider.
    expect(typographyProperties(spaced)['--article-measure']).toBe('788px');
  });

  it('parts paragraphs by space or by moving their first lines in, not by both', () => {
    const indented = typographyProperties({ ...DEFAULT_SETTINGS, paragraphs: 'indent' });
    expect(indented).toMatchObject({
      '--article-paragraph-space': '0',
      '--article-indent': '1.5em',
    });
    expect(typographyProperties(DEFAULT_SETTINGS)).toMatchObject({
      '--article-paragraph-space': '1.1em',
      '--article-indent': '0',
    });
  });

  it('steps the size within its range', () => {
    expect(stepFontSize(20, 1)).toBe(21);
    expect(stepFontSize(36, 1)).toBe(36);
    expect(stepFontSize(14, -1)).toBe(14);
  });
});
