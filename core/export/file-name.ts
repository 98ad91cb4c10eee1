/** What some system does not allow in a file's name. @see https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const FORBIDDEN = /[\p{Cc}\\/:*?"<>|]+/gu;

const MAX_LENGTH = 100;

/** A headline as the name of a file, of any system. */
export function fileName(headline: string, extension: string): string {
  const name = headline.replace(FORBIDDEN, ' ').replace(/\s+/g, ' ').trim();
  const short = [...name]
    .slice(0, MAX_LENGTH)
    .join('')
    .replace(/[. ]+$/, '');
  return `${short || 'article'}.${extension}`;
}
