import { quotedFace } from '../../../core/settings/typography.ts';

/** Faces made for long reading that come with systems or are often installed. */
const WELL_KNOWN = [
  ...['Alegreya', 'Andika', 'Athelas', 'Atkinson Hyperlegible', 'Baskerville', 'Bembo'],
  ...['Bitter', 'Bookerly', 'Calibri', 'Cambria', 'Charter', 'Comic Neue', 'Constantia'],
  ...['Crimson Pro', 'DejaVu Sans', 'DejaVu Serif', 'EB Garamond', 'Fira Sans', 'Garamond'],
  ...['Georgia', 'Gentium', 'Helvetica Neue', 'Hoefler Text', 'IBM Plex Serif'],
  ...['Iowan Old Style', 'Lexend', 'Libertinus Serif', 'Liberation Serif', 'Merriweather'],
  ...['New York', 'Noto Sans', 'Noto Serif', 'Optima', 'Palatino', 'Palatino Linotype'],
  ...['PT Serif', 'Seravek', 'Segoe UI', 'Source Serif 4', 'Spectral', 'Times New Roman'],
  ...['Ubuntu', 'Verdana', 'Vollkorn'],
];

/** Letters whose widths differ from face to face. */
const SAMPLE = 'mmWWillijj@QgAV1234567890';

/** Of any two faces at most one is the one that stands in, so that the other shows the difference. */
const STAND_INS = ['monospace', 'serif', 'sans-serif'];

/**
 * Tells whether a face is installed: text in it is then not as wide as in a face that stands in for
 * what is missing. No permission is needed, and nothing is listed.
 */
export function createFaceCheck(document: Document): (name: string) => boolean {
  const context = document.createElement('canvas').getContext('2d');
  const widthIn = (font: string): number => {
    if (!context) return 0;
    context.font = `72px ${font}`;
    return context.measureText(SAMPLE).width;
  };
  return (name) => {
    const face = quotedFace(name);
    if (face === '""') return false;
    return STAND_INS.some((other) => widthIn(`${face}, ${other}`) !== widthIn(other));
  };
}

/** Of the well-known faces those that this machine has, and all of them where the browser may tell. */
export async function suggestedFaces(isInstalled: (name: string) => boolean): Promise<string[]> {
  const known = WELL_KNOWN.filter(isInstalled);
  const listed = await listedFaces().catch(() => []);
  return [...new Set([...known, ...listed])].sort((a, b) => a.localeCompare(b));
}

/** @see https://wicg.github.io/local-font-access/ */
interface LocalFontAccess {
  queryLocalFonts?: () => Promise<readonly { readonly family: string }[]>;
}

/** Where the reader has already allowed it; nobody is asked for this. */
async function listedFaces(): Promise<string[]> {
  const { queryLocalFonts } = globalThis as LocalFontAccess;
  if (!queryLocalFonts) return [];
  const { state } = await navigator.permissions.query({ name: 'local-fonts' as PermissionName });
  if (state !== 'granted') return [];
  return (await queryLocalFonts.call(globalThis)).map(({ family }) => family);
}
