import { absoluteUrl, hostOf } from './urls.ts';

/** Addresses of pictures that stand where no photo was given. */
const DEFAULT_PICTURE =
  /(?:default|blank|placeholder|anonymous|unknown|mystery|silhouette|generic|dummy|spacer|transparent|pixel|missing|empty|no-?(?:image|photo|avatar|pic))[^/?]*(?:$|\?)|\/(?:avatar|user|author|profile|person|head|account)s?\.\w+$|gravatar\.com\/avatar\/?(?:\?|$|0{32}|ad516503)|(?:share|social|facebook|twitter|linkedin|instagram|youtube|whatsapp|pinterest|telegram|rss|button|arrow|flag)[^/]{0,30}\.(?:png|gif|webp)(?:$|\?)|emoji|sprite|\/social\/|[/_-](?:icon|logo)s?(?![a-z])|facebook\.com\/tr|doubleclick|orcid|badge/;

/** Whether an address can be a portrait: no default avatar, icon, logo or measuring pixel. */
export function isPhotoAddress(url: string): boolean {
  let readable = url.toLowerCase();
  try {
    readable = decodeURIComponent(url).toLowerCase();
  } catch {
    // judged as it stands
  }
  if (/\.svg(?:$|\?)/.test(readable)) return false;
  if (/gravatar\.com$/.test(hostOf(url))) {
    // d=… only says what is shown when there is no photo.
    readable = readable.replace(/[?&](?:d|default|f|forcedefault)=[^&]*/g, '');
    return /\/avatar\/[0-9a-f]{32,64}/.test(readable) && !DEFAULT_PICTURE.test(readable);
  }
  return !DEFAULT_PICTURE.test(readable);
}

/** The largest address an image names, if it can be a portrait. */
export function photoOf(image: Element, base: string): string | undefined {
  const width = Number(image.getAttribute('width') ?? Number.NaN);
  if (width > 0 && width <= 20) return undefined;
  if (
    /(?:^|[\s_-])(?:avatar-default|default-avatar|emoji|icon|logo|wp-smiley|placeholder-avatar)(?:$|[\s_-])/i.test(
      image.getAttribute('class') ?? '',
    ) &&
    !/gravatar/.test(image.getAttribute('src') ?? '')
  )
    return undefined;
  let best: { url: string; size: number } | undefined;
  const offer = (value: string | null, size: number) => {
    const url = absoluteUrl(value, base);
    if (url === undefined || !isPhotoAddress(url)) return;
    if (best === undefined || size > best.size) best = { url, size };
  };
  const picture = image.parentElement?.tagName === 'PICTURE' ? image.parentElement : undefined;
  for (const from of [image, ...(picture?.querySelectorAll('source') ?? [])]) {
    for (const [address, size] of srcset(from.getAttribute('srcset'))) offer(address, size);
  }
  offer(image.getAttribute('src'), 0.5);
  return best?.url;
}

/** The candidates of a `srcset` with their width, or density as a width of its own scale. */
export function srcset(value: string | null): [string, number][] {
  if (value === null || value.length > 4000) return [];
  return value
    .trim()
    .split(/\s*,\s+|,(?=https?:|\/)/)
    .map((part): [string, number] => {
      const [address = '', descriptor = '1x'] = part.trim().split(/\s+/);
      const number = Number.parseFloat(descriptor);
      return [address, Number.isFinite(number) ? number : 1];
    })
    .filter(([address]) => address !== '');
}

/** One form of an image's address for comparing: the file, without size and query. */
export function imageKey(url: string): string {
  try {
    const { pathname } = new URL(url);
    return `${hostOf(url)}${pathname.replace(/-\d{2,4}x\d{2,4}(?=\.\w+$)/, '').toLowerCase()}`;
  } catch {
    return url;
  }
}
