import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, expect, test, vi } from 'vitest';
import { CitationPanel } from '../../../components/authors/CitationPanel.tsx';
import type { CitationFormat } from '../../../core/citation/citation-format.ts';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function show(cite = async (format: CitationFormat) => `The tides, in ${format}`) {
  const onCopy = vi.fn();
  const { container } = render(<CitationPanel cite={cite} onCopy={onCopy} />);
  return { onCopy, container };
}

const copy = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Copy citation' });

test('the citation is shown before it is copied, and copied as it is shown', async () => {
  const { onCopy } = show();
  expect(copy().disabled).toBe(true);
  const text = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Citation in APA' });
  expect(text.value).toBe('The tides, in apa');
  fireEvent.click(copy());
  expect(onCopy).toHaveBeenCalledWith('The tides, in apa');
});

test('each format can be chosen', async () => {
  const { onCopy } = show();
  for (const [name, format] of [
    ['MLA', 'mla'],
    ['Chicago', 'chicago'],
    ['BibTeX', 'bibtex'],
    ['CSL-JSON', 'csl-json'],
  ] as const) {
    fireEvent.click(screen.getByRole('radio', { name }));
    await screen.findByDisplayValue(`The tides, in ${format}`);
    fireEvent.click(copy());
    expect(onCopy).toHaveBeenLastCalledWith(`The tides, in ${format}`);
  }
});

test('an answer that comes late does not stand for another format', async () => {
  let late = (_: string): void => undefined;
  show((format) =>
    format === 'apa'
      ? new Promise((resolve) => {
          late = resolve;
        })
      : Promise.resolve(`in ${format}`),
  );
  fireEvent.click(screen.getByRole('radio', { name: 'MLA' }));
  await screen.findByDisplayValue('in mla');
  late('in apa');
  await Promise.resolve();
  expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('in mla');
});

test('a failure is said, and nothing can be copied', async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  show(() => Promise.reject(new Error('no processor')));
  expect(await screen.findByText('The citation could not be made.')).toBeTruthy();
  expect(copy().disabled).toBe(true);
});

test('has no fault of accessibility', async () => {
  const { container } = show();
  await screen.findByRole('textbox');
  const { violations } = await axe.run(container, {
    rules: { 'color-contrast': { enabled: false } },
  });
  expect(violations.map(({ id }) => id)).toEqual([]);
});
