import type { Person } from '../article.ts';
import {
  AGENCIES,
  BROADCASTER,
  CREDENTIAL,
  LEAD,
  NOT_A_NAME,
  OCCUPATION,
  ORGANIZATION_WORD,
  PARTICLES,
  ROLE_ADJECTIVE,
  ROLE_WORD,
  UNLIKELY,
} from './name-words.ts';
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

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
const UNCASED =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Gujarati}\p{Script=Georgian}]/u;

const SEPARATOR =
  /\s*(?:[;|•·\n\t、，؛،/]|\s[-–—]\s|,(?!\s*(?:Jr|Sr|II|III|IV)\b\.?(?:\s*,|\s*$|\s+and\s))|\s&\s|&amp;|\s\+\s)\s*|\s+(?:and|und|et|y|og|och|ja|sowie|ve|и|και|dan|és|și|en|with|mit|avec|med|con|e)\s+(?=[\p{Lu}\p{Script=Arabic}])|\s+و\s*(?=\p{Script=Arabic})/u;

/** Cuts that end the name: what follows is a date, a place, a rubric or an address. */
const TAIL =
  /\s*(?:\(.*|\[.*|<.*|(?<![\p{L}\p{N}])(?:https?:\/\/|www\.)\S*.*|\S+@\S+\.\S+.*|\s@\w+.*|(?<![\p{L}\p{N}])(?:on|in|at|for|am|le|el|il|op|den|vom|aus|zum|en|à|updated|published|posted|last|modified|aktualisiert|veröffentlicht|publié|actualizado|publicado|aggiornato|contributor|follow|for the|of the|special to|is an?|is the|was|has|has been|ist|est|es|è)\s.*|\s*[-–—,|•·]?\s*(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mo|di|mi|do|fr|sa|so)[\p{L}.]*,?\s+\d.*|(?:\s+[-–—,|•·]?|[-–—,|•·(])\s*\d.*|\s외 \d+명.*)$/iu;

/** The names a text gives, most often a byline. None when the text reads like something else. */
export function parseNames(text: string, options: NameOptions = {}): ParsedName[] {
  const line = oneLine(text.replace(/[\r\n]+/g, ' ; ').replace(/(?:https?:\/\/|www\.)\S+/gi, ' '));
  if (line.length === 0 || line.length > 300) return [];
  const bare = withoutLead(line);
  if (options.surnameFirst) {
    const [surname, given, ...rest] = bare.split(/\s*,\s*/);
    if (surname && given && rest.length === 0 && !CREDENTIAL.test(given)) {
      const turned = parseOne(`${given} ${surname}`, options);
      if (turned) return [turned];
    }
  }
  const names: ParsedName[] = [];
  for (const part of bare.replace(OTHER_PARTS, ' ; ').split(SEPARATOR)) {
    if (part.trim() === '' || CREDENTIAL.test(part.trim()) || DATE.test(part.trim())) continue;
    const parsed = parseOne(part, names.length === 0 ? options : { ...options, later: true });
    if (parsed && !names.some((known) => plain(known.name) === plain(parsed.name)))
      names.push(parsed);
    // A byline whose first part is no name is something else, unless the markup vouches for it.
    else if (!parsed && names.length === 0 && !options.lenient) return [];
  }
  return names;
}

/** A date standing beside the name. */
const DATE =
  /^(?:\d[\d\s.,:/-]*(?:am|pm|uhr)?|(?:19|20)\d{2}|(?:(?:mon|tue|wed|thu|fri|sat|sun)\p{L}*,?\s*)?\p{L}{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?(?:,?\s+\d{4})?|\d{1,2}\.?\s+\p{L}{3,9}\.?(?:\s+\d{4})?)$/iu;

/** "Edited by …", "Photos by …": the words and the name after them, up to the next separator. */
const OTHER_PARTS =
  /(?<![\p{L}\p{N}])(?:(?:edited|reviewed|medically reviewed|fact[- ]checked|checked|illustrat(?:ed|ions?)|photos?|photograph(?:s|ed|y)|graphics|art(?:work)?|video|translated|translation|narrated|hosted|approved|updated|verified|curated|images?)\s+by|übersetz(?:t|ung)(?:\s+von|:)?|fotos?(?:\s+von|:)|bilder?(?:\s+von|:)|traduit par|traduction|翻訳者?|監修|写真|撮影|編集|イラスト|编译|翻译|(?:il?lustra(?:tor(?:in)?|tion(?:en)?|tions?)|fotograf(?:in)?|photographer|translator|editor)\s*[:：])[\s:：]*[^;|•·\n,、]*/giu;

/** The text without "By", "Von", "Author:" and the like in front of it. */
export function withoutLead(text: string): string {
  let rest = text.trim();
  for (let turn = 0; turn < 3; turn++) {
    const next = rest.replace(LEAD, '').replace(/^[\s:：,.|/–—-]+/u, '');
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

function parseOne(part: string, options: NameOptions): ParsedName | undefined {
  const whole = tidy(part).replace(/^(?:and|und|et|y|og|och|with|mit)\s+(?=\p{Lu})/u, '');
  if (whole === '') return undefined;
  if (AGENCIES.test(whole)) return { name: whole, type: 'Organization' };
  if (options.lenient && DESK.test(whole)) return { name: whole, type: 'Organization' };
  const led = withoutLead(whole);
  if (led === whole && LEAD.test(whole) && whole.replace(LEAD, '').trim() === '') return undefined;
  // Footnote marks: "Jane Roe1,2*".
  const cut = tidy(
    led
      .replace(TAIL, '')
      .replace(/(?:(?<=\s\S*\p{L})|(?<=[\p{Script=Han}\p{Script=Hangul}]))[\d*†‡§¶#]+$/u, ''),
  );
  const name = withoutRole(cut);
  // "Jane Roe, Home Security Expert": what the role leaves of it is no second person.
  if (options.later && name !== cut && !UNSPACED.test(name)) return undefined;
  if (options.later && OCCUPATION.test(name.split(' ').at(-1) ?? '')) return undefined;
  const strict =
    options.later && !UNSPACED.test(name)
      ? { ...options, lenient: name.includes(' ') && options.lenient === true }
      : options;
  if (isPersonName(name, strict)) return { name: cased(name), type: 'Person' };
  if (
    options.lenient &&
    !options.later &&
    /^The \p{Lu}[\p{L}\d]+(?: \p{Lu}[\p{L}\d]+){0,2}$/u.test(cut)
  )
    return { name: cut, type: 'Organization' };
  if (isOrganizationName(cut)) return { name: cut, type: 'Organization' };
  return undefined;
}

/** Offices that sign with nothing but their own word. */
const DESK =
  /^(?:(?:die )?(?:online-?)?redaktion|red\.?|redakcja|redakce|redazione|redactie|redacción|la rédaction|rédaction|editors?|editorial|newsroom|newsdesk|staff|toimitus|szerkesztőség|редакция|編集部|편집부)$/iu;

function tidy(text: string): string {
  return oneLine(text)
    .replace(/^[\s"“”„«»'‘’*•·|,.:;/\-–—_[(©]+/u, '')
    .replace(/[\s"“”„«»*•·|,:;/\-–—_\])©]+$/u, '')
    .replace(/(?<=\p{Ll}{2})\.$/u, '')
    .trim();
}

/** The name without a role or credentials stuck to its ends. */
function withoutRole(text: string): string {
  let tokens = text.replace(/^By(?=\p{Lu}\p{Ll})/u, '').split(' ');
  let stripped = false;
  while (tokens.length > 1) {
    const last = tokens.at(-1) ?? '';
    const role: boolean = ROLE_WORD.test(last) && (stripped || !ROLE_ADJECTIVE.test(last));
    if (!role && !isTrailingCredential(tokens)) break;
    stripped ||= role;
    tokens = tokens.slice(0, -1);
  }
  while (tokens.length > 2 && ROLE_WORD.test((tokens[0] ?? '').replace(/:$/, '')))
    tokens = tokens.slice(1);
  const role = tokens.findIndex(
    (token, index) =>
      index >= 2 &&
      ROLE_WORD.test(token) &&
      (stripped ||
        !ROLE_ADJECTIVE.test(token) ||
        /^(?:senior|deputy|associate|assistant|managing|staff|chief|lead)$/i.test(token)),
  );
  if (role > 0) tokens = tokens.slice(0, role);
  return tidy(tokens.join(' ')).replace(
    /(?<=[\p{Script=Hangul}\p{Script=Han}]{2})\s*(?:기자|記者|记者|特派員)$/u,
    '',
  );
}

function isTrailingCredential(tokens: readonly string[]): boolean {
  const last = tokens.at(-1) ?? '';
  // "JOSH HASKELL": all capitals throughout are a way of writing, no credentials.
  const shouted = tokens.every((token) => token === token.toUpperCase());
  return (
    tokens.length > 2 && !shouted && CREDENTIAL.test(last) && !/^(?:Jr|Sr|II|III|IV)\.?$/.test(last)
  );
}

/** First words that make a line a phrase. */
const FALSE_START =
  /^(?:zur?|zum|im|am|an|auf|in|aus|bei|mit|und|and|et|or|by|from|per|via|as|if|no|not|to|at|on|it|we|he|she|join|get|go|my|i|y|e|og|och|af|av|vom|deinen?|unser\w*|ihr\w*|sein\w*|new|top|best|all|more|next|last|first|every|meet|visit)$/i;

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
  if (tokens.length > 1 && (FALSE_START.test(tokens[0] ?? '') || ROLE_WORD.test(tokens[0] ?? '')))
    return false;
  if (
    /^\p{Ll}/u.test(tokens.at(-1) ?? '') &&
    tokens.length > 1 &&
    PARTICLES.has((tokens.at(-1) ?? '').toLowerCase())
  )
    return false;
  if (ORGANIZATION_WORD.test(text) || BROADCASTER.test(text)) return false;
  if (AGENCIES.test(text)) return false;
  if (UNSPACED.test(text)) return isUnspacedName(text);
  if (UNCASED.test(text))
    return tokens.length >= 2 && tokens.length <= 5 && tokens.every((token) => token.length <= 14);
  if (tokens.length > 6) return false;
  const capital = tokens.filter(
    (token) => /^(?:\p{L}['’])?\p{Lu}/u.test(token) || /^(?:d|l|o)['’]\p{Lu}/u.test(token),
  );
  const small = tokens.filter((token) => !capital.includes(token));
  if (small.every((token) => PARTICLES.has(token.toLowerCase().replace(/\.$/, '')))) {
    if (capital.length >= 2)
      return capital.some((token) => token.replace(/\P{L}/gu, '').length > 1);
    if (capital.length === 1 && tokens.length === 1)
      return options.lenient === true && text.length >= 2 && !ROLE_WORD.test(text);
    return options.lenient === true && capital.length >= 1;
  }
  return options.lenient === true && (isAccountName(text) || isSmallName(tokens));
}

/** "john smith", as some keep their names. */
function isSmallName(tokens: readonly string[]): boolean {
  return (
    tokens.length >= 2 &&
    tokens.length <= 3 &&
    tokens.every((token) => /^\p{L}[\p{L}'’.-]+$/u.test(token))
  );
}

/** A single word as people sign with in blogs and forums. */
function isAccountName(text: string): boolean {
  return (
    /^[\p{L}][\p{L}\p{N}_.-]{1,29}$/u.test(text) &&
    !NOT_A_NAME.has(plain(text)) &&
    !/\.(?:com|org|net|de|co|io|at|ch|fr|it|ru|tv)$/i.test(text)
  );
}

/** Words of interfaces and rubrics, in scripts where no capital letter tells a name. */
const NOT_UNSPACED =
  /ログイン|登録|ニュース|スクラップ|会員|交換|記事|編集|一覧|作者|記者|记者|翻訳|特派員|写真|動画|公式|登录|注册|退出|新闻|新聞|首页|评论|分享|更多|关注|订阅|続き|シェア|コメント|ランキング|広告|提供|原文|来源|出典|責任|网|報道|通信社|编辑部|編集部|会社|株式|서울|뉴스|구독|기사|공유|로그인|댓글|신문/u;

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
  if (AGENCIES.test(text)) return true;
  return (
    text.split(/\s+/).length <= 7 &&
    (ORGANIZATION_WORD.test(text) || BROADCASTER.test(text)) &&
    /^[\p{Lu}\p{Lo}\p{N}]/u.test(text)
  );
}

/** Shouted names in ordinary capitals; all others as they are. */
function cased(name: string): string {
  const letters = name.replace(/\P{L}/gu, '');
  const shouted = letters === letters.toUpperCase() && letters !== letters.toLowerCase();
  if (!shouted || !name.includes(' ') || letters.length < 6) return name;
  return name
    .toLowerCase()
    .split(' ')
    .map((token) =>
      PARTICLES.has(token)
        ? token
        : token.replace(
            /(^|[-'’.])(\p{L})/gu,
            (_, before: string, letter: string) => before + letter.toUpperCase(),
          ),
    )
    .join(' ')
    .replace(/\bMc(\p{Ll})/gu, (_, letter: string) => `Mc${letter.toUpperCase()}`);
}
