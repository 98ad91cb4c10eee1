import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import {
  type Extraction,
  ExtractionSchema,
  NoArticleReasonSchema,
} from '../core/article/extraction.ts';
import { DEFAULT_SETTINGS } from '../core/settings/settings.ts';
import { type Forcing, postForcing } from './forcing/forcing.ts';
import { faceScripts, type ReaderScript } from './reader-scripts.ts';
import { readSettings } from './settings.ts';

type ScriptFile = '/extract-article.js' | `/words/${'en' | 'de'}.js` | ReaderScript;

/** A tab as far as it may be known: the address of a browser page is hidden from extensions. */
export type ActiveTab = {
  readonly id: number;
  readonly windowId: number;
  readonly url: string | undefined;
  readonly title: string | undefined;
};

/** What the reader script returns from the tab. */
const ToggleResultSchema = v.variant('status', [
  v.object({ status: v.picklist(['opened', 'closed']) }),
  v.object({ status: v.literal('none'), reason: NoArticleReasonSchema }),
]);
export type ToggleResult = v.InferOutput<typeof ToggleResultSchema>;

/** The tab in front in this window, or undefined where a window has none. */
export async function activeTab(): Promise<ActiveTab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return undefined;
  return { id: tab.id, windowId: tab.windowId, url: tab.url, title: tab.title };
}

/**
 * The article of a tab this extension was invoked on. A tab that cannot be read (a browser page,
 * an error page, a policy) is `{status: 'none', reason: 'failed'}`; it never rejects.
 * @param forcing what is to be taken of the page, whatever is found in it
 */
export async function extractFromTab(tabId: number, forcing?: Forcing): Promise<Extraction> {
  if (forcing) await postForcing(tabId, forcing).catch(console.warn);
  return (
    (await runInTab(tabId, ['/extract-article.js'], ExtractionSchema)) ?? {
      status: 'none',
      reason: 'failed',
    }
  );
}

/**
 * Turns the reader over a tab's page on or off. Undefined when no script may run in the tab, which
 * the caller has to say elsewhere; it never rejects.
 */
export async function toggleReader(tabId: number): Promise<ToggleResult | undefined> {
  const toggled = runInTab(tabId, ['/reader.js'], ToggleResultSchema);
  // They come behind, while the reader looks for the article; it waits for them.
  bringWordsAndFaces(tabId).catch(console.warn);
  return toggled;
}

async function bringWordsAndFaces(tabId: number): Promise<void> {
  const { face } = await readSettings().catch(() => DEFAULT_SETTINGS);
  const files: ScriptFile[] = [
    `/words/${i18n.t('interface.language') as 'en' | 'de'}.js`,
    ...faceScripts(face, false),
  ];
  await injectPatiently({ target: { tabId }, files });
}

/** Runs scripts one after another; what comes of it is the last one's result. */
async function runInTab<Schema extends v.GenericSchema>(
  tabId: number,
  files: ScriptFile[],
  schema: Schema,
): Promise<v.InferOutput<Schema> | undefined> {
  try {
    const [frame] = await injectPatiently({ target: { tabId }, files });
    return v.parse(schema, frame?.result);
  } catch (error) {
    console.warn(error);
    return undefined;
  }
}

/**
 * Milliseconds to wait before another attempt. Chromium tells a page's process of activeTab by
 * another way than it sends the script, which on a busy machine comes first and is refused.
 */
const RETRY_DELAYS = [50, 100];

async function injectPatiently(injection: {
  target: { tabId: number };
  files: ScriptFile[];
}): Promise<{ result?: unknown }[]> {
  for (const delay of RETRY_DELAYS) {
    try {
      return await browser.scripting.executeScript(injection);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, delay));
    }
  }
  return browser.scripting.executeScript(injection);
}
