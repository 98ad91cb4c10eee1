// `unicode-range` of the files that a face comes in, as @fontsource cuts them.

/** Western European languages. */
export const LATIN =
  'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD';

/** The rest of the Latin script, such as Polish, Czech, Turkish and Romanian need. */
export const LATIN_EXTENDED =
  'U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+0304, U+0308, U+0329, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF';

export const VIETNAMESE =
  'U+0102-0103, U+0110-0111, U+0128-0129, U+0168-0169, U+01A0-01A1, U+01AF-01B0, U+0300-0301, U+0303-0304, U+0308-0309, U+0323, U+0329, U+1EA0-1EF9, U+20AB';

export const GREEK = 'U+0370-0377, U+037A-037F, U+0384-038A, U+038C, U+038E-03A1, U+03A3-03FF';

/** Polytonic Greek. */
export const GREEK_EXTENDED = 'U+1F00-1FFF';

export const CYRILLIC = 'U+0301, U+0400-045F, U+0490-0491, U+04B0-04B1, U+2116';

export const CYRILLIC_EXTENDED =
  'U+0460-052F, U+1C80-1C8A, U+20B4, U+2DE0-2DFF, U+A640-A69F, U+FE2E-FE2F';

/** Characters that the Latin files of a face lack and its further files have. */
const FURTHER_LETTERS =
  /[\u0100-\u0130\u0132-\u0151\u0154-\u02ba\u0370-\u03ff\u0400-\u052f\u1e00-\u1fff]/gu;

/** Below this share of a text, further letters are strays, such as one in a formula or a foreign name. */
const STRAYS = 0.005;

/**
 * Whether a text is to wait for a face's further letters. Strays are left to the system's faces: the
 * further files are several times the size of all else.
 */
export function needsFurtherLetters(text: string): boolean {
  const further = text.match(FURTHER_LETTERS)?.length ?? 0;
  return further > text.length * STRAYS;
}

/** Whether a text has a character of a `unicode-range`. */
export function hasCharacterOf(range: string, text: string): boolean {
  const characters = range.replace(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?(?:, )?/gi, (_, from, to) =>
    to === undefined ? `\\u{${from}}` : `\\u{${from}}-\\u{${to}}`,
  );
  return new RegExp(`[${characters}]`, 'u').test(text);
}
