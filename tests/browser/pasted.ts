import { until } from '../../scripts/browsers/until.ts';
import type { Stage } from './both-browsers.ts';

/** What is on the clipboard as text, as a user gets it by pasting. */
export async function pasted({ browser, server, display }: Stage): Promise<string> {
  const tab = await browser.openTab(`${server.origin}/paste.html`);
  await tab.focus();
  await until('page with the keyboard', () => tab.evaluate(() => document.hasFocus()));
  await tab.evaluate(() => document.querySelector('textarea')?.focus());
  display.press('ctrl+v');
  const text = await until('pasted text', () =>
    tab.evaluate(() => document.querySelector('textarea')?.value || undefined),
  );
  await tab.close();
  return text;
}
