import type { Face } from '../../core/settings/settings.ts';
import { hasCharacterOf } from './unicode-ranges.ts';

/** A face as its script leaves it for the reader: an `@font-face` with its file in it. */
export interface PageFont {
  readonly family: string;
  readonly style: 'normal' | 'italic';
  /** A weight or a range of weights, as CSS writes it. */
  readonly weight: string;
  /** `unicode-range`. */
  readonly range: string;
  /** A `data:` address in base64. */
  readonly file: string;
}

/** Where the faces' scripts leave them, in the extension's own world of the tab. */
type FontShelf = { bylineFonts?: PageFont[]; bylineFontsArrived?: () => void };
const shelf = globalThis as FontShelf;

/** The families of the interface and of a reading face; the system's own come by themselves. */
export function readerFamilies(face: Face): string[] {
  const families: Partial<Record<Face, string>> = {
    literata: 'Byline Literata',
    atkinson: 'Byline Atkinson',
    opendyslexic: 'Byline OpenDyslexic',
  };
  return ['Byline Inter', ...(families[face] ? [families[face]] : [])];
}

/** In a face's script: leaves its files for the reader, which runs before or after it. */
export function leaveFonts(fonts: readonly PageFont[]): void {
  const left = shelf.bylineFonts ?? [];
  const known = new Set(left.map(keyOf));
  shelf.bylineFonts = [...left, ...fonts.filter((font) => !known.has(keyOf(font)))];
  shelf.bylineFontsArrived?.();
}

/** What the reader shows, as far as it matters to faces. */
export interface ShownText {
  readonly text: string;
  readonly hasItalics: boolean;
}

/**
 * Makes the faces that are there and those that arrive. They are made from bytes, which is no fetch,
 * so that no policy of the page can refuse them and nothing of the extension has to be reachable for
 * pages.
 */
export function preparePageFonts(fonts: FontFaceSet): {
  /** Resolves when a file of each of these families has come. */
  arrived: (families: readonly string[]) => Promise<void>;
  /**
   * Adds the faces to the page, those left out that nothing shown is in: the browser unpacks a file
   * as soon as its face is made. Not before there is something to show in them: it makes the browser
   * style the whole page again.
   */
  showFor: (shown: ShownText) => void;
  /** Takes them out of the page again. */
  drop: () => void;
} {
  const here = new Map<string, PageFont>();
  const made = new Map<string, FontFace>();
  let shown: ShownText | undefined;

  const make = (): void => {
    for (const [key, font] of here) {
      const { family, style, weight, range: unicodeRange } = font;
      if (!shown || made.has(key) || !isIn(shown, font)) continue;
      const face = new FontFace(family, bytesOf(font.file), { style, weight, unicodeRange });
      made.set(key, face);
      fonts.add(face);
    }
  };
  const take = (): void => {
    for (const font of shelf.bylineFonts ?? []) here.set(keyOf(font), font);
    delete shelf.bylineFonts;
    make();
    onTaken();
  };
  let onTaken = (): void => {};
  shelf.bylineFontsArrived = take;
  take();

  return {
    arrived(families) {
      const areThere = (): boolean =>
        families.every((name) => [...here.values()].some(({ family }) => family === name));
      if (areThere()) return Promise.resolve();
      return new Promise((resolve) => {
        onTaken = () => {
          if (areThere()) resolve();
        };
      });
    },
    showFor(given) {
      shown = given;
      make();
    },
    drop() {
      delete shelf.bylineFontsArrived;
      for (const face of made.values()) fonts.delete(face);
    },
  };
}

function isIn({ text, hasItalics }: ShownText, { style, range }: PageFont): boolean {
  return (style === 'normal' || hasItalics) && hasCharacterOf(range, text);
}

function keyOf({ family, style, weight, range }: PageFont): string {
  return [family, style, weight, range].join(' ');
}

function bytesOf(dataAddress: string): ArrayBuffer {
  return Uint8Array.fromBase64(dataAddress.slice(dataAddress.indexOf(',') + 1)).buffer;
}
