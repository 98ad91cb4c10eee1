import { browser } from 'wxt/browser';
import { type ImagePolicy, keptImageType } from '../../core/library/images.ts';
import { mayFetchAnywhere, readImagePolicy } from './image-policy.ts';
import { type FetchedImage, keepImages } from './image-store.ts';
import { missingImages } from './images-missing.ts';

/** Images fetched at the same time, and milliseconds that one may take. */
const AT_ONCE = 4;
const PATIENCE = 20_000;

/**
 * Fetches the images of a saved article that are not kept yet, as far as policy and permission allow,
 * and keeps them. What cannot be fetched is left out.
 * @param tabId the tab that shows the article, where there is one: its own scripts may read what
 * the page itself may, without any permission
 * @param wanted the reader asks for them, whether images are kept otherwise or not
 * @returns false where it is not allowed
 */
export async function fetchImagesOf(
  id: string,
  tabId: number | undefined,
  wanted = false,
): Promise<boolean> {
  const kept = await readImagePolicy();
  const policy: ImagePolicy = wanted ? { ...kept, keep: 'all' } : kept;
  const anywhere = await mayFetchAnywhere();
  if (policy.keep === 'none') return true;
  if (!anywhere && tabId === undefined) return false;
  const waiting = await missingImages(id);
  const found: FetchedImage[] = [];
  const work = async (): Promise<void> => {
    for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
      const image = await fetchImage(url, policy, anywhere ? undefined : tabId, anywhere);
      if (image) found.push(image);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  await keepImages(id, found, policy);
  return true;
}

async function fetchImage(
  url: string,
  policy: ImagePolicy,
  tabId: number | undefined,
  anywhere: boolean,
): Promise<FetchedImage | undefined> {
  try {
    if (anywhere) return await fetchHere(url, policy);
    return tabId === undefined ? undefined : await fetchInTab(tabId, url, policy);
  } catch {
    // Gone, too slow, or not for us: the copy does without it.
    return undefined;
  }
}

async function fetchHere(url: string, { each }: ImagePolicy): Promise<FetchedImage | undefined> {
  const response = await fetch(url, {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'force-cache',
    signal: AbortSignal.timeout(PATIENCE),
  });
  const type = keptImageType(response.headers.get('content-type') ?? '');
  if (!response.ok || type === undefined) return undefined;
  if (Number(response.headers.get('content-length') ?? 0) > each) return undefined;
  const bytes = await response.arrayBuffer();
  return bytes.byteLength > each ? undefined : { url, type, bytes };
}

async function fetchInTab(
  tabId: number,
  url: string,
  { each }: ImagePolicy,
): Promise<FetchedImage | undefined> {
  const [frame] = await browser.scripting.executeScript({
    target: { tabId },
    func: readImageInPage,
    args: [url, each, PATIENCE],
  });
  const read = frame?.result as Awaited<ReturnType<typeof readImageInPage>>;
  const type = keptImageType(read?.type ?? '');
  if (!read || type === undefined) return undefined;
  const bytes = Uint8Array.from(atob(read.base64), (character) => character.charCodeAt(0));
  return { url, type, bytes: bytes.buffer };
}

/** Runs in the page, with the rights of a script of its own: same origin, or what others allow. */
async function readImageInPage(
  url: string,
  most: number,
  patience: number,
): Promise<{ type: string; base64: string } | null> {
  const response = await fetch(url, {
    cache: 'force-cache',
    signal: AbortSignal.timeout(patience),
  });
  if (!response.ok) return null;
  const blob = await response.blob();
  if (blob.size > most) return null;
  const address = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
  return { type: blob.type, base64: address.slice(address.indexOf(',') + 1) };
}
