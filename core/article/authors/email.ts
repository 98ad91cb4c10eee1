const ADDRESS =
  /[\w.%+\u00c0-\u1fff\u3040-\ud7ff-]{1,64}@(?:[a-zA-Z0-9\u00c0-\u1fff\u3040-\ud7ff](?:[a-zA-Z0-9\u00c0-\u1fff\u3040-\ud7ff-]{0,62})?\.){1,5}[a-zA-Z\u00c0-\u1fff\u3040-\ud7ff]{2,24}/;

/** Words that local parts are made of which belong to an office and not to a person. */
const SHARED = new Set(
  (
    'info contact contacts contactus kontakt contacto contato contatti office mail mails email emails hello hi hey editor editors editorial in chief ' +
    'redaktion redaktionen redaksjon redaksjonen redakcja redakce redaction redaccion redazione redactie redacao news newsroom newsdesk nyheter ' +
    'desk press presse prensa media tip tips tipsa tipoff leserbrief leserbriefe letters feedback support help service sales marketing advertising ' +
    'ads abo subscription subscriptions subscribe webmaster admin administrator team staff general enquiries inquiries jobs hr privacy legal ' +
    'copyright permissions reprints correction corrections request submission submissions story stories community social noreply no reply ' +
    'donotreply post sekretariat secretary zentrale newsletter comments web online digital video photo pictures us uk de eu en'
  ).split(' '),
);

/** The address Cloudflare hid: each byte after the first is xored with the first. */
export function decodeCloudflare(hex: string): string | undefined {
  if (!/^(?:[0-9a-f]{2}){4,200}$/i.test(hex)) return undefined;
  const bytes = (hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
  const key = bytes[0] ?? 0;
  const escaped = bytes
    .slice(1)
    .map((byte) => `%${(byte ^ key).toString(16).padStart(2, '0')}`)
    .join('');
  try {
    return addressIn(decodeURIComponent(escaped));
  } catch {
    return undefined;
  }
}

/** The first e-mail address written plainly in a text. */
export function addressIn(text: string): string | undefined {
  if (!text.includes('@')) return undefined;
  const found = ADDRESS.exec(text)?.[0]?.replace(/^[._%+-]+/, '');
  return found === undefined || /\.(?:png|jpe?g|gif|webp|svg|avif)$/i.test(found)
    ? undefined
    : found;
}

const BRACKETED_AT = String.raw`[[({<]\s*(?:at|ät|@|arroba|chez|a|klammeraffe|æt|snabel-?a|kukac|zavináč|małpa)\s*[\])}>]|\s@\s`;
const WORDED_AT = String.raw`\s(?:at|ät|arroba)\s`;
const SAID_DOT = String.raw`\s*[[({<]\s*(?:dot|punkt|\.|point|punto|ponto|kropka|tečka|pont)\s*[\])}>]\s*|\s(?:dot|punkt|punto)\s`;
/** What a text has in which an address may be written out; the rest is not worth a long pattern. */
const MAY_BE_WRITTEN_OUT = new RegExp(`${BRACKETED_AT}|${WORDED_AT}.*(?:dot|punkt|punto)|@`);
const LOCAL = String.raw`([\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63}(?:\s*[[(]\s*(?:dot|punkt)\s*[\])]\s*[\p{L}\p{N}-]+)*)`;
const hidden = (at: string, dot: string) =>
  new RegExp(
    String.raw`${LOCAL}\s*(?:${at})\s*((?:[\p{L}\p{N}-]{1,63}(?:${dot})){1,4}[\p{L}]{2,24})`,
    'iu',
  );
/** "with stints at Example.com" is no address: a plain "at" needs the dot in words too. */
const writtenOut = (): RegExp[] => [
  hidden(BRACKETED_AT, String.raw`${SAID_DOT}|\.`),
  hidden(WORDED_AT, SAID_DOT),
];

/** The first address in a text, also where it is written out as "name [at] site dot com". */
export function writtenAddressIn(text: string): string | undefined {
  const plain = addressIn(text);
  if (plain !== undefined) return plain;
  if (!MAY_BE_WRITTEN_OUT.test(text.toLowerCase())) return undefined;
  for (const pattern of writtenOut()) {
    const match = pattern.exec(text);
    if (match?.[1] === undefined || match[2] === undefined) continue;
    const dots = new RegExp(SAID_DOT, 'giu');
    const whole = `${match[1].replace(dots, '.')}@${match[2].replace(dots, '.')}`;
    return addressIn(whole.replace(/\s/g, ''));
  }
  return undefined;
}

/** Whether an address is an office's, such as `info@` or `newsdesk@`. */
export function isSharedAddress(address: string): boolean {
  const [local = '', domain = ''] = address.split('@');
  const parts = local.toLowerCase().split(/[._-]/);
  if (parts.every((part) => SHARED.has(part) || /^\d+$/.test(part))) return true;
  const name = domain.split('.')[0] ?? '';
  return local.length > 2 && local.toLowerCase() === name.toLowerCase();
}

/** The address an element gives: link, Cloudflare's attributes, or text as written. */
export function addressOf(element: Element): string | undefined {
  const hidden = element.getAttribute('data-cfemail');
  if (hidden !== null) return decodeCloudflare(hidden);
  const href = element.getAttribute('href') ?? '';
  const protectedPart = /\/cdn-cgi\/l\/email-protection#([0-9a-f]+)/i.exec(href)?.[1];
  if (protectedPart !== undefined) return decodeCloudflare(protectedPart);
  if (/^\s*mailto:/i.test(href)) {
    const raw = href.replace(/^\s*mailto:\s*/i, '').replace(/\?.*$/s, '');
    return fromLink(raw);
  }
  return reversedAddress(element);
}

function fromLink(raw: string): string | undefined {
  let value = raw;
  try {
    value = decodeURIComponent(raw);
  } catch {
    // a stray percent sign: the address as it stands
  }
  const address = writtenAddressIn(value);
  return address;
}

/** Text stored back to front and turned round by the page's style. */
function reversedAddress(element: Element): string | undefined {
  if (!/unicode-bidi\s*:\s*bidi-override/i.test(element.getAttribute('style') ?? ''))
    return undefined;
  return addressIn([...(element.textContent ?? '').trim()].reverse().join(''));
}

const ADDRESSED =
  '[href*="mailto:" i], [href*="/email-protection#" i], [data-cfemail], [style*="bidi-override" i]';

/** Every address inside an element, itself included, in order, each once. */
export function addressesIn(element: Element): string[] {
  const parts = [...element.querySelectorAll(ADDRESSED)];
  if (element.matches(ADDRESSED)) parts.unshift(element);
  const found = new Map<string, string>();
  for (const part of parts) {
    const address = addressOf(part);
    if (address !== undefined && !found.has(address.toLowerCase()))
      found.set(address.toLowerCase(), address);
  }
  return [...found.values()];
}

/** What Cloudflare leaves in the text where an address stood. */
export const EMAIL_PLACEHOLDER = /\[\s*email(?:\s|&nbsp;|\u00a0)*protected\s*\]/gi;
