import { HAN_OR_HANGUL } from './letters.ts';

const each = (before: string, after: string): string =>
  before
    .split('|')
    .map((word) => `${word} ${after}`)
    .join('|');

/** What stands before a name in a byline, in the languages of the pages read. */
const LEADS = new Set(
  [
    each(
      'story|words|text|article|report|reported|reporting|written|posted|published|created|authored|submitted|contributed|opinion|review|analysis|column|essay|interview|added|shared|compiled|produced|started|uploaded|post|blog|recipe|photo and text|photos and text|photo and words|photos and words|words and photo|words and photos|words and pictures|text and photo|text and photos|text and pictures|guest post',
      'by',
    ),
    'this post was written by|this article was written by|this story was written by|by|from|about author|about authors|about the author|about the authors|meet the author|meet the authors|the author|the authors|author|authors|author name|authors name|written|contributor|contributors|reporter|reporters|columnist|columnists|writer|writers|posted|published|story|text|words',
    each('erstellt|verfasst|geschrieben|veröffentlicht|gepostet|eingestellt', 'von'),
    each(
      'artikel|beitrag|kommentar|gastbeitrag|interview|text|essay|bericht|ein artikel|ein beitrag|ein kommentar|ein gastbeitrag|ein interview|ein text|ein essay|ein bericht|blog artikel|blog beitrag|blogartikel|blogbeitrag|analyse|kolumne|rezept|protokoll|reportage',
      'von',
    ),
    'von|vom|autor|autorin|autoren|autorinnen|verfasser|verfasserin|redakteur|redakteurin|redaktion|text und foto|text und fotos|über den autor|über die autorin|über die autoren',
    'par|propos recueillis par|publié par|écrit par|rédigé par|auteur|auteure|auteurs|auteures',
    'article de|por|escrito por|publicado por|texto|redacción|redactor|autora|autores|autors|autoras|postado por',
    'di|a cura di|scritto da|pubblicato da|testo di|door|geschreven door|tekst',
    'av|af|skrevet av|skrevet af|tekst av|journalist|redaktør|publicerad av|kirjoittaja|toimittaja|teksti|szerző|írta|szöveg',
    'autorka|autorzy|opracował|opracowała|opracowanie|napisał|napisała|dodał|redakcja|napsal|autor článku|yazan|yazar|haber',
    'автор|авторы|текст|пише|από|του|της|συντάκτης|γράφει ο|γράφει η|κείμενο|από τον|από την|كتب|كتبت|كتبه|كتبها|بقلم|الكاتب|تأليف|نوشته|نویسنده|نگارنده|توسط|द्वारा|लेखक',
    'penulis|oleh|ditulis oleh|作者|著者|著|文|撰文|執筆|執筆者|筆者|ライター|取材・文|取材|記者|记者|文字|글|기자|작성자|글쓴이|tác giả|bởi|theo|từ|de|scris de|publicat de',
  ]
    .join('|')
    .split('|'),
);

/** In characters. */
const LONGEST = Math.max(...[...LEADS].map((lead) => lead.length));

const SEPARATOR = /\s*[:：/|／]\s*|\s*[-–—]\s+|\s+(?=\S)|$/y;
const SEPARATES = /[\s:：/|／–—-]/;

/** Where the text goes on after "By", "Von", "Author:" and the like; 0 when it begins otherwise. */
function leadEnd(text: string): number {
  const start = text.slice(0, LONGEST).toLowerCase();
  for (let end = start.length; end > 0; end--) {
    const next = text[end];
    const isGlued = next !== undefined && !SEPARATES.test(next);
    if (isGlued && !(/[文著글]/.test(text[end - 1] ?? '') && HAN_OR_HANGUL.test(next))) continue;
    if (!LEADS.has(start.slice(0, end))) continue;
    if (isGlued) return end;
    SEPARATOR.lastIndex = end;
    const separator = SEPARATOR.exec(text);
    if (separator) return end + separator[0].length;
  }
  // "A guest essay by Jane Roe"
  if (!start.startsWith('a ') && !start.startsWith('an ')) return 0;
  const work = /^an? [^\d.,;:|]{3,20} by(?:\s+|\s*:\s*)(?=\S)/.exec(start);
  return work?.[0].length ?? 0;
}

/** The text without "By", "Von", "Author:" and the like in front of it. */
export function withoutLead(text: string): string {
  let rest = text.trim();
  for (let turn = 0; turn < 3; turn++) {
    const next = rest.slice(leadEnd(rest)).replace(/^[\s:：,.|/–—-]+/, '');
    if (next === rest || next === '') break;
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
