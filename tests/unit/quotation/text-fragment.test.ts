import { describe, expect, test } from 'vitest';
import { passageAddress, textFragment } from '../../../core/quotation/text-fragment.ts';

const TEXT = [
  'The harbour clerk kept two ledgers, one for the port and one for himself.',
  'Every ledger was the same colour. The clerk said the tide was late, and the tide was late.',
  'In winter the quay froze, and nobody could say which of the boats would be let out first.',
].join('\n');

/** The fragment of the nth place where a passage stands. */
function fragmentOf(passage: string, nth = 0, text = TEXT, language = 'en'): string {
  let at = -1;
  for (let count = 0; count <= nth; count++) at = text.indexOf(passage, at + 1);
  expect(at).toBeGreaterThanOrEqual(0);
  return decodeURIComponent(textFragment(text, at, at + passage.length, language));
}

describe('the fragment of a passage', () => {
  test('is the passage, where it stands once', () => {
    expect(fragmentOf('the quay froze')).toBe(':~:text=the quay froze');
  });

  test('has what is around it, where it stands again', () => {
    expect(fragmentOf('the tide was late', 0)).toBe(':~:text=said-,the tide was late,-, and');
    expect(fragmentOf('the tide was late', 1)).toBe(':~:text=and-,the tide was late');
  });

  test('tells words apart that differ in case alone, as browsers do not', () => {
    expect(fragmentOf('the clerk', 0, 'The clerk left. Nobody saw the clerk again.')).toBe(
      ':~:text=saw-,the clerk,-again',
    );
  });

  test('is of whole words, without the white space at their ends', () => {
    expect(fragmentOf('arbour cle')).toBe(':~:text=harbour clerk');
    expect(fragmentOf(' kept two ')).toBe(':~:text=kept two');
  });

  test('names a long passage, or one of several paragraphs, by its ends', () => {
    expect(fragmentOf(TEXT.slice(TEXT.indexOf('Every'), TEXT.indexOf(' froze')))).toBe(
      ':~:text=Every ledger was,winter the quay',
    );
  });

  test('takes more words for an end that stands earlier too', () => {
    const text = 'One two three came. Then four.\nAt last one two three went, and four stayed on.';
    const start = text.indexOf('Then');
    const end = text.indexOf(' went');
    expect(decodeURIComponent(textFragment(text, start, end, 'en'))).toBe(
      ':~:text=Then four,one two three',
    );
  });

  test('cuts text without spaces into words', () => {
    const text = '港の書記は帳簿を二冊つけていた。\n冬になると埠頭は凍った。';
    expect(fragmentOf('埠頭', 0, text, 'ja')).toBe(':~:text=埠頭');
  });

  test('escapes what the syntax means by itself', () => {
    const text = 'A well-known, tried & true rule.';
    expect(textFragment(text, 2, text.length - 1, 'en')).toBe(
      ':~:text=well%2Dknown%2C%20tried%20%26%20true%20rule',
    );
  });

  test('is made for a language that nobody knows', () => {
    expect(fragmentOf('the quay froze', 0, TEXT, 'not a language')).toBe(':~:text=the quay froze');
  });
});

test('the address of a passage keeps the fragment that the page has', () => {
  expect(passageAddress('https://a.example/x', ':~:text=b')).toBe('https://a.example/x#:~:text=b');
  expect(passageAddress('https://a.example/#/x', ':~:text=b')).toBe(
    'https://a.example/#/x:~:text=b',
  );
});
