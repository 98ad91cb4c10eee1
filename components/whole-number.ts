import { i18n } from '#i18n';

/**
 * A whole number in groups of three digits, such as "1,234", without Intl, as dates are
 * (article-date.ts).
 */
export function wholeNumber(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, i18n.t('number.group'));
}
