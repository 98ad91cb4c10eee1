import { EMAIL_PLACEHOLDER } from './email.ts';
import { plain } from './same-name.ts';
import { oneLine } from './text.ts';

/** Characters of a bio that are read; what is longer is no bio. */
const MAX_BIO = 6000;

/**
 * A bio as text: without markup, with the address the page hid in place of what stands for it,
 * or without that placeholder when no address is known.
 */
export function cleanBio(text: string, address?: string): string | undefined {
  const bare = oneLine(
    text
      .slice(0, MAX_BIO)
      .replace(/<br\s*\/?>|<\/p>/gi, ' ')
      .replace(/<\/?[a-z][^<>]{0,500}>/gi, '')
      .replace(/&nbsp;/g, ' ')
      .replace(/&(?:amp;)?#0?39;|&rsquo;|&#8217;/g, '’')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&'),
  );
  const replaced =
    address === undefined
      ? bare
          .replace(
            /\s*\(?(?:(?:at|via|on|to|under|an|à|unter|at:|e-?mail:?)\s+)?\[\s*email\s+protected\s*\]\)?/gi,
            '',
          )
          .replace(/\s+([.,;])/g, '$1')
      : bare.replace(EMAIL_PLACEHOLDER, address);
  const done = oneLine(replaced);
  return done.length >= 2 && /\p{L}/u.test(done) ? done : undefined;
}

/** Whether a text tells anything about the person beyond repeating the name. */
export function isBio(text: string, name: string): boolean {
  const key = plain(text);
  return key.length >= 20 && key !== plain(name) && !/^(?:https?:|www\.)\S+$/.test(text);
}
