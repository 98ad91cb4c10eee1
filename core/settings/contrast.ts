/** The least contrast of text that WCAG 2.2 asks for at level AA (1.4.3). */
export const LEAST_CONTRAST = 4.5;

/**
 * The relative luminance of a colour, from 0 for black to 1 for white.
 * @param hex `#rrggbb`
 * @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
 */
export function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * The contrast of two colours, from 1 for none to 21 for black on white.
 * @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 */
export function contrast(first: string, second: string): number {
  const [dark = 0, light = 0] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Whether black would be read more easily on a colour than white. */
export function isLight(hex: string): boolean {
  return contrast(hex, '#000000') >= contrast(hex, '#ffffff');
}
