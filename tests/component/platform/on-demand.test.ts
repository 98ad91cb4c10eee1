import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { loadOnDemand, provide } from '../../../platform/on-demand.ts';
import { readerAnswers } from '../../../platform/reader-answers.ts';

const provided = { formatCitation: () => 'Quill 2026' };
const answered = { status: 'answered', response: null };

beforeEach(() => {
  delete (globalThis as { bylineOnDemand?: unknown }).bylineOnDemand;
});
afterEach(() => vi.restoreAllMocks());

describe('a script that is loaded when it is used', () => {
  test('is asked for once, however often it is used', async () => {
    const ask = vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((async () => {
      provide('citations', provided);
      return answered;
    }) as never);
    const both = await Promise.all([loadOnDemand('citations'), loadOnDemand('citations')]);
    expect([...both, await loadOnDemand('citations')]).toEqual([provided, provided, provided]);
    expect(ask.mock.calls).toEqual([[{ type: 'scripts/load', name: 'citations' }]]);
  });

  test('that did not come is asked for again the next time', async () => {
    const ask = vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue(answered as never);
    await expect(loadOnDemand('citations')).rejects.toThrow('citations did not come');
    ask.mockImplementation((async () => {
      provide('citations', provided);
      return answered;
    }) as never);
    expect(await loadOnDemand('citations')).toBe(provided);
  });

  test('is run in the tab that asks and in no other', async () => {
    const executeScript = vi.fn();
    Object.assign(fakeBrowser.scripting, { executeScript });
    const page = { kind: 'page-script', url: 'https://a.example/', tabId: 7, windowId: 1 } as const;
    await readerAnswers['scripts/load']({ name: 'citations' }, page);
    expect(executeScript.mock.calls).toEqual([
      [{ target: { tabId: 7 }, files: ['/citations.js'] }],
    ]);
    await readerAnswers['scripts/load']({ name: 'citations' }, { kind: 'extension-page' });
    expect(executeScript).toHaveBeenCalledTimes(1);
  });
});
