import { browser } from 'wxt/browser';
import {
  choiceFor,
  parseChoices,
  type SiteChoice,
  siteOf,
  withChoice,
  withoutSite,
} from '../../core/forcing/site-choices.ts';

/** Where `storage.local` has them. */
const KEY = 'reader/site-choices';

/** All choices, the newest first. */
export async function readSiteChoices(): Promise<SiteChoice[]> {
  return parseChoices((await browser.storage.local.get(KEY))[KEY]);
}

export async function siteChoiceFor(url: string): Promise<SiteChoice | undefined> {
  return choiceFor(await readSiteChoices(), url);
}

/** Keeps a choice for the site of an address. */
export async function keepSiteChoice(url: string, selector?: string): Promise<void> {
  const host = siteOf(url);
  if (host === undefined) return;
  const choice = { host, ...(selector !== undefined && { selector }), madeAt: Date.now() };
  await browser.storage.local.set({ [KEY]: withChoice(await readSiteChoices(), choice) });
}

export async function forgetSiteChoice(host: string): Promise<void> {
  await browser.storage.local.set({ [KEY]: withoutSite(await readSiteChoices(), host) });
}

/** Calls back with all choices, now and whenever they change. Returns how to stop. */
export function watchSiteChoices(onChoices: (choices: SiteChoice[]) => void): () => void {
  const read = (): void => {
    readSiteChoices().then(onChoices, console.warn);
  };
  const listener = (changes: Record<string, unknown>): void => {
    if (KEY in changes) read();
  };
  browser.storage.local.onChanged.addListener(listener);
  read();
  return () => browser.storage.local.onChanged.removeListener(listener);
}
