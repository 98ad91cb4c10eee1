const RIGHT_TO_LEFT =
  /^(?:ar|arc|ckb|dv|fa|he|iw|ks|ps|sd|ug|ur|yi)\b|-(?:arab|hebr|thaa|nkoo|syrc)\b/i;

/**
 * The direction an article's text runs in: what it declares where it stands, else what its
 * language says, else for the browser to find out.
 */
export function directionOf(
  declared: string | null,
  language: string | undefined,
): 'ltr' | 'rtl' | 'auto' {
  const value = declared?.toLowerCase();
  if (value === 'ltr' || value === 'rtl') return value;
  if (language === undefined) return 'auto';
  return RIGHT_TO_LEFT.test(language) ? 'rtl' : 'ltr';
}
