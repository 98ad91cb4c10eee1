import { i18n } from '#i18n';
import { type Entry, minutesLeft } from '../../core/library/entry.ts';

/** Minutes as people say them: `48 min`, `2 h`, `1 h 54 min`. */
export function durationText(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return i18n.t('saved.minutes', [String(rest)]);
  const hourText = new Intl.NumberFormat().format(hours);
  if (rest === 0) return i18n.t('saved.hours', [hourText]);
  return i18n.t('saved.hoursAndMinutes', [hourText, String(rest)]);
}

/** What it takes to read them all to their ends, in minutes. */
export function totalMinutesLeft(entries: readonly Entry[]): number {
  return entries.reduce((sum, entry) => sum + minutesLeft(entry), 0);
}
