import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../core/settings/settings.ts';
import { quotedFace, typographyProperties } from '../../../core/settings/typography.ts';
import { writingSystemOf } from '../../../core/settings/writing-systems.ts';

const number = (language: string | undefined, property: string) =>
  Number.parseFloat(typographyProperties(DEFAULT_SETTINGS, language)[property] ?? '');

describe('an article in another script', () => {
  it.each(['ja', 'zh-CN', 'ko', 'ar', 'fa', 'ur', 'he', 'hi', 'bn', 'ta', 'th', 'km', 'my'])(
    'has lines further apart than Latin text: %s',
    (language) => {
      expect(number(language, '--article-line-height')).toBeGreaterThan(1.62);
    },
  );

  it.each(['ar', 'hi', 'th', 'he'])('is larger where its letters are drawn small: %s', (language) =>
    expect(number(language, '--article-size')).toBeGreaterThan(20),
  );

  it.each(['en', 'de', 'pl', 'el', 'ru', 'vi', 'sr-Latn', 'hi-Latn', 'xx', '', undefined])(
    'has what was chosen where the settings are made for its script: %s',
    (language) => {
      expect(writingSystemOf(language)).toBeUndefined();
      expect(typographyProperties(DEFAULT_SETTINGS, language)).toEqual(
        typographyProperties(DEFAULT_SETTINGS),
      );
    },
  );

  it('keeps the chosen face for its Latin words, and has a fitting one of its script', () => {
    const face = (settings: Partial<typeof DEFAULT_SETTINGS>, language: string) =>
      typographyProperties({ ...DEFAULT_SETTINGS, ...settings }, language)['--article-face'];
    expect(face({}, 'ja')).toMatch(/^"Byline Literata".*"Noto Serif CJK JP".*serif$/);
    expect(face({ face: 'inter' }, 'ja')).toMatch(/^"Byline Inter".*"Noto Sans CJK JP"/);
    expect(face({}, 'ur')).toContain('Nastaliq');
    expect(face({ face: 'installed', installedFace: 'Vazirmatn' }, 'fa')).toMatch(/^"Vazirmatn"/);
  });

  it.each([
    ['zh', 'SC'],
    ['zh-Hans-HK', 'SC'],
    ['zh-CN', 'SC'],
    ['zh-TW', 'TC'],
    ['zh-Hant', 'TC'],
    ['zh-HK', 'TC'],
    ['yue', 'TC'],
  ])('has the ideographs of its place: %s in %s', (language, place) => {
    expect(writingSystemOf(language)?.serif[0]).toBe(`Noto Serif CJK ${place}`);
  });

  it('has nothing put between letters that are joined', () => {
    const spaced = { ...DEFAULT_SETTINGS, letterSpacing: 0.1 };
    const spacing = (language: string) =>
      typographyProperties(spaced, language)['--article-letter-spacing'];
    expect([spacing('en'), spacing('ja')]).toEqual(['0.1em', '0.1em']);
    expect([spacing('ar'), spacing('hi')]).toEqual(['normal', 'normal']);
  });

  it('has first lines moved in as its books have them', () => {
    const indented = { ...DEFAULT_SETTINGS, paragraphs: 'indent' } as const;
    const indent = (language: string) =>
      typographyProperties(indented, language)['--article-indent'];
    expect([indent('en'), indent('ja'), indent('zh')]).toEqual(['1.5em', '1em', '2em']);
  });
});

describe('the name of an installed face', () => {
  it.each([
    ['Iowan Old Style', '"Iowan Old Style"'],
    ['" , url(x) "', '", url(x)"'],
    ['a\\"; color: red', '"a; color: red"'],
    ['游明朝', '"游明朝"'],
    ['a\nb', '"ab"'],
  ])('%j stays one name: %s', (name, quoted) => expect(quotedFace(name)).toBe(quoted));

  it('that is empty is none', () => {
    const settings = { ...DEFAULT_SETTINGS, face: 'installed', installedFace: ' ' } as const;
    expect(typographyProperties(settings)['--article-face']).toBe('system-ui, sans-serif');
  });
});
