import { expect, test } from 'vitest';
import type { Surface } from '../../scripts/browsers/browser.ts';
import { click, find } from '../../scripts/browsers/elements.ts';
import { openReader, readerIsClosed } from '../../scripts/browsers/surfaces.ts';
import { until } from '../../scripts/browsers/until.ts';
import { inBothBrowsers } from './both-browsers.ts';
import { beyondTheWindow } from './layout-faults.ts';

/** How much of the bar of controls is on the screen, and how it stands to the text, in pixels. */
function barIn(reader: Surface): Promise<{ shown: number; sides: number; below: number }> {
  return reader.evaluate((root) => {
    const bar = root.querySelector('.toolbar')?.getBoundingClientRect();
    const text = root.querySelector('.article')?.getBoundingClientRect();
    if (!bar || !text) throw new Error('There is no bar.');
    return {
      shown: Math.max(0, Math.min(innerHeight, bar.bottom) - bar.top),
      sides: bar.left + (innerWidth - bar.right),
      below: bar.top - text.bottom,
    };
  });
}

/** Where there is no room beside the text, as on a phone. */
inBothBrowsers('the reader in a narrow window', (stage) => {
  test.each([400, 320])('of %d pixels gives its text the window', async (width) => {
    const { browser, server, display } = stage();
    const tab = await browser.openTab(`${server.origin}/long.html`);
    await tab.resize(width, 700);
    const reader = await openReader(stage(), tab);
    const isShown = () => until('controls', async () => (await barIn(reader)).shown > 40);
    const isAway = () => until('text alone', async () => (await barIn(reader)).shown === 0);
    await isShown();
    // An edge of the window, not something that stands in the middle of a line.
    expect((await barIn(reader)).sides).toBeLessThan(24);
    expect(await reader.evaluate(beyondTheWindow)).toEqual([]);

    display.press('Next');
    await isAway();
    display.press('Prior');
    await isShown();
    display.press('Next');
    display.press('Next');
    await isAway();
    await reader.clickAt(width / 2, 200);
    await isShown();
    display.press('Next');
    await isAway();
    // The keyboard's focus is never out of sight.
    display.press('Tab');
    await until('focused control', async () => {
      display.press('Tab');
      return reader.evaluate((root) => root.activeElement?.closest('.toolbar') !== null);
    });
    await isShown();
    display.press('End');
    await isShown();
    await until('end above the controls', async () => (await barIn(reader)).below > 0);

    await click(reader, 'button', /^Typography/);
    await find(reader, 'radio', 'Sepia');
    expect(await reader.evaluate(beyondTheWindow)).toEqual([]);
    display.press('Escape');
    display.press('Escape');
    await readerIsClosed(tab);
    await tab.close();
  });
});
