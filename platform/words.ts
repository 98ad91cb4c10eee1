import { browser as whole } from 'wxt/browser';

// Its types know the names there are, and what asks here takes any.
const { i18n } = whole as {
  i18n: { getMessage(name: string, substitutions: readonly string[]): string };
};

/** The interface's words by the names that `i18n.getMessage` knows them by. */
const place = globalThis as { bylineWords?: Readonly<Record<string, string>> };

/**
 * The interface's word of a name, with what is put into it; in a tab where its words have been brought
 * (scripts/build/words.ts), without asking the browser, which makes a page wait for another process
 * when it is first asked.
 * @see https://developer.chrome.com/docs/extensions/reference/api/i18n#method-getMessage
 */
function getMessage(name: string, substitutions: readonly string[] = []): string {
  const word = place.bylineWords?.[name];
  if (word === undefined) return i18n.getMessage(name, substitutions);
  return word.replace(/\$(\$|[1-9])/g, (_, mark: string) =>
    mark === '$' ? '$' : (substitutions[Number(mark) - 1] ?? ''),
  );
}

/** What of the browser @wxt-dev/i18n asks for. */
export const browser = { i18n: { getMessage } };
