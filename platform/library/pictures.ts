import type { Person } from '../../core/article/article.ts';
import type { Entry } from '../../core/library/entry.ts';
import { ImageUsesSchema } from '../../core/library/images.ts';
import { openDatabase } from './database.ts';
import { readImage } from './kept-images.ts';
import { parsed } from './parsed.ts';

/** CSS pixels of a list's largest picture, twice over for dense screens. */
const SIDE = 128;

/** Pictures that are held; far more than are on the screen at once. */
const MOST = 400;

type Address = Promise<string | undefined>;

/** The kept images as a list shows them: small, and only the last few held in memory. */
export function openPictures(): {
  thumbnail(entry: Entry): Address;
  photo(entry: Entry, person: Person): Address;
} {
  const held = new Map<string, Address>();

  const small = (hash: string): Address => {
    const known = held.get(hash);
    held.delete(hash);
    const address = known ?? addressOf(hash);
    held.set(hash, address);
    const [oldest] = held;
    if (held.size > MOST && oldest !== undefined) {
      held.delete(oldest[0]);
      oldest[1].then((url) => url !== undefined && URL.revokeObjectURL(url), console.warn);
    }
    return address;
  };

  return {
    async thumbnail({ thumbnail }) {
      return thumbnail === undefined ? undefined : small(thumbnail);
    },
    async photo({ id }, { image }) {
      if (image === undefined) return undefined;
      const uses = parsed(ImageUsesSchema, await (await openDatabase()).get('imageUses', id));
      const use = uses?.images.find(({ url }) => url === image);
      return use && small(use.hash);
    },
  };
}

async function addressOf(hash: string): Address {
  const image = await readImage(hash);
  if (image === undefined) return undefined;
  try {
    return URL.createObjectURL(await reduced(image));
  } catch (error) {
    console.warn('A kept image cannot be shown', error);
    return undefined;
  }
}

/** The middle of the image, as large as lists show it. */
async function reduced(image: Blob): Promise<Blob> {
  const whole = await createImageBitmap(image);
  const side = Math.min(whole.width, whole.height);
  const target = Math.min(SIDE, side);
  const canvas = new OffscreenCanvas(target, target);
  const [left, top] = [(whole.width - side) / 2, (whole.height - side) / 2];
  canvas.getContext('2d')?.drawImage(whole, left, top, side, side, 0, 0, target, target);
  whole.close();
  return canvas.convertToBlob({ type: 'image/webp', quality: 0.85 });
}
