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

/** In a face's script: leaves its files for the reader, which runs before or after it. */
export function leaveFonts(fonts: readonly PageFont[]): void {
  shelf.bylineFonts = [...(shelf.bylineFonts ?? []), ...fonts];
  shelf.bylineFontsArrived?.();
}

/**
 * Adds the faces to the page, those that are there and those that arrive, until they are dropped.
 * They are made from bytes, which is no fetch, so that no policy of
 * the page can refuse them and nothing of the extension has to be reachable for pages.
 */
export function usePageFonts(fonts: FontFaceSet): {
  /** Says what there is to read: files without a letter of it are left out. */
  forText: (text: string) => void;
  drop: () => void;
} {
  const added = new Map<string, FontFace>();
  let shown: string | undefined;
  const add = (): void => {
    for (const font of shelf.bylineFonts ?? []) {
      const key = `${font.family} ${font.style} ${font.weight} ${font.range}`;
      if (added.has(key)) continue;
      if (shown !== undefined && !hasCharacterOf(font.range, shown)) continue;
      const face = new FontFace(font.family, bytesOf(font.file), {
        style: font.style,
        weight: font.weight,
        unicodeRange: font.range,
      });
      added.set(key, face);
      fonts.add(face);
    }
    delete shelf.bylineFonts;
  };
  shelf.bylineFontsArrived = add;
  add();
  return {
    forText(text) {
      shown = text;
    },
    drop() {
      delete shelf.bylineFontsArrived;
      for (const face of added.values()) fonts.delete(face);
    },
  };
}

/** Drops what was left, where no reader opens. */
export function discardFonts(): void {
  delete shelf.bylineFonts;
}

function bytesOf(dataAddress: string): ArrayBuffer {
  return Uint8Array.fromBase64(dataAddress.slice(dataAddress.indexOf(',') + 1)).buffer;
}
