/**
 * A date as the reader's language writes it, such as "28 August 2016"; undefined for what is no
 * date. A date without time is the same day everywhere, so it is not moved to the local time zone.
 * @param iso ISO 8601, a date or a date with time
 */
export function dateShown(
  iso: string | undefined,
  style: 'long' | 'medium',
  language: string = navigator.language,
): string | undefined {
  if (iso === undefined) return undefined;
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return undefined;
  const zone = /T|\d:\d/.test(iso) ? {} : { timeZone: 'UTC' };
  return new Intl.DateTimeFormat(language, { dateStyle: style, ...zone }).format(date);
}
