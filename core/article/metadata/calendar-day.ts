/** The first year that a page on the web may give an article, old newspapers' archives included. */
const FIRST_YEAR = 1700;
const LAST_YEAR = 2100;

/** A calendar day as ISO 8601, if there is such a day in the years of the press. */
export function calendarDay(year: number, month: number, date: number): string | undefined {
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) return undefined;
  const utc = new Date(Date.UTC(year, month - 1, date));
  if (utc.getUTCMonth() !== month - 1 || utc.getUTCDate() !== date) return undefined;
  return utc.toISOString().slice(0, 10);
}
