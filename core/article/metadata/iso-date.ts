import { calendarDay } from './calendar-day.ts';
import { dateInText } from './date-in-text.ts';

const ISO =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,:]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?/i;

/**
 * A date as ISO 8601, or undefined for what is no date or one no article has.
 * @param language BCP 47, for dates that are written for people
 */
export function isoDate(value: unknown, language?: string): string | undefined {
  if (Array.isArray(value)) return isoDate(value[0], language);
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  const iso = ISO.exec(text);
  if (iso) return fromIso(iso);
  const compact = /^(\d{4})(\d{2})(\d{2})(?:\D|\d{4,6}$|$)/.exec(text);
  if (compact) return calendarDay(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const seconds = /^(1\d{9})(?:\d{3})?$/.exec(text);
  if (seconds) return new Date(Number(seconds[1]) * 1000).toISOString();
  return text.length > 100 ? undefined : dateInText(text, language);
}

function fromIso(match: RegExpExecArray): string | undefined {
  const [, year, month, date, hour, minute, second, zone] = match;
  const whole = calendarDay(Number(year), Number(month), Number(date));
  if (whole === undefined || hour === undefined || Number(hour) > 23) return whole;
  const offset = zone
    ?.toUpperCase()
    .replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')
    .replace(/UTC|GMT/, 'Z');
  return `${whole}T${hour.padStart(2, '0')}:${minute}:${second ?? '00'}${offset ?? ''}`;
}
