import { i18n } from '#i18n';

/**
 * A date in the words of the interface, such as "August 28, 2016"; undefined for what is no date. A
 * date without time is the same day everywhere, so it is not moved to the local time zone. Not by
 * Intl, which takes some 12 ms to start in a tab, half of what rendering the reader takes.
 * @param iso ISO 8601, a date or a date with time
 */
export function dateShown(iso: string | undefined, style: 'long' | 'medium'): string | undefined {
  if (iso === undefined) return undefined;
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return undefined;
  const hasTime = /T|\d:\d/.test(iso);
  const day = hasTime ? date.getDate() : date.getUTCDate();
  const month = hasTime ? date.getMonth() : date.getUTCMonth();
  const year = hasTime ? date.getFullYear() : date.getUTCFullYear();
  const names = i18n.t(`date.months.${style}`).split(' ');
  return i18n.t(`date.order.${style}`, [String(day), names[month] ?? '', String(year)]);
}
