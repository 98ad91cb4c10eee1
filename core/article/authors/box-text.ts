import { isAboutAuthor } from './about-author.ts';
import { cleanBio } from './biography.ts';
import { type Block, blocksOf } from './blocks.ts';
import { withoutLead } from './lead.ts';
import { isLower, isUpper, UNSPACED } from './letters.ts';
import { hasMark, markList, marksOf } from './marks.ts';
import {
  hasOrganizationWord,
  isAgency,
  isOccupation,
  isRoleAdjective,
  isRoleWord,
} from './name-words.ts';
import { isSiteName, type Page } from './page-context.ts';
import { parseNames } from './person-name.ts';
import { mentions, plain, sameName } from './same-name.ts';
import { textOf } from './text.ts';

/** Marks of a box about a person. */
export const BOX_MARK = markList(
  'author* *author autor* auteur* bio biography contributor contributors about-author about-the-author about-theauthor aboutauthor ' +
    'about-me aboutme abouttheauthor writer journalist reporter byline* vcard h-card profile abh saboxplugin m-a-box pp-multiple-authors molongui ' +
    'kirjoittaja skribent forfatter redakteur verfasser firma person staff team-member teammember',
);
const ROLE_MARK = markList(
  'role roles *role job *jobtitle job-title position *position rank occupation funktion author-title authortitle byline-title bylinetitle ' +
    'person-title persontitle title-role titlerole author-role beruf',
);
/** First words of lines that lead elsewhere. */
const ELSEWHERE = new Set(
  'view see show read more all find follow share connect contact email e-mail mail tweet visit website latest recent search posted published updated you browse weitere weiterer alle mehr zur zum voir tous plus lire ver más leggi altri tutti alla'.split(
    ' ',
  ),
);

/** Whether a line is no sentence and leads elsewhere. */
function leadsElsewhere(text: string): boolean {
  const [first = ''] = text.toLowerCase().split(/[\s:]/);
  return ELSEWHERE.has(first) && text.length < 100 && !/[.!?]/.test(text);
}

/** A day and its year, or a time of day. */
const DATED = /\d\D{1,12}(?:19|20)\d\d|\d[:.]\d\d\b/;
/** In characters. */
const MIN_BIO = 20;

/** The lines of prose about somebody in a box, as one text. */
export function bioIn(
  page: Page,
  box: Element,
  name: string,
  address: string | undefined,
): string | undefined {
  const boxed = hasMark(box, BOX_MARK);
  // Near the headline, prose is more often the article's.
  const head = page.layout.placeOf(box) === 'head';
  if (page.layout.length(box) < MIN_BIO || (head && !boxed)) return undefined;
  const bio = proseOf(box, name);
  if (!bio || (!(boxed && !head) && !mentions(bio, name))) return undefined;
  return cleanBio(bio, address);
}

function proseOf(box: Element, name: string): string | undefined {
  const lines = blocksOf(box)
    .filter((block) => isProse(block, name))
    .map((block) => block.text);
  const unique = lines.filter((line, index) => lines.indexOf(line) === index);
  const text = unique.join(' ');
  return isTelling(text) ? text : undefined;
}

function isProse(block: Block, name: string): boolean {
  const { text, linked } = block;
  if (text.length < 15 || isAboutAuthor(text) || leadsElsewhere(text)) return false;
  if (linked > 0.6 && text.length < 300) return false;
  if (text.length < 110 && DATED.test(text)) return false;
  if (text.length < name.length + 40 && named(text, name)) return false;
  // "About Jane Roe", "Who is Jane Roe?", "Jane Roe jane@example.org"
  const rest = plain(text.replace(/\S+@\S+/g, ''))
    .replace(plain(name), '')
    .trim();
  if (text.length < name.length + 40 && rest.split(' ').length <= 3) return false;
  return true;
}

function named(text: string, name: string): boolean {
  return parseNames(withoutLead(text), { lenient: true }).some((parsed) =>
    sameName(parsed.name, name),
  );
}

/** Whether a text is sentences, and not an affiliation, a role or a list. */
function isTelling(text: string): boolean {
  if (UNSPACED.test(text)) return text.length >= 20;
  const words = text.split(' ');
  if (words.length < 4 || text.length < 20) return false;
  if (words.length < 7) return text.endsWith('.') && (isLower(text[0]) || words.length === 6);
  if (/[.!?…](?:\s|$|["”»)])/.test(text)) return true;
  const small = words.filter((word) => isLower(word[0])).length;
  return small / words.length > 0.45;
}

/** A role the page sets beside a name: marked as such, or the line or words right after it. */
export function roleIn(
  page: Page,
  box: Element,
  name: string,
): { jobTitle?: string; worksFor?: string } {
  for (const part of box.querySelectorAll(
    '[itemprop="jobTitle"], [class*="role" i], [class*="job" i], [class*="position" i], [class*="title" i], [class*="funktion" i], [class*="occupation" i], [class*="rank" i]',
  )) {
    if (part.getAttribute('itemprop') !== 'jobTitle' && !hasMark(part, ROLE_MARK)) continue;
    if (page.layout.length(part) > 110) continue;
    const role = tidyRole(textOf(part), name);
    if (!role) continue;
    if (part.getAttribute('itemprop') === 'jobTitle') return { jobTitle: role };
    if (!hasRole(role) && !/job-?title|role/.test(marksOf(part).text)) continue;
    return splitRole(page, role, name) ?? { jobTitle: role };
  }
  const blocks = blocksOf(box);
  for (let index = 0; index < blocks.length; index++) {
    const text = blocks[index]?.text ?? '';
    if (text.length > name.length + 110) continue;
    const key = text.toLowerCase().indexOf(name.toLowerCase());
    if (key < 0) continue;
    const rest = text.slice(key + name.length);
    const after = /^\s*(?:[,|·•–—(-]|\s-\s)\s*(.+)$/.exec(rest)?.[1];
    const same = after === undefined ? undefined : splitRole(page, after, name);
    if (same) return same;
    const bare = rest.replace(/\S+@\S+/g, '').trim();
    if (bare !== '' && bare.split(/\s+/).every(isRoleWord) && hasRole(bare))
      return { jobTitle: bare };
    if (!named(text, name)) continue;
    const next = blocks[index + 1]?.text;
    if (next !== undefined && next.length <= 90) {
      const below = splitRole(page, next, name);
      if (below) return below;
    }
  }
  return {};
}

/** A role, with the organisation where one follows; nothing when the text tells no role. */
export function splitRole(
  page: Page,
  text: string,
  name: string,
): { jobTitle?: string; worksFor?: string } | undefined {
  const bare = tidyRole(text, name);
  if (bare === undefined || /[.!?](?:\s|$)|\d{4}|@\w/.test(bare) || bare.split(' ').length > 12)
    return undefined;
  if (!hasRole(bare)) return undefined;
  const at = /^(.{3,70}?)\s+(?:at|bei|chez|@)\s+(?:the\s+)?(\S.{1,60})$/.exec(bare);
  if (at?.[1] && isUpper(at[2]?.[0]) && at[2] && hasRole(at[1]) && !at[2].includes(','))
    return { jobTitle: at[1], worksFor: at[2] };
  const comma = /^(.{3,80}?)(?:\s*,\s+|\s+[|–—-]\s+)(\S.{1,60})$/.exec(bare);
  const [, first = '', last = ''] = comma ?? [];
  if (
    first !== '' &&
    hasRole(first) &&
    !hasRole(last) &&
    (hasOrganizationWord(last) || isSiteName(page, last) || /^[A-Z\u00c0-\u00de]{2,}\b/.test(last))
  ) {
    return { jobTitle: first, worksFor: last };
  }
  return { jobTitle: bare };
}

function tidyRole(text: string, name: string): string | undefined {
  const bare = text
    .replace(/^[\s,|·•()–—:-]+|[\s,|·•()–—:&-]+$/g, '')
    .replace(/^(?:by|von|par)\s+/i, '');
  if (bare.length < 2 || bare.length > 100) return undefined;
  if (plain(bare).includes(plain(name)) || isAboutAuthor(bare) || isAgency(bare)) return undefined;
  if (
    /^(?:view|see|follow|website|check|read|more|share|https?:|www\.|author|autor|autorin|writer by|reporter by)\b.{0,20}$/i.test(
      bare,
    ) &&
    !/\s(?:of|at|for)\s/.test(bare)
  )
    return undefined;
  return bare;
}

function hasRole(text: string): boolean {
  return text
    .split(/[\s,/&-]+/)
    .some((word) => (isRoleWord(word) && !isRoleAdjective(word)) || isOccupation(word));
}
