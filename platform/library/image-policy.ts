import * as v from 'valibot';
import { browser } from 'wxt/browser';
import {
  DEFAULT_IMAGE_POLICY,
  type ImagePolicy,
  ImagePolicySchema,
} from '../../core/library/images.ts';

const KEY = 'library/images';

/** Images live anywhere, so what is asked for is everywhere. */
const EVERYWHERE = { origins: ['*://*/*'] };

/** What the reader has decided about images; the default where nothing readable is stored. */
export async function readImagePolicy(): Promise<ImagePolicy> {
  const stored = v.safeParse(ImagePolicySchema, (await browser.storage.local.get(KEY))[KEY]);
  return stored.success ? stored.output : DEFAULT_IMAGE_POLICY;
}

export async function writeImagePolicy(policy: ImagePolicy): Promise<void> {
  await browser.storage.local.set({ [KEY]: policy });
}

/** Whether images may be fetched from anywhere; without, only those a page lets its scripts read. */
export function mayFetchAnywhere(): Promise<boolean> {
  return browser.permissions.contains(EVERYWHERE);
}

/** Whether what a site serves may be fetched. */
export function mayFetchFrom(url: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [`${new URL(url).origin}/*`] });
}

/** Asks the reader for it. Call it in the handler of a click before anything is awaited. */
export function askToFetchAnywhere(): Promise<boolean> {
  return browser.permissions.request(EVERYWHERE);
}

/** Gives it back. */
export async function stopFetchingAnywhere(): Promise<void> {
  await browser.permissions.remove(EVERYWHERE);
}
