import type { Person } from '../article.ts';
import { isLead, withoutLead } from './lead.ts';
import {
  ARABIC,
  HAN_OR_HANGUL,
  isDigit,
  isLetter,
  isLower,
  isUpper,
  lettersOf,
  UNCASED,
  UNSPACED,
} from './letters.ts';
import { withoutTail } from './name-tail.ts';
import {
  hasOrganizationWord,
  isAgency,
  isCredential,
  isDate,
  isDesk,
  isFalseStart,
  isOccupation,
  isRoleAdjective,
  isRoleWord,
  NOT_A_NAME,
  namesBroadcaster,
  PARTICLES,
  UNLIKELY,
} from './name-words.ts';
import { isBy, isOtherPartWord } from './parts.ts';
import { plain } from './same-name.ts';
import { oneLine } from './text.ts';

export interface ParsedName {
  readonly name: string;
  readonly type: Person['type'];
}

export interface NameOptions {
  /**
   * Take single words and account names too, where the markup itself says that this is the
   * author's name.
   */
  readonly lenient?: boolean;
  /** Another name went before in the same text, so a lone word is a place, a role or a rubric. */
  readonly later?: boolean;
  /** The text may be "Surname, Given", as in scholarly metadata. */
  readonly surnameFirst?: boolean;
}

const SEPARATOR =
  /\s*(?:[;|•·\n\t、，؛،/]|\s[-–—]\s|,(?!\s*(?:Jr|Sr|II|III|IV)\b\.?(?:\s*,|\s*$|\s+and\s))|\s&\s|&amp;|\s\+\s)\s*/;

/** "And" and "with" between two names. */
const CONJUNCTIONS = new Set(
  'and und et y og och ja sowie ve i и και dan és și en with mit avec med con e'.split(' '),
);

/** The parts of a byline, between separators. */
function partsOf(text: string): string[] {
  return text.split(SEPARATOR).flatMap((part) => {
    if (ARABIC.test(part)) return part.split(/\s+و\s*(?=[\u0620-\u06ff])/);
    const parts = [''];
    const tokens = part.split(' ');
    for (const [index, token] of tokens.entries()) {
      const next = tokens[index + 1];
      if (index > 0 && CONJUNCTIONS.has(token) && isUpper(next?.[0])) parts.push('');
      else parts.push(`${parts.pop() ?? ''} ${token}`.trimStart());
    }
    return parts;
  });
}

/** In characters, as it stands in the markup: a longer text is no byline. */
const MAX_TEXT = 1000;

const parsed = new Map<string, readonly ParsedName[]>();
/** So many texts are remembered: the same name is asked about again and again. */
const MAX_PARSED = 1000;

/** The names a text gives, most often a byline. None when the text reads like something else. */
export function parseNames(text: string, options: NameOptions = {}): readonly ParsedName[] {
  if (text.length > MAX_TEXT) return [];
  const key = `${options.lenient === true} ${options.surnameFirst === true} ${text}`;
  let names = parsed.get(key);
  if (names === undefined) {
    names = readNames(text, options);
    if (parsed.size >= MAX_PARSED) parsed.clear();
    parsed.set(key, names);
  }
  return names;
}

function readNames(text: string, options: NameOptions): ParsedName[] {
  const line = oneLine(text.replace(/[\r\n]+/g, ' ; ').replace(/(?:https?:\/\/|www\.)\S+/gi, ' '));
  if (line.length === 0 || line.length > 300) return [];
  const bare = withoutLead(line);
  if (options.surnameFirst) {
    const [surname, given, ...rest] = bare.split(/\s*,\s*/);
    if (surname && given && rest.length === 0 && !isCredential(given)) {
      const turned = parseOne(`${given} ${surname}`, options);
      if (turned) return [turned];
    }
  }
  const names: ParsedName[] = [];
  for (const part of partsOf(withoutOtherParts(bare))) {
    if (part.trim() === '' || isCredential(part.trim()) || isDate(part.trim())) continue;
    const one = parseOne(part, names.length === 0 ? options : { ...options, later: true });
    if (one && !names.some((known) => plain(known.name) === plain(one.name))) names.push(one);
    // A byline whose first part is no name is something else, unless the markup vouches for it.
    else if (!one && names.length === 0 && !options.lenient) return [];
  }
  return names;
}

/** A line without "Edited by …", "Photos: …" and the names after them, up to the next separator. */
function withoutOtherParts(line: string): string {
  const kept: string[] = [];
  let leftOut = false;
  const tokens = line.split(' ');
  for (const [index, token] of tokens.entries()) {
    const word = token.replace(/[:：].*$/, '');
    const next = tokens[index + 1] ?? '';
    if (isOtherPartWord(word) && (word !== token || isBy(next) || isOtherPartWord(next))) {
      leftOut = true;
      kept.push(';');
    }
    if (!leftOut) kept.push(token);
    else if (/[;|•·,、]/.test(token)) leftOut = false;
  }
  return kept.join(' ');
}

function parseOne(part: string, options: NameOptions): ParsedName | undefined {
  const whole = tidy(part);
  if (whole === '') return undefined;
  if (isAgency(whole)) return { name: whole, type: 'Organization' };
  if (options.lenient && isDesk(whole)) return { name: whole, type: 'Organization' };
  const led = withoutLead(whole);
  if (led === whole && isLead(whole)) return undefined;
  const cut = tidy(withoutFootnote(withoutTail(led)));
  const name = withoutRole(cut);
  // "Jane Roe, Home Security Expert": what the role leaves of it is no second person.
  if (options.later && name !== cut && !UNSPACED.test(name)) return undefined;
  if (options.later && isOccupation(name.split(' ').at(-1) ?? '')) return undefined;
  const strict =
    options.later && !UNSPACED.test(name)
      ? { ...options, lenient: name.includes(' ') && options.lenient === true }
      : options;
  // "Gazette Newsroom": what the role leaves of it is the paper.
  const isDeskOf = name !== cut && !name.includes(' ') && isOrganizationName(cut);
  if (!isDeskOf && isPersonName(name, strict)) return { name: cased(name), type: 'Person' };
  if (
    options.lenient &&
    !options.later &&
    /^The [A-Z\u00c0-\u00de][\w\u00c0-\u024f]+(?: [A-Z\u00c0-\u00de][\w\u00c0-\u024f]+){0,2}$/.test(
      cut,
    )
  )
    return { name: cut, type: 'Organization' };
  if (isOrganizationName(cut)) return { name: cut, type: 'Organization' };
  return undefined;
}

/** Footnote marks: "Jane Roe1,2*". */
function withoutFootnote(text: string): string {
  const mark = /[\d*†‡§¶#]+$/.exec(text);
  if (!mark) return text;
  const name = text.slice(0, mark.index);
  const last = name.at(-1) ?? '';
  const isMarked = (isLetter(last) && /\s/.test(name)) || HAN_OR_HANGUL.test(last);
  return isMarked ? name : text;
}

function tidy(text: string): string {
  const bare = oneLine(text)
    .replace(/^[\s"“”„«»'‘’*•·|,.:;/\-–—_[(©]+/, '')
    .replace(/[\s"“”„«»*•·|,:;/\-–—_\])©]+$/, '');
  const isStopped = bare.endsWith('.') && isLower(bare.at(-2)) && isLower(bare.at(-3));
  return (isStopped ? bare.slice(0, -1) : bare).trim();
}

/** The name without a role or credentials stuck to its ends. */
function withoutRole(text: string): string {
  let tokens = (
    /^By/.test(text) && isUpper(text[2]) && isLower(text[3]) ? text.slice(2) : text
  ).split(' ');
  let stripped = false;
  while (tokens.length > 1) {
    const last = tokens.at(-1) ?? '';
    const role: boolean = isRoleWord(last) && (stripped || !isRoleAdjective(last));
    if (!role && !isTrailingCredential(tokens)) break;
    stripped ||= role;
    tokens = tokens.slice(0, -1);
  }
  while (tokens.length > 2 && isOffice((tokens[0] ?? '').replace(/:$/, '')))
    tokens = tokens.slice(1);
  const role = tokens.findIndex((token, index) => index >= 2 && isRoleWord(token));
  if (role > 0) tokens = tokens.slice(0, role);
  return tidy(tokens.join(' ')).replace(
    /(?<=[\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]{2})\s*(?:기자|記者|记者|特派員)$/,
    '',
  );
}

/** Whether a word is an office that stands before a name. "Dean" is more often a name itself. */
function isOffice(word: string): boolean {
  return isRoleWord(word) || (isOccupation(word) && !/^dean$/i.test(word));
}

function isTrailingCredential(tokens: readonly string[]): boolean {
  const last = tokens.at(-1) ?? '';
  // "JOSH HASKELL": all capitals throughout are a way of writing, no credentials.
  const shouted = tokens.every((token) => token === token.toUpperCase());
  return (
    tokens.length > 2 && !shouted && isCredential(last) && !/^(?:Jr|Sr|II|III|IV)\.?$/.test(last)
  );
}

/** Whether a text is written like a person's name. */
export function isPersonName(text: string, options: NameOptions = {}): boolean {
  if (text.length < 2 || text.length > 60) return false;
  if (/[@#<>{}=!?_\\*%^~|]|:\/\/|\.(?:com|org|net|de|co|io)\b|\d{2,}/i.test(text))
    return options.lenient === true && isAccountName(text);
  const key = plain(text);
  if (key === '' || NOT_A_NAME.has(key)) return false;
  const tokens = text.split(/\s+/);
  if (
    tokens.some(
      (token) =>
        UNLIKELY.has(token.toLowerCase().replace(/[.,:]$/, '')) &&
        !PARTICLES.has(token.toLowerCase()),
    )
  )
    return false;
  if (tokens.length > 1 && (isFalseStart(tokens[0] ?? '') || isRoleWord(tokens[0] ?? '')))
    return false;
  if (
    isLower(tokens.at(-1)?.[0]) &&
    tokens.length > 1 &&
    PARTICLES.has((tokens.at(-1) ?? '').toLowerCase())
  )
    return false;
  if (hasOrganizationWord(text) || namesBroadcaster(text)) return false;
  if (isAgency(text)) return false;
  if (UNSPACED.test(text)) return isUnspacedName(text);
  if (UNCASED.test(text))
    return tokens.length >= 2 && tokens.length <= 5 && tokens.every((token) => token.length <= 14);
  if (tokens.length > 6) return false;
  const capital = tokens.filter(
    (token) => isUpper(token[0]) || (/^.['’]/.test(token) && isUpper(token[2])),
  );
  const small = tokens.filter((token) => !capital.includes(token));
  if (small.every((token) => PARTICLES.has(token.toLowerCase().replace(/\.$/, '')))) {
    if (capital.length >= 2) return capital.some((token) => lettersOf(token).length > 1);
    if (capital.length === 1 && tokens.length === 1)
      return options.lenient === true && text.length >= 2 && !isRoleWord(text);
    return options.lenient === true && capital.length >= 1;
  }
  return options.lenient === true && (isAccountName(text) || isSmallName(tokens));
}

/** "john smith", as some keep their names. */
function isSmallName(tokens: readonly string[]): boolean {
  return (
    tokens.length >= 2 &&
    tokens.length <= 3 &&
    tokens.every((token) => /^[a-z\u00aa-\u1fff][a-z\u00aa-\u1fff'’.-]+$/i.test(token))
  );
}

/** A single word as people sign with in blogs and forums. */
function isAccountName(text: string): boolean {
  return (
    isLetter(text[0]) &&
    /^[\w.\u00aa-\u1fff\u3040-\ud7ff-]{2,30}$/.test(text) &&
    !NOT_A_NAME.has(plain(text)) &&
    !/\.(?:com|org|net|de|co|io|at|ch|fr|it|ru|tv)$/i.test(text)
  );
}

/** Words of interfaces and rubrics, in scripts where no capital letter tells a name. */
const NOT_UNSPACED =
  /ログイン|登録|ニュース|スクラップ|会員|交換|記事|編集|一覧|作者|記者|记者|翻訳|特派員|写真|動画|公式|登录|注册|退出|新闻|新聞|首页|评论|分享|更多|关注|订阅|続き|シェア|コメント|ランキング|広告|提供|原文|来源|出典|責任|网|報道|通信社|编辑部|編集部|会社|株式|서울|뉴스|구독|기사|공유|로그인|댓글|신문/;

/** Names in scripts without spaces, or written without them. */
function isUnspacedName(text: string): boolean {
  const bare = text.replace(/[\s・･·.]/gu, '');
  if (/\p{Script=Hangul}/u.test(bare)) return /^\p{Script=Hangul}{2,5}$/u.test(bare);
  if (/\p{Script=Thai}/u.test(bare)) return bare.length <= 40;
  if (/[\p{P}\p{S}\p{N}]/u.test(bare.replace(/[々ー]/gu, ''))) return false;
  if (NOT_UNSPACED.test(bare)) return false;
  if (/^[\p{Script=Han}々]+$/u.test(bare)) return bare.length >= 2 && bare.length <= 6;
  return bare.length >= 2 && bare.length <= 16;
}

/** Whether a text is written like the signature of an agency, a desk or a firm. */
export function isOrganizationName(text: string): boolean {
  if (text.length < 2 || text.length > 70 || /[?!{}<>=]|:\/\//.test(text)) return false;
  if (isAgency(text)) return true;
  return (
    text.split(/\s+/).length <= 7 &&
    (hasOrganizationWord(text) || namesBroadcaster(text)) &&
    (isDigit(text[0]) || (isLetter(text[0]) && !isLower(text[0])))
  );
}

/** Shouted names in ordinary capitals; all others as they are. */
function cased(name: string): string {
  const shouted = name === name.toUpperCase() && name !== name.toLowerCase();
  if (!shouted || !name.includes(' ') || lettersOf(name).length < 6) return name;
  return name
    .toLowerCase()
    .split(' ')
    .map((token) =>
      PARTICLES.has(token)
        ? token
        : token.replace(
            /(^|[-'’.])([^\s\d])/g,
            (_, before: string, letter: string) => before + letter.toUpperCase(),
          ),
    )
    .join(' ')
    .replace(/\bMc([a-z])/g, (_, letter: string) => `Mc${letter.toUpperCase()}`);
}
