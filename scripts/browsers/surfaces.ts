import type { Browser, Surface, Tab } from './browser.ts';
import type { Display } from './display.ts';
import { textOf } from './elements.ts';
import type { BrowserFamily } from './find-browser.ts';
import { readShortcuts } from './library.ts';
import { WINDOW } from './open-browser.ts';
import { until } from './until.ts';

/** A browser in a window on a display of its own. */
export interface Stage {
  browser: Browser;
  display: Display;
}

/** Presses the keys that the browser really has for a command, in a tab. */
export async function pressShortcut(
  { browser, display }: Pick<Stage, 'browser' | 'display'>,
  tab: Tab,
  command: string,
): Promise<void> {
  const keys = (await readShortcuts(browser))[command];
  if (!keys) throw new Error(`The browser has no keys for ${command}.`);
  await tab.focus();
  await until('page with the keyboard', () => tab.evaluate(() => document.hasFocus()));
  display.press(keys.toLowerCase());
}

/** A point of the display where the fixture articles have no text, in pixels. */
const PAGE_POINT = { x: 700, y: 600 };

/** How many times Up goes from the end of a page's menu to the extension's own: Inspect is below. */
const UPS: Record<BrowserFamily, number> = { chromium: 3, firefox: 1 };

/** Chooses an item, counted from 0, of the extension's part of a page's context menu, by keys. */
export async function chooseFromPageMenu(stage: Stage, tab: Tab, item: number): Promise<void> {
  const downs = Array.from({ length: item }, () => 'Down');
  await chooseFromMenu(stage, tab, [...ups(UPS[stage.browser.family]), 'Right', ...downs]);
}

/** How many times Up goes from the end of a link's menu to the extension's only item. */
const UPS_OF_LINK: Record<BrowserFamily, number> = { chromium: 2, firefox: 1 };

/** Chooses the extension's item of the menu of a link, which is put over the whole page. */
export async function chooseFromLinkMenu(stage: Stage, tab: Tab, url: string): Promise<void> {
  await tab.evaluate((_, address) => {
    const link = document.createElement('a');
    link.href = address;
    link.style.cssText = 'position: fixed; inset: 0; z-index: 9';
    document.body.append(link);
  }, url);
  await chooseFromMenu(stage, tab, ups(UPS_OF_LINK[stage.browser.family]));
}

/** Chooses an item, counted from 0, of the extension's part of the menu of what is selected. */
export async function chooseFromSelectionMenu(stage: Stage, tab: Tab, item: number): Promise<void> {
  await tab.evaluate(() => {
    const text = document.querySelector<HTMLElement>('article, main');
    if (!text) throw new Error('There is no text to select.');
    text.style.cssText = 'position: fixed; inset: 0; margin: 0; max-width: none; font-size: 28px';
    getSelection()?.selectAllChildren(text);
  });
  const downs = Array.from({ length: item }, () => 'Down');
  await chooseFromMenu(stage, tab, [...ups(UPS_OF_LINK[stage.browser.family]), 'Right', ...downs]);
}

/** Chooses an item, counted from 0, of the extension's part of its icon's menu, by keys. */
export async function chooseFromIconMenu(stage: Stage, tab: Tab, item: number): Promise<void> {
  const downs = Array.from({ length: item + 1 }, () => 'Down');
  await tab.focus();
  await chooseFrom(stage, () => stage.browser.clickToolbarIcon('right'), downs);
}

function ups(count: number): string[] {
  return Array.from({ length: count }, () => 'Up');
}

async function chooseFromMenu(stage: Stage, tab: Tab, keys: readonly string[]): Promise<void> {
  await tab.focus();
  await chooseFrom(stage, () => stage.display.click(PAGE_POINT.x, PAGE_POINT.y, 'right'), keys);
}

/** Opens a menu, and presses keys in it. */
async function chooseFrom(
  { display }: Stage,
  open: () => void | Promise<void>,
  keys: readonly string[],
): Promise<void> {
  const screen = () => display.pixels({ x: 0, y: 0, ...WINDOW }).toString('latin1');
  /** Does something and waits until the menu shows it; no protocol tells of menus. */
  const visibly = async (act: () => void | Promise<void>) => {
    const before = screen();
    await act();
    let last = before;
    await until('change of the menu', async () => {
      const now = screen();
      const rests = now === last && now !== before;
      last = now;
      return rests;
    });
  };
  await visibly(open);
  for (const key of keys) await visibly(() => display.press(key));
  display.press('Return');
}

/** Opens the sidebar by its keys. */
export async function openSidebar({ browser, display }: Stage): Promise<Surface> {
  const keys = (await readShortcuts(browser))['open-sidebar'];
  if (!keys) throw new Error('The browser has no keys for the sidebar.');
  display.press(keys.toLowerCase());
  return browser.sidebar();
}

/** Presses the shortcut in a tab and waits until the reader shows its article. */
export async function openReader(
  stage: Pick<Stage, 'browser' | 'display'>,
  tab: Tab,
): Promise<Surface> {
  await pressShortcut(stage, tab, 'toggle-reader');
  await until('reader', () => isReaderOpen(tab));
  await until('article in the reader', async () => (await textOf(tab.reader)).length > 200);
  return tab.reader;
}

export function isReaderOpen(tab: Tab): Promise<boolean> {
  return tab.evaluate(() => document.querySelector('byline-reader') !== null);
}

export async function readerIsClosed(tab: Tab): Promise<void> {
  await until('page without the reader', async () => !(await isReaderOpen(tab)));
}

/** Clicks the toolbar icon and waits for the popup. */
export async function openPopup({ browser }: Pick<Stage, 'browser'>): Promise<Surface> {
  await browser.clickToolbarIcon();
  return browser.popup();
}

export async function closePopup({ browser, display }: Stage): Promise<void> {
  display.press('Escape');
  await until('window without the popup', async () => !(await browser.isPopupOpen()));
}

/** Waits until a surface shows a text. */
export async function shows(surface: Surface, text: string | RegExp): Promise<string> {
  const pattern = typeof text === 'string' ? undefined : text;
  return until(`text ${text}`, async () => {
    const shown = await textOf(surface);
    return (pattern ? pattern.test(shown) : shown.includes(String(text))) && shown;
  });
}
