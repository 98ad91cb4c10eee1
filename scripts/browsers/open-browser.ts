import type { Browser, OpenOptions } from './browser.ts';
import { BUILD } from './build.ts';
import { openChromium } from './chromium.ts';
import type { BrowserFamily } from './find-browser.ts';
import { openFirefox } from './firefox.ts';
import { ensureBrowser } from './install.ts';

/** The size that windows are opened with, in pixels. */
export const WINDOW = { width: 1280, height: 900 };

/** Opens a browser with the built extension in it, installing the browser first if that can be. */
export async function openBrowser(
  family: BrowserFamily,
  options: Pick<OpenOptions, 'display' | 'colorScheme'> & Partial<OpenOptions> = {},
): Promise<Browser> {
  const open = family === 'chromium' ? openChromium : openFirefox;
  const browser = await open({
    executable: ensureBrowser(family),
    extension: BUILD[family],
    ...WINDOW,
    ...options,
  });
  await options.display?.windowInFront();
  return browser;
}
