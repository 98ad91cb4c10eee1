import { isDigit } from './letters.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));
const phrases = (text: string): ReadonlySet<string> => new Set(text.split('|'));

/** Words of roles that tell none by themselves: "Technology Editor", but "CBS News". */
const ADJECTIVES =
  'staff senior junior chief lead managing deputy associate assistant contributing executive freelance guest special foreign political ' +
  'science health business technology tech sports sport news features feature vice fellow';
const ROLE_ADJECTIVES = words(ADJECTIVES);

const ROLES = words(
  `${ADJECTIVES} writer writers editor editors editor-in-chief reporter reporters correspondent correspondents contributor contributors
   columnist journalist author blogger producer director manager analyst ceo cto cfo founder co-founder president professor lecturer
   researcher strategist consultant specialist expert redakteur redakteurin redaktion redakteure redaktionsleiter korrespondent
   korrespondentin chefredakteur chefredakteurin volontär volontärin journalistin autor autorin reporterin fotograf gastautor
   gastautorin ressortleiter ressortleiterin rédacteur rédactrice journaliste correspondant auteur redactor redactora periodista
   corresponsal giornalista redattore redattrice redacteur verslaggever reportér redaktor dziennikarz journalisten toimittaja muhabir
   editör корреспондент журналист обозреватель 기자 특파원 인턴기자 선임기자 논설위원 記者 记者 編集部 氏 さん 通讯员 編輯 رئيس مراسل`,
);

/** Whether a word ends a byline or follows a name without belonging to it. */
export const isRoleWord = (word: string): boolean => ROLES.has(word.toLowerCase());

export const isRoleAdjective = (word: string): boolean => ROLE_ADJECTIVES.has(word.toLowerCase());

const OCCUPATIONS = words(
  `attorney lawyer engineer developer designer scientist dean teacher nurse physician doctor architect manager lead owner historian economist
   physicist dietitian veterinarian chef coach gardener rechtsanwalt rechtsanwältin leiter leiterin redaktør エンジニア 編集者 編集長 代表 教授`,
);

/** Whether a word is an occupation: no part of a byline's name, but it tells a role. */
export function isOccupation(word: string): boolean {
  const lower = word.toLowerCase();
  return OCCUPATIONS.has(lower) || lower.startsWith('geschäftsführer');
}

const BROADCASTERS = words(
  'MDR NDR WDR SWR RBB ARD ZDF ORF SRF BBC CNN CBS NBC ABC NPR PBS RTL RTÉ CBC RTS RAI TVE NRK SVT DW BR24 AFP Reuters TASS Bloomberg',
);

/** Whether a text names a broadcaster or house that signs by its initials. */
export const namesBroadcaster = (text: string): boolean =>
  text.split(/\s+/).some((word) => BROADCASTERS.has(word));

/** Never a name, whoever says it. Compared in `plain` form. */
export const NOT_A_NAME = words(
  `admin administrator adminn webmaster root user guest anonymous anonym unknown none null undefined author authors autor editor editors by
   von name names staff team news website blog press posts follow share comment comments subscribe contact email twitter facebook instagram
   youtube yesterday login register search publisher bookmark anonimo anonyme noticias nachrichten subscribe agencies agenturen germany
   brasilia zvg trends mon friday human default test wordpress owner moderator system bot`,
);

/** Words no person's name holds; one of them makes a text something else. */
export const UNLIKELY = words(
  `the of your our my this that how what why when where who which with is are were be read more continue follow share subscribe newsletter
   contact view minute minutes min day days hours week month year years published last copyright rights privacy terms cookie cookies login
   sign email e-mail mail phone website blog article post posts story about bio archive archives latest related trending category tags topics
   topic here learn see all show open close save like reply lesezeit mehr alle artikel kommentare teilen folgen und der die das ein eine sind
   wer für über zur les des plus los sobre más compartir seguir advertisement affiliate shop best guide staff team desk editorial redaktion
   redacción rédaction zespół news magazine times daily weekly media network agency agencia inc gmbh foundation university association group
   services solutions marketing bureau club verified online autorenseite manufacturer interview pubmed google source quelle image photo
   picture video illustration shutterstock`,
);

const ORGANIZATION_WORDS = words(
  `staff team desk editorial editors reporters contributors redaktion redaktionen redaktionsteam redactie redazione redacción redaccion
   rédaction redakcja redakce redaksjon redaksjonen zespół newsroom bureau agency agencies agentur agenturen agence agencia agencias
   agenzia news service services press media inc llc ltd gmbh ag corp foundation stiftung institut institute university universität
   department ministry council association society center centre group network company commission committee federation architect
   architects architecture partners consulting solutions magazine journal times post tribune herald studio studios lab labs wire board
   union program programme trust fund library museum clinic hospital health healthcare verlag verband verein 公式 編集部 編集局 新聞 新聞社
   新聞デジタル 通信 社 通讯社 社论 뉴스 신문 뉴스팀 편집부 디지털뉴스 агентство редакция ред σύνταξη التحرير وكالة وكالات تحریریه خبرگزاری`,
);

/** Whether a signature has a word that makes it an organisation's. */
export function hasOrganizationWord(text: string): boolean {
  const lower = text.toLowerCase();
  for (const word of lower.split(/[\s-]+/)) {
    const bare = word.replace(/[,.&].*$/, '');
    if (ORGANIZATION_WORDS.has(bare) || bare.startsWith('bundes')) return true;
  }
  return /(?:^|\s)(?:e\.v\.|هيئة التحرير)(?:$|\s)/.test(lower);
}

const AGENCIES = phrases(
  'the associated press|associated press|ap|afp|agence france-presse|dpa|reuters|thomson reuters|apa|sda|keystone-sda|ats|efe|ansa|belga|anp|čtk|pap|mti|tass|тасс|интерфакс|interfax|xinhua|新华社|pti|ani|ians|upi|aap|pa media|press association|bloomberg|cnn|kyodo|共同通信|時事通信|yonhap|연합뉴스|anadolu|ntb|tt|ritzau|stt|sid|epd|kna|afx|dpa-afx|europa press|canadian press|the canadian press',
);

/** Whether a text is a news agency's name, as it signs. */
export function isAgency(text: string): boolean {
  const lower = text.toLowerCase();
  return AGENCIES.has(lower) || /^dpa[-/][^\s\d]+$/.test(lower);
}

/** Particles inside names that are written small. */
export const PARTICLES = words(
  `von van de der den del della dello di da do dos das du des la le los las el al bin ibn bint abu ben ter ten zu zum zur y e i und af av
   vom 't op st san d' l' o' dit mac mc af van't delle degli dei das auf in 'n am`,
);

/** Letters after a name that say what somebody may call themselves. */
const CREDENTIAL =
  /^(?:(?:[A-Z]\.?){2,6}|Ph\.?\s?D\.?|Psy\.?D\.?|Ed\.?D\.?|Pharm\.?D\.?|M\.?D\.?|R\.?D\.?N?\.?|R\.?N\.?|D\.?O\.?|D\.?D\.?S\.?|DVM|M\.?Sc?\.?|B\.?Sc?\.?|M\.?A\.?|B\.?A\.?|LL\.?[BM]\.?|Esq\.?|Jr\.?|Sr\.?|II|III|IV|CPA|CFP®?|CEPF®?|CFA|MBA|MPH|LMFT|LCSW|FACLM|FACP|CISSP|PMP|Dipl\.?(?:-[^\s\d]+)?|Mag\.?|Dr\.?|Prof\.?)$/;

/** Whether a word is letters that say what somebody may call themselves. */
export const isCredential = (word: string): boolean => word.length < 20 && CREDENTIAL.test(word);

/** Offices that sign with nothing but their own word. */
const DESKS = phrases(
  'redaktion|die redaktion|onlineredaktion|online-redaktion|die onlineredaktion|die online-redaktion|red|red.|redakcja|redakce|redazione|redactie|redacción|la rédaction|rédaction|editor|editors|editorial|newsroom|newsdesk|staff|toimitus|szerkesztőség|редакция|編集部|편집부',
);
export const isDesk = (text: string): boolean => DESKS.has(text.toLowerCase());

/** First words that make a line a phrase. */
const FALSE_STARTS = words(
  `zu zur zum im am an auf in aus bei mit und and et or by from per via as if no not to at on it we he she join get go my i y e og och
   af av vom deine deinen new top best all more next last first every meet visit after before during between over under`,
);

export function isFalseStart(word: string): boolean {
  const lower = word.toLowerCase();
  return FALSE_STARTS.has(lower) || /^(?:unser|ihr|sein)\w*$/.test(lower);
}

/** A date standing beside the name. */
const DATE =
  /^(?:\d[\d\s.,:/-]*(?:am|pm|uhr)?|(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s*)?[^\d\s.,:/-]{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?(?:,?\s+\d{4})?|\d{1,2}\.?\s+[^\d\s.,:/-]{3,9}\.?(?:\s+\d{4})?)$/;

export function isDate(text: string): boolean {
  for (const character of text) if (isDigit(character)) return DATE.test(text.toLowerCase());
  return false;
}
