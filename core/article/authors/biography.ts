import { EMAIL_PLACEHOLDER } from './email.ts';
import { isLetter } from './letters.ts';
import { plain } from './same-name.ts';
import { oneLine } from './text.ts';

/** Characters of a bio that are read; what is longer is no bio. */
const MAX_BIO = 6000;

/**
 * A bio as text: without markup, with the address the page hid in place of what stands for it,
 * or without that placeholder when no address is known.
 */
export function cleanBio(text: string, address?: string): string | undefined {
  const raw = text.slice(0, MAX_BIO);
  const bare = !/[<&]/.test(raw)
    ? oneLine(raw)
    : oneLine(
        raw
          .replace(/<br\s*\/?>|<\/p>/gi, ' ')
          .replace(/<\/?[a-z][^<>]{0,500}>/gi, '')
          .replace(/&nbsp;/g, ' ')
          .replace(/&(?:amp;)?#0?39;|&rsquo;|&#8217;/g, '’')
          .replace(/&quot;/g, '"')
          .replace(/&amp;/g, '&'),
      );
  const replaced =
    address === undefined ? withoutPlaceholder(bare) : bare.replace(EMAIL_PLACEHOLDER, address);
  const done = oneLine(replaced);
  return done.length >= 2 && [...done].some(isLetter) ? done : undefined;
}

function withoutPlaceholder(bio: string): string {
  const rest = bio.includes('[')
    ? bio.replace(
        /\s*\(?(?:(?:at|via|on|to|under|an|à|unter|at:|e-?mail:?)\s+)?\[\s*email\s+protected\s*\]\)?/gi,
        '',
      )
    : bio;
  return rest.replace(/\s+([.,;])/g, '$1');
}

/** Whether a text tells anything about the person beyond repeating the name. */
export function isBio(text: string, name: string): boolean {
  const key = plain(text);
  return key.length >= 20 && key !== plain(name) && !/^(?:https?:|www\.)\S+$/.test(text);
}
