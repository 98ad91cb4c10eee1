import { ABOUT_AUTHOR } from './about-author.ts';
import { cleanBio } from './biography.ts';
import { type Block, blocksOf } from './blocks.ts';
import {
  AGENCIES,
  OCCUPATION,
  ORGANIZATION_WORD,
  ROLE_ADJECTIVE,
  ROLE_WORD,
} from './name-words.ts';
import { isSiteName, type Page } from './page-context.ts';
import { parseNames, withoutLead } from './person-name.ts';
import { mentions, plain, sameName } from './same-name.ts';
import { marksOf, textOf } from './text.ts';

/** Marks of a box about a person. */
export const BOX_MARK =
  /(?:^|[\s_-])(?:authors?|author\w*|\w+author|autor|autoren|autorin\w*|autor\w*|auteurs?|auteur\w*|bio|biography|contributors?|about-?(?:the-?)?(?:author|me)|writer|journalist|reporter|byline\w*|vcard|h-card|profile|abh|saboxplugin-\w+|saboxplugin|m-a-box|pp-multiple-authors|molongui|kirjoittaja|skribent|forfatter|redakteur|verfasser|firma|person|staff|team-?member)(?:$|[\s_-])/;
const BIO_MARK =
  /(?:^|[\s_-])(?:\w*bio|bio\w*|biography|biografia|biographie|author-?(?:text|info-?text|content|desc\w*|description)|description|desc|vita|kurzbio|p-note|user-?description|saboxplugin-desc|abh_\w*description)(?:$|[\s_-])/;
const ROLE_MARK =
  /(?:^|[\s_-])(?:roles?|job|jobtitle|job-?title|position|rank|occupation|funktion|author-?title|byline-?title|person-?title|title-?role|author-?role|beruf|\w*job-?title|\w*position|\w*role)(?:$|[\s_-])/;
/** Lines of an author box that lead elsewhere or count something. */
const NOT_PROSE =
  /^(?:(?:view|see|show|read|more|all|find|follow|share|connect|contact|email|e-mail|mail|tweet|visit|website|latest|recent|weitere?|alle|mehr|zur?|voir|tous|plus|lire|ver|más|leggi|altri|tutti|alla|lisää|zobrazit|więcej|ещё|все|もっと|記事一覧|search author on|posted|published|updated|veröffentlicht|aktualisiert|publié|publicado|you can (?:also )?find|browse|video|photos?|fotos?|bilder?)(?:\b|:)[^.!?。]{0,90}|\d[\d\s.,:/-]*|[^.!?。]{0,60}\b(?:articles|posts|beiträge|followers|publications|stories)\b.{0,20})$/iu;
const DATED =
  /\b\d{1,2}[:.]\d{2}\b(?:\s*(?:uhr|am|pm|gmt|et|ist|cet|utc))?|\b(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}|\b\d{1,2}[./]\d{1,2}[./](?:19|20)?\d{2}\b|\b(?:jan|feb|mar|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez)\p{L}*\.?\s+\d{1,2},?\s+(?:19|20)\d{2}/iu;

/** The lines of prose about somebody in a box, as one text. */
export function bioIn(
  page: Page,
  box: Element,
  name: string,
  address: string | undefined,
  markedOnly = false,
): string | undefined {
  const head = page.layout.placeOf(box) === 'head';
  const boxed = BOX_MARK.test(` ${marksOf(box)} `);
  for (const part of box.querySelectorAll(
    '[class*="bio" i], [class*="desc" i], [class*="author" i], [class*="vita" i], [class*="note" i], [itemprop="description"]',
  )) {
    if (part.getAttribute('itemprop') !== 'description' && !BIO_MARK.test(` ${marksOf(part)} `))
      continue;
    if (page.layout.length(part) > 2500) continue;
    const bio = proseOf(part, name);
    // Near the headline, a "description" is more often the article's.
    if (bio && (!head || boxed || /bio/.test(marksOf(part)) || mentions(bio, name)))
      return cleanBio(bio, address);
  }
  const bio = markedOnly ? undefined : proseOf(box, name);
  if (!bio) return undefined;
  if (head && !(boxed && mentions(bio, name))) return undefined;
  const titled = blocksOf(box).some((block) => ABOUT_AUTHOR.test(block.text));
  return titled || boxed || mentions(bio, name) ? cleanBio(bio, address) : undefined;
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
  if (text.length < 15 || ABOUT_AUTHOR.test(text) || NOT_PROSE.test(text)) return false;
  if (linked > 0.6 && text.length < 300) return false;
  if (DATED.test(text) && text.length < 110) return false;
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
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}\p{Script=Thai}]/u.test(text))
    return text.length >= 20;
  const words = text.split(' ');
  if (words.length < 4 || text.length < 20) return false;
  if (words.length < 7)
    return /^\p{Ll}.*\.$/u.test(text) || (words.length === 6 && text.endsWith('.'));
  if (/[.!?…](?:\s|$|["”»)])/.test(text)) return true;
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
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
    if (part.getAttribute('itemprop') !== 'jobTitle' && !ROLE_MARK.test(` ${marksOf(part)} `))
      continue;
    if (page.layout.length(part) > 110) continue;
    const role = tidyRole(textOf(part), name);
    if (!role) continue;
    if (part.getAttribute('itemprop') === 'jobTitle') return { jobTitle: role };
    if (!hasRole(role) && !/job-?title|role/.test(marksOf(part))) continue;
    return splitRole(page, role, name) ?? { jobTitle: role };
  }
  const blocks = blocksOf(box);
  for (let index = 0; index < blocks.length; index++) {
    const text = blocks[index]?.text ?? '';
    if (text.length > name.length + 110) continue;
    const key = text.toLowerCase().indexOf(name.toLowerCase());
    if (key < 0) continue;
    const rest = text.slice(key + name.length);
    const after = /^\s*(?:[,|·•–—(-]|\s-\s)\s*(.+)$/u.exec(rest)?.[1];
    const same = after === undefined ? undefined : splitRole(page, after, name);
    if (same) return same;
    const bare = rest.replace(/\S+@\S+/g, '').trim();
    if (bare !== '' && bare.split(/\s+/).every((word) => ROLE_WORD.test(word)) && hasRole(bare))
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
  const at = /^(.{3,70}?)\s+(?:at|bei|chez|@)\s+(?:the\s+)?(\p{Lu}.{1,60})$/u.exec(bare);
  if (at?.[1] && at[2] && hasRole(at[1]) && !at[2].includes(','))
    return { jobTitle: at[1], worksFor: at[2] };
  const comma = /^(.{3,80}?)(?:\s*,\s+|\s+[|–—-]\s+)(\S.{1,60})$/u.exec(bare);
  const [, first = '', last = ''] = comma ?? [];
  if (
    first !== '' &&
    hasRole(first) &&
    !hasRole(last) &&
    (ORGANIZATION_WORD.test(last) || isSiteName(page, last) || /^\p{Lu}{2,}\b/u.test(last))
  ) {
    return { jobTitle: first, worksFor: last };
  }
  return { jobTitle: bare };
}

function tidyRole(text: string, name: string): string | undefined {
  const bare = text
    .replace(/^[\s,|·•()–—:-]+|[\s,|·•()–—:&-]+$/gu, '')
    .replace(/^(?:by|von|par)\s+/i, '');
  if (bare.length < 2 || bare.length > 100) return undefined;
  if (
    plain(bare).includes(plain(name)) ||
    ABOUT_AUTHOR.test(bare) ||
    DATED.test(bare) ||
    AGENCIES.test(bare)
  )
    return undefined;
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
    .split(/[\s,/&-]+/u)
    .some((word) => (ROLE_WORD.test(word) && !ROLE_ADJECTIVE.test(word)) || OCCUPATION.test(word));
}
