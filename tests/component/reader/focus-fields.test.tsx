import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { FocusFields } from '../../../components/reader/panels/FocusFields.tsx';
import type { FocusAids } from '../../../core/reading/aids.ts';

afterEach(cleanup);

function show(language: string | undefined, shown: FocusAids) {
  const onChange = vi.fn();
  render(<FocusFields shown={shown} onChange={onChange} language={language} />);
  return onChange;
}

test('lines and syllables are chosen each by itself', () => {
  const onChange = show('de', { lineFocus: 'off', syllables: false });
  fireEvent.click(screen.getByRole('radio', { name: 'Focus on three lines' }));
  fireEvent.click(screen.getByRole('switch', { name: 'Syllable marks' }));
  expect(onChange.mock.calls).toEqual([[{ lineFocus: 'three' }], [{ syllables: true }]]);
  expect(screen.queryByText(/Not in this article/)).toBeNull();
});

test('whether they are on is told', () => {
  show('en-GB', { lineFocus: 'ruler', syllables: true });
  expect(screen.getByRole<HTMLInputElement>('switch').checked).toBe(true);
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Reading ruler' }).checked).toBe(true);
});

test.each([
  ['ja', 'Not in this article: Byline does not know the syllables of Japanese.'],
  [undefined, 'Not in this article, because its language is not known.'],
])('it is said where syllables cannot be marked: %s', (language, said) => {
  show(language, { lineFocus: 'off', syllables: false });
  expect(screen.getByText(said)).toBeTruthy();
});
