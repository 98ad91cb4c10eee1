import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
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
  for (const { template } of COMPOSED) expect(template).toMatch(/^\w+\.\w+\.\$\{[^}]*\}$/);
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
