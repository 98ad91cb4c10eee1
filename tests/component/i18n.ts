import { generateChromeMessages, parseMessagesObject } from '@wxt-dev/i18n/build';
import type { i18n as Real } from '#i18n';
import english from '../../assets/locales/en.json' with { type: 'json' };

/** The messages as the build puts them into `_locales/en/messages.json`. */
const messages = generateChromeMessages(parseMessagesObject(english));

/** The forms of a plural, as the build joins them. */
const FORM_SEPARATOR = ' | ';

function pluralForm(message: string, count: number): string {
  const forms = message.split(FORM_SEPARATOR);
  const index = forms.length === 3 ? Math.min(count, 2) : count === 1 ? 0 : 1;
  return forms[Math.min(index, forms.length - 1)] ?? message;
}

function translate(key: string, ...args: unknown[]): string {
  // A string that is missing shows as nothing in the browser; here it is an error.
  const entry = messages[key.replaceAll('.', '_')];
  if (!entry) throw new Error(`assets/locales/en.json has no "${key}".`);
  const count = args.find((arg) => typeof arg === 'number');
  const positional = args.find(Array.isArray) ?? (count === undefined ? [] : [count]);
  const named = args.find((arg) => typeof arg === 'object' && arg !== null && !Array.isArray(arg));
  const message = entry.message.replace(/\$(\$|[1-9])/g, (_, mark: string) =>
    mark === '$' ? '$' : String(positional[Number(mark) - 1] ?? ''),
  );
  const form = count === undefined ? message : pluralForm(message, count);
  return form.replace(/\{(\w+)\}/g, (match, name: string) =>
    String((named as Record<string, unknown> | undefined)?.[name] ?? match),
  );
}

/**
 * Stands in for `#i18n`, whose `browser.i18n` no test environment has: reads the English strings,
 * with the plural forms and the substitutions that the browser and @wxt-dev/i18n make.
 */
export const i18n = { t: translate } as typeof Real;
