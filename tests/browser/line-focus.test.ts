import { expect, test } from 'vitest';
import type { Surface } from '../../scripts/browsers/browser.ts';
import { openReader, readerIsClosed, shows } from '../../scripts/browsers/surfaces.ts';
import { until } from '../../scripts/browsers/until.ts';
import { inBothBrowsers } from './both-browsers.ts';

interface Help {
  kind: string;
  /** Window pixels. */
  from: number;
  to: number;
}

/** What helps to keep the line now; nothing while that is off. */
function helpIn(reader: Surface): Promise<Help | undefined> {
  return reader.evaluate((root) => {
    const layer = root.querySelector<HTMLElement>('.line-help');
    if (!layer || layer.hidden) return undefined;
    const pixels = (name: string) => Number.parseFloat(layer.style.getPropertyValue(name));
    return { kind: layer.dataset.kind ?? '', from: pixels('--from'), to: pixels('--to') };
  });
}

/** Help to keep the line, chosen by its key. */
inBothBrowsers('line focus', (stage) => {
  test('is off at first, goes through ruler and lines by its key, and is kept', async () => {
    const { browser, server, display } = stage();
    const tab = await browser.openTab(`${server.origin}/long.html`);
    const reader = await openReader(stage(), tab);
    expect(await helpIn(reader)).toBeUndefined();

    display.press('f');
    await shows(reader, 'Reading ruler');
    await until('ruler', async () => (await helpIn(reader))?.kind === 'ruler');
    display.press('f');
    const one = await until('one line', async () => {
      const help = await helpIn(reader);
      return help?.kind === 'lines' && help;
    });
    display.press('f');
    const three = await until('three lines', async () => {
      const help = await helpIn(reader);
      return help && help.to - help.from > 1.8 * (one.to - one.from) && help;
    });
    expect(three.from).toBeLessThanOrEqual(one.from);
    expect(one.to - one.from).toBeLessThan(80);

    display.press('Next');
    await until('other lines', async () => (await helpIn(reader))?.from !== three.from);
    display.press('Escape');
    await readerIsClosed(tab);
    await tab.close();

    const later = await browser.openTab(`${server.origin}/articles/11`);
    const again = await openReader(stage(), later);
    await until('kept help', async () => (await helpIn(again))?.kind === 'lines');
    display.press('f');
    display.press('f');
    await until('no help', async () => (await helpIn(again)) === undefined);
    await later.close();
  });
});
