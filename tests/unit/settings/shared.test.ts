import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../core/settings/settings.ts';
import { areSame, merge, parseShared, withChanges } from '../../../core/settings/shared.ts';

const mine = { ...DEFAULT_SETTINGS, fontSize: 24 };

describe('settings that machines share', () => {
  it('hold what was chosen, and nothing that never was', () => {
    expect(withChanges(undefined, DEFAULT_SETTINGS, 5)).toEqual({ values: {}, changed: {} });
    const shared = withChanges({ values: {}, changed: {} }, mine, 5);
    expect(shared).toEqual({ values: { fontSize: 24 }, changed: { fontSize: 5 } });
  });

  it('hold what was set back to where it was at first', () => {
    const shared = withChanges({ values: {}, changed: {} }, mine, 5);
    expect(withChanges(shared, DEFAULT_SETTINGS, 9)).toEqual({
      values: { fontSize: 20 },
      changed: { fontSize: 9 },
    });
  });

  it('keep what was chosen on either machine', () => {
    const here = withChanges({ values: {}, changed: {} }, mine, 5);
    const there = withChanges(
      { values: {}, changed: {} },
      { ...DEFAULT_SETTINGS, face: 'inter' },
      7,
    );
    expect(merge(here, there).values).toEqual({ fontSize: 24, face: 'inter' });
  });

  it.each([
    [5, 7, 30],
    [7, 5, 24],
    [5, 5, 30],
  ])('of a part changed here at %d and there at %d become %#', (at, later, fontSize) => {
    const start = { values: {}, changed: {} };
    const here = withChanges(start, mine, at);
    const there = withChanges(start, { ...DEFAULT_SETTINGS, fontSize: 30 }, later);
    expect(merge(here, there).values).toEqual({ fontSize });
    expect(areSame(merge(here, there), merge(there, here))).toBe(true);
  });

  it('of before sharing yield to what is shared, and are kept where that says nothing', () => {
    const here = withChanges(undefined, { ...mine, justify: true }, 1_000);
    const there = withChanges(
      { values: {}, changed: {} },
      { ...DEFAULT_SETTINGS, fontSize: 30 },
      9,
    );
    expect(merge(here, there).values).toEqual({ fontSize: 30, justify: true });
  });

  it('carry along what only a newer version knows', () => {
    const newer = { values: { ruler: true }, changed: { ruler: 3 } };
    expect(merge(withChanges(newer, mine, 5), newer).values).toEqual({ ruler: true, fontSize: 24 });
  });

  it('leave a value alone that only a newer version knows', () => {
    const newer = { values: { theme: 'dusk' }, changed: { theme: 3 } };
    expect(withChanges(newer, DEFAULT_SETTINGS, 5)).toEqual(newer);
  });

  it.each([undefined, null, 'damaged', { values: { fontSize: {} }, changed: {} }, { values: {} }])(
    'are none in %j',
    (stored) => expect(parseShared(stored)).toBeUndefined(),
  );
});
