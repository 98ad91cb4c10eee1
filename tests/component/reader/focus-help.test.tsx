import { act, cleanup, render } from '@testing-library/preact';
import { useRef } from 'preact/hooks';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ReaderAids, ReaderParts } from '../../../components/reader/reader-parts.ts';
import { useFocusHelp } from '../../../components/reader/use-focus-help.ts';
import { type Aids, parseAids } from '../../../core/reading/aids.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

test('what is chosen before the kept help has been read stays', async () => {
  const show = vi.fn(async () => undefined);
  const kept = Promise.withResolvers<Aids>();
  const parts = { focus: { openFocusHelp: () => ({ show, close: () => undefined }) } };
  const aids: ReaderAids = {
    load: async (name) => parts[name as 'focus'] as unknown as ReaderParts[typeof name],
    read: () => kept.promise,
    change: () => undefined,
  };
  const body = document.body.appendChild(document.createElement('div'));
  let help: ReturnType<typeof useFocusHelp> | undefined;
  function Surface() {
    const scroller = useRef<HTMLElement>(null);
    help = useFocusHelp(aids, { scroller, body, language: 'en', say: () => undefined });
    return <main ref={scroller} />;
  }
  render(<Surface />);
  await act(async () => {
    await vi.advanceTimersByTimeAsync(1000);
  });
  await act(async () => help?.commands.lineFocus?.());
  await act(async () => kept.resolve({ ...parseAids(undefined), syllables: true }));
  expect(help?.shown).toEqual({ lineFocus: 'ruler', syllables: true });
  expect(show).toHaveBeenLastCalledWith({ lineFocus: 'ruler', syllables: true });
});
