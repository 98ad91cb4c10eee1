/** A file of more is none that one keeps. In bytes. */
const MAX_PICTURE = 12_000_000;
const MAX_ALL = 60_000_000;

/** Milliseconds after which a picture is taken not to come. */
const PATIENCE = 20_000;

const AT_ONCE = 6;

/**
 * The pictures that may be had from here, as `data:` by their address: over a page what the page's
 * own scripts could read, so those of its site and of sites that allow it.
 */
export async function fetchPictures(addresses: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const waiting = [...addresses];
  let size = 0;
  const work = async (): Promise<void> => {
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
      const data = address.startsWith('data:') ? address : await fetchPicture(address);
      if (data === undefined || size + data.length > MAX_ALL) continue;
      size += data.length;
      found.set(address, data);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return found;
}

async function fetchPicture(address: string): Promise<string | undefined> {
  try {
    const response = await fetch(address, {
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(PATIENCE),
    });
    const picture = await response.blob();
    const isPicture = /^image\/(?!svg)/.test(picture.type);
    if (!response.ok || !isPicture || picture.size > MAX_PICTURE) return undefined;
    return await dataUrl(picture);
  } catch {
    return undefined;
  }
}

function dataUrl(picture: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result)));
    reader.addEventListener('error', () => reject(reader.error));
    reader.readAsDataURL(picture);
  });
}
