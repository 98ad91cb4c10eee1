import { expect, test } from 'vitest';
import { highlight } from '../../../core/highlight/highlight.ts';
import { languageName } from '../../../core/highlight/language-name.ts';

const CODE = 'def tide(hour):\n    # high\n    return "late" if hour > 6 else None\n';

test('code is cut into pieces by what they are, and not a letter is lost', () => {
  const tokens = highlight(CODE, 'python') ?? [];
  expect(tokens.map(({ text }) => text).join('')).toBe(CODE);
  const kindOf = (text: string) => tokens.find((token) => token.text === text)?.kind;
  expect([kindOf('def'), kindOf('tide'), kindOf('"late"'), kindOf('# high')]).toEqual([
    'keyword',
    'title',
    'string',
    'comment',
  ]);
});

test('a language that is not known leaves the code as it is', () => {
  expect(highlight(CODE, 'klingon')).toBeUndefined();
});

test('without a language it is guessed, and only where the guess is good', () => {
  const guessed = highlight(
    'import { open } from "node:fs";\nexport async function tide(hour) {\n  const late = await open(hour);\n  return late ?? null;\n}\n',
    undefined,
  );
  expect(guessed?.some(({ kind }) => kind === 'keyword')).toBe(true);
  expect(highlight('one two\nthree four', undefined)).toBeUndefined();
});

test('code as long as a book is left alone', () => {
  expect(highlight('x = 1\n'.repeat(20_000), 'python')).toBeUndefined();
});

test('languages are called as people call them', () => {
  expect(['js', 'cpp', 'python', 'sh'].map(languageName)).toEqual([
    'JavaScript',
    'C++',
    'Python',
    'Shell',
  ]);
});
