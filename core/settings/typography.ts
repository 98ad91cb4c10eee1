import { type Face, RANGES, type Settings } from './settings.ts';
import { type WritingSystem, writingSystemOf } from './writing-systems.ts';

/** The width of an average character of English text, in ems, measured for each face. */
const CHARACTER_WIDTH: Record<Face, number> = {
  literata: 0.497,
  inter: 0.515,
  atkinson: 0.49,
  opendyslexic: 0.6,
  system: 0.5,
  installed: 0.5,
};

/** What a face is called: as the extension brings it, and as it may be installed. */
const FACE_NAMES: Record<Exclude<Face, 'installed'>, readonly string[]> = {
  literata: ['Byline Literata', 'Literata'],
  inter: ['Byline Inter', 'Inter'],
  atkinson: ['Byline Atkinson', 'Atkinson Hyperlegible Next'],
  opendyslexic: ['Byline OpenDyslexic', 'OpenDyslexic'],
  system: [],
};

/** How far a first line is moved in where the script has no custom of its own, in ems. */
const INDENT = 1.5;

/** A name as a string of CSS: what could end the string is left out. */
export function quotedFace(name: string): string {
  return `"${name.replace(/["\\\p{Cc}]/gu, '').trim()}"`;
}

/** What a text is set in: the chosen face, then one for the script, then what any system has. */
function faceStack(settings: Settings, system: WritingSystem | undefined): string {
  const { face, installedFace } = settings;
  const own =
    face === 'installed' ? (installedFace.trim() ? [installedFace] : []) : FACE_NAMES[face];
  const serif = face === 'literata';
  const script = system ? (serif ? system.serif : system.sans) : [];
  const generic = serif ? 'ui-serif, Georgia, "Noto Serif", serif' : 'system-ui, sans-serif';
  return [...[...own, ...script].map(quotedFace), generic].join(', ');
}

/**
 * The custom properties that assets/article.css reads. In pixels, since inside a page `rem` would
 * be the page's.
 * @param language the article's (BCP 47); for its script, face, size and line height are adapted
 */
export function typographyProperties(
  settings: Settings,
  language?: string,
): Record<string, string> {
  const system = writingSystemOf(language);
  const size = Math.round(settings.fontSize * (system?.size ?? 1) * 10) / 10;
  const leading = settings.lineHeight * (system?.leading ?? 1);
  const width = settings.measure * CHARACTER_WIDTH[settings.face] * settings.fontSize;
  // What is spaced takes more room, and the number of characters a line is what was chosen.
  const spacing = system?.joined ? 0 : settings.letterSpacing;
  const spaced = settings.measure * settings.fontSize * (spacing + settings.wordSpacing / 6);
  const indented = settings.paragraphs === 'indent';
  return {
    '--article-face': faceStack(settings, system),
    '--article-size': `${size}px`,
    '--article-line-height': String(Math.round(leading * 100) / 100),
    '--article-measure': `${Math.round(width + spaced)}px`,
    '--article-letter-spacing': spacing === 0 ? 'normal' : `${spacing}em`,
    '--article-word-spacing': settings.wordSpacing === 0 ? 'normal' : `${settings.wordSpacing}em`,
    '--article-paragraph-space': indented ? '0' : '1.1em',
    '--article-indent': indented ? `${system?.indent ?? INDENT}em` : '0',
    '--article-align': settings.justify ? 'justify' : 'start',
    '--article-hyphens': settings.hyphenate ? 'auto' : 'manual',
  };
}

/** The attributes by which assets/article.css knows how links and pictures are to be shown. */
export function readingAttributes(settings: Settings): {
  'data-links': Settings['links'];
  'data-images': 'shown' | 'hidden';
} {
  return { 'data-links': settings.links, 'data-images': settings.images ? 'shown' : 'hidden' };
}

/** The next larger (`1`) or smaller (`-1`) font size, within its range. CSS pixels. */
export function stepFontSize(fontSize: number, direction: 1 | -1): number {
  const { min, max, step } = RANGES.fontSize;
  return Math.min(max, Math.max(min, fontSize + direction * step));
}
