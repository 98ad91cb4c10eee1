import { until } from '../../scripts/browsers/until.ts';
import type { Stage } from './both-browsers.ts';

/** What is on the clipboard as text, as a user gets it by pasting. */
export function pasted(stage: Stage): Promise<string> {
  return pastedInto(stage, 'textarea');
}

/** The same where pasting keeps the formatting, as HTML. */
export function pastedWithFormat(stage: Stage): Promise<string> {
  return pastedInto(stage, 'rich');
}

async function pastedInto(
  { browser, server, display }: Stage,
  field: 'textarea' | 'rich',
): Promise<string> {
  const tab = await browser.openTab(`${server.origin}/paste.html`);
  await tab.focus();
  await until('page with the keyboard', () => tab.evaluate(() => document.hasFocus()));
  await tab.evaluate((_, name) => document.getElementById(name)?.focus(), field);
  display.press('ctrl+v');
  const text = await until('pasted text', () =>
    tab.evaluate((_, name) => {
      const element = document.getElementById(name);
      return element instanceof HTMLTextAreaElement ? element.value : element?.innerHTML;
    }, field),
  );
  await tab.close();
  return text;
}
