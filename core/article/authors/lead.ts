import { HAN_OR_HANGUL } from './letters.ts';
import { isAgency } from './name-words.ts';
import { isBy, isWrittenBy, mayBeWrittenBy } from './parts.ts';

/** What stands before a name in a byline, in the languages of the pages read. */
const LEADS = new Set(
  (
    'by|analysis by|about author|about authors|about the author|about the authors|meet the author|meet the authors|the author|the authors|author|authors|author name|authors name|written|contributor|contributors|reporter|reporters|columnist|columnists|writer|writers|posted|published|story|text|words|' +
    'von|vom|autor|autorin|autoren|autorinnen|verfasser|verfasserin|redakteur|redakteurin|redaktion|text und foto|text und fotos|über den autor|über die autorin|über die autoren|' +
    'par|auteur|auteure|auteurs|auteures|texte|por|texto|redacción|redactor|autora|autores|autors|autoras|' +
    'di|a cura di|testo|door|tekst|av|af|från|journalist|redaktør|kirjoittaja|toimittaja|teksti|szerző|írta|szöveg|' +
    'autorka|autorzy|opracował|opracowała|opracowanie|napisał|napisała|dodał|redakcja|napsal|autor článku|yazan|yazar|haber|' +
    'автор|авторы|текст|пише|από|του|της|συντάκτης|γράφει ο|γράφει η|κείμενο|από τον|από την|كتب|كتبت|كتبه|كتبها|بقلم|الكاتب|تأليف|نوشته|نویسنده|نگارنده|توسط|द्वारा|लेखक|' +
    'penulis|oleh|ditulis oleh|作者|著者|著|文|撰文|執筆|執筆者|筆者|ライター|取材・文|取材|記者|记者|文字|글|기자|작성자|글쓴이|tác giả|bởi|theo|từ'
  ).split('|'),
);
/** Labels before the agency that a text was taken from. */
const SOURCES = new Set(
  'source quelle quellen bron fuente fonte kilde källa zdroj źródło lähde forrás kaynak источник πηγή المصدر منبع 出典 来源'.split(
    ' ',
  ),
);

const FIRST_WORDS = new Set([...[...LEADS].map((lead) => lead.split(' ')[0] ?? ''), ...SOURCES]);

/** In characters. */
const LONGEST = 40;

const FIRST_WORD = /^[^\s:：/|／–—-]+/;
const SEPARATOR = /\s*[:：/|／]\s*|\s*[-–—]\s+|\s+(?=\S)|$/y;
const SEPARATES = /[\s:：/|／–—-]/;
/** Words of one letter that a name may follow without a space. */
const GLUED = /^[文著글]/;

/** Where the text goes on after "By", "Von", "Author:" and the like; 0 when it begins otherwise. */
function leadEnd(text: string): number {
  const start = text.slice(0, LONGEST).toLowerCase();
  const isGlued = GLUED.test(start) && HAN_OR_HANGUL.test(start[1] ?? '');
  if (!isGlued && !mayBegin(start)) return 0;
  for (let end = start.length; end > 0; end--) {
    const next = text[end];
    if (next !== undefined && !SEPARATES.test(next)) continue;
    const phrase = start.slice(0, end);
    if (!LEADS.has(phrase) && !isWrittenBy(phrase)) continue;
    SEPARATOR.lastIndex = end;
    const separator = SEPARATOR.exec(text);
    if (separator) return end + separator[0].length;
  }
  return isGlued ? 1 : 0;
}

function mayBegin(start: string): boolean {
  const first = FIRST_WORD.exec(start)?.[0] ?? '';
  return FIRST_WORDS.has(first) || mayBeWrittenBy(first);
}

/** The agency that "Source: …" names. */
export function sourceIn(text: string): string | undefined {
  const [label = '', name = ''] = text.split(/\s*[:：]\s*/);
  return SOURCES.has(label.toLowerCase()) && isAgency(name) ? name : undefined;
}

/** Whether a line that begins with this piece of text may have a lead, or a date before one. */
export function mayHaveLead(text: string): boolean {
  return mayBegin(text.slice(0, LONGEST).toLowerCase()) || /^[\d*•~|–—-]/.test(text);
}

/** The text without "By", "Von", "Author:" and the like in front of it. */
export function withoutLead(text: string): string {
  let rest = text.trim();
  for (let turn = 0; turn < 3; turn++) {
    const end = leadEnd(rest);
    if (end === 0) break;
    const next = rest.slice(end).replace(/^[\s:：,.|/–—-]+/, '');
    if (next === '') break;
    rest = next;
  }
  return rest;
}

/** Whether the text begins with "By", "Von", "Author:" and the like. */
export function hasLead(text: string): boolean {
  const trimmed = text.trim();
  return withoutLead(trimmed) !== trimmed;
}

/** Whether the text is "By", "Von", "Author:" and the like, and nothing else. */
export function isLead(text: string): boolean {
  return text !== '' && leadEnd(text) === text.length;
}

/** Whether the text begins with words after which even a lone word is a name: "Posted by Maren". */
export function isCertainlyLed(text: string): boolean {
  const words = text.slice(0, LONGEST).toLowerCase().split(' ');
  return isWrittenBy(words.slice(0, words.findIndex(isBy) + 1).join(' '));
}

/** Dashes, bullets and the date and time of day that stand before a byline in words. */
const BEFORE =
  /^(?:[\s*•~|–—-]+|(?:(?:am|vom|on|le|el)\s)?\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?(?:\s+\d{1,2}[:.]\d{2}(?:\s*(?:uhr|am|pm)\b)?)?[\s,|–-]*)/i;

/** A line without what may stand before a byline in words. */
export const fromByline = (line: string): string => line.replace(BEFORE, '');
