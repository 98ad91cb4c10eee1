import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import german from '../../assets/locales/de.json' with { type: 'json' };
import english from '../../assets/locales/en.json' with { type: 'json' };

const PROJECT = join(import.meta.dirname, '../..');

/** Objects with these keys only are the forms of a plural, and one message. */
const PLURAL_FORM = /^(?:\d+|n)$/;

function keysOf(messages: object, path = ''): string[] {
  return Object.entries(messages).flatMap(([name, value]: [string, unknown]) => {
    const key = path + name;
    if (typeof value !== 'object' || value === null) return [key];
    const isPlural = Object.keys(value).every((form) => PLURAL_FORM.test(form));
    return isPlural ? [key] : keysOf(value, `${key}.`);
  });
}

const KEYS = keysOf(english);

interface SourceFile {
  readonly path: string;
  readonly code: string;
}

const SOURCES: SourceFile[] = globSync(
  ['components', 'core', 'entrypoints', 'platform', 'wxt.config.ts'].map((at) =>
    at.endsWith('.ts') ? at : `${at}/**/*.{ts,tsx}`,
  ),
  { cwd: PROJECT },
).map((path) => ({ path, code: readFileSync(join(PROJECT, path), 'utf8') }));

/** The names that the manifest's `__MSG_name__` ask for. */
const IN_MANIFEST = SOURCES.flatMap(({ code }) =>
  [...code.matchAll(/__MSG_(\w+)__/g)].map(([, name]) => name ?? ''),
);

/** What stands between the brackets of every call of `i18n.t`, up to the next argument. */
function translated(code: string): string[] {
  return [...code.matchAll(/\bi18n\.t\(\s*([^,)]*(?:\([^)]*\))?[^,)]*)/g)].map(
    ([, argument]) => argument?.trim() ?? '',
  );
}

/** Every text between quotes that has the form of a key, wherever it stands in the code. */
const QUOTED = new Set(
  SOURCES.flatMap(({ code }) =>
    [...code.matchAll(/(['"])([a-z][A-Za-z0-9_]*(?:\.[A-Za-z0-9_]+)+)\1/g)].map(
      ([, , text]) => text ?? '',
    ),
  ),
);

/** A key that is put together, such as `reader.${panel}`, as a pattern of the keys it may be. */
const COMPOSED = SOURCES.flatMap(({ path, code }) =>
  [...code.matchAll(/\bi18n\.t\(\s*`([^`]*)`/g)].map(([, template]) => ({
    path,
    template: template ?? '',
    pattern: new RegExp(
      `^${(template ?? '')
        .split(/\$\{[^}]*\}/)
        .map((part) => part.replaceAll('.', '\\.'))
        .join('[A-Za-z0-9_]+')}$`,
    ),
  })),
);

test('every key is one that Chrome takes as the name of a message', () => {
  // WXT writes a dot as an underscore, so that two keys may become one name.
  const names = KEYS.map((key) => key.replaceAll('.', '_').toLowerCase());
  for (const key of KEYS) expect(key).toMatch(/^[A-Za-z0-9_.]+$/);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  expect(KEYS.length).toBeGreaterThan(100);
});

test('every text that is asked for by its key exists', () => {
  const literal = SOURCES.flatMap(({ path, code }) =>
    translated(code).flatMap((argument) =>
      [...argument.matchAll(/'([^']+)'/g)].map(([, key]) => ({ path, key: key ?? '' })),
    ),
  ).filter(({ key }) => /^[a-z]\w*(?:\.\w+)+$/.test(key));
  expect(literal.length).toBeGreaterThan(50);
  expect(literal.filter(({ key }) => !KEYS.includes(key))).toEqual([]);
  expect(IN_MANIFEST.filter((name) => !KEYS.includes(name))).toEqual([]);
});

test('every key that is put together can be one that exists', () => {
  // One whose variable part could be any key of a surface would hide the unused ones.
  for (const { template } of COMPOSED) expect(template).toMatch(/^\w+(?:\.\w+)+\.\$\{[^}]*\}$/);
  expect(
    COMPOSED.filter(({ pattern }) => !KEYS.some((key) => pattern.test(key))).map(
      ({ path, template }) => `${path}: ${template}`,
    ),
  ).toEqual([]);
});

test('every text is used somewhere', () => {
  const isUsed = (key: string) =>
    QUOTED.has(key) ||
    IN_MANIFEST.includes(key) ||
    COMPOSED.some(({ pattern }) => pattern.test(key));
  expect(KEYS.filter((key) => !isUsed(key))).toEqual([]);
});

/** Every message by its key, as the forms that it has; a message that is no plural has one. */
function formsOf(messages: object, path = ''): Map<string, Record<string, string>> {
  const forms = new Map<string, Record<string, string>>();
  for (const [name, value] of Object.entries(messages) as [string, string | object][]) {
    const key = path + name;
    if (typeof value === 'string') forms.set(key, { only: value });
    else if (Object.keys(value).every((form) => PLURAL_FORM.test(form))) {
      forms.set(key, value as Record<string, string>);
    } else for (const [inner, each] of formsOf(value, `${key}.`)) forms.set(inner, each);
  }
  return forms;
}

/** What is put into a text, such as `$1` and `{title}`. */
function placeholders(text: string): string[] {
  return [...new Set(text.match(/\$\d|\{\w+\}/g))].sort();
}

describe('German', () => {
  const ofEnglish = formsOf(english);
  const ofGerman = formsOf(german);

  test('has every text that English has, and no other', () => {
    expect([...ofGerman.keys()].filter((key) => !ofEnglish.has(key))).toEqual([]);
    expect([...ofEnglish.keys()].filter((key) => !ofGerman.has(key))).toEqual([]);
  });

  test('has the plural forms that the language and @wxt-dev/i18n know: one and more', () => {
    const wrong = [...ofEnglish].filter(
      ([key, forms]) =>
        Object.keys(forms).sort().join() !==
        Object.keys(ofGerman.get(key) ?? {})
          .sort()
          .join(),
    );
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  test('puts the same into each text', () => {
    const all = (forms: Record<string, string> | undefined) =>
      placeholders(Object.values(forms ?? {}).join(' '));
    const wrong = [...ofEnglish].filter(
      ([key, forms]) => all(forms).join() !== all(ofGerman.get(key)).join(),
    );
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  test('says what language and direction it has', () => {
    expect(german.interface).toEqual({ language: 'de', direction: 'ltr' });
    expect(english.interface).toEqual({ language: 'en', direction: 'ltr' });
  });

  test('addresses nobody, and quotes as German does', () => {
    const texts = [...ofGerman].flatMap(([key, forms]) =>
      Object.values(forms).map((text) => `${key}: ${text}`),
    );
    expect(texts.filter((text) => /\b(?:du|dich|dir|dein\w*|Ihnen)\b/.test(text))).toEqual([]);
    expect(texts.filter((text) => /"|“\w/.test(text))).toEqual([]);
  });
});
