const phrases = (text: string): ReadonlySet<string> => new Set(text.split('|'));

/** Words after which even a lone word is a name. */
const CERTAIN = phrases(
  'this post was written by|this article was written by|this story was written by|posted by|written by|published by|created by|submitted by|authored by|erstellt von|geschrieben von|verfasst von|veröffentlicht von|gepostet von|eingestellt von|publié par|écrit par|rédigé par|posté par|escrito por|publicado por|postado por|scritto da|geschreven door|skrevet av|skriven av',
);

/** Words with which a byline begins, written out as a whole line. */
const WORDED = phrases(
  'this post was written by|this article was written by|this story was written by|posted by|published by|created by|submitted by|authored by|erstellt von|geschrieben von|verfasst von|veröffentlicht von|gepostet von|eingestellt von|publié par|écrit par|rédigé par|posté par|escrito por|publicado por|postado por|beitrag von|blogbeitrag von|blog beitrag von|autorinnen|autoren|autorin|autor|by|von|par|por|di|door|av|af|från|από|text|texte|texto|testo|tekst|author|auteur|autore|written by|story by|words by|oleh|yazan|reporter|reporting by|penulis|작성자|글|文|撰文|作者|記者|著者|執筆|取材・文|بقلم|كتب|نویسنده|автор|текст|szerző|kirjoittaja|toimittaja',
);

/** Labels before the agency that a text was taken from. */
const SOURCES = phrases(
  'source|quelle|quellen|bron|fuente|fonte|kilde|källa|zdroj|źródło|lähde|forrás|kaynak|источник|πηγή|المصدر|منبع|出典|来源',
);

const FIRST_WORDS = new Set([...WORDED, ...SOURCES].map((phrase) => phrase.split(' ')[0] ?? ''));

/** In characters. */
const LONGEST = 32;

/** Whether the text begins with one of the phrases, set off from what follows. */
function begins(text: string, list: ReadonlySet<string>, after: RegExp): boolean {
  const start = text.slice(0, LONGEST).toLowerCase();
  for (let end = 1; end < text.length && end <= start.length; end++) {
    if (after.test(text[end] ?? '') && list.has(start.slice(0, end))) return true;
  }
  return false;
}

/** Whether the text begins as bylines do that are written out: "By Jane Roe". */
export const isWorded = (text: string): boolean => begins(text, WORDED, /[\s:：/／]/);

/** Whether the text begins with words after which even a lone word is a name. */
export const isCertainlyWorded = (text: string): boolean => begins(text, CERTAIN, /\s/);

/** Dashes, bullets and the date and time of day that stand before a byline in words. */
const BEFORE =
  /^(?:[\s*•~|–—-]+|(?:(?:am|vom|on|le|el)\s)?\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?(?:\s+\d{1,2}[:.]\d{2}(?:\s*(?:uhr|am|pm)\b)?)?[\s,|–-]*)/i;

/** A line without what may stand before a byline in words. */
export const fromByline = (line: string): string => line.replace(BEFORE, '');

/** Whether a line that begins with this piece of text may be worded, or name a source. */
export function mayBeWorded(text: string): boolean {
  const first = /^[^\s:：/／]+/.exec(text)?.[0].toLowerCase();
  if (first === undefined) return false;
  return FIRST_WORDS.has(first) || /^[\d*•~|–—-]/.test(first);
}

/** What "Source: …" names. */
export function sourceIn(text: string): string | undefined {
  const colon = text.search(/[:：]/);
  if (colon < 3 || !SOURCES.has(text.slice(0, colon).trim().toLowerCase())) return undefined;
  const name = text.slice(colon + 1).trim();
  return name.length >= 2 && name.length <= 30 ? name : undefined;
}
