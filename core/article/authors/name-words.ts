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
  `attorney lawyer engineer developer designer scientist student dean secretary counsel head officer coordinator advisor adviser
   teacher nurse physician doctor architect manager lead owner historian economist physicist biologist philosopher advocate dietitian
   nutritionist veterinarian psychologist therapist chef coach trainer marketer copywriter educator gardener horticulturalist
   horticulturist intern rechtsanwalt rechtsanwältin leiter leiterin redaktør journalist frilansjournalist professorin
   エンジニア 部長 副部長 編集者 編集長 代表 教授 기자 인턴기자 エディター ライター`,
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
  `admin administrator adminn webadmin siteadmin webmaster root user guest anonymous anonym unknown none null undefined nan na n/a
   author authors autor autorin autoren auteur autore writer writers editor editors by von par de name names redakteur verfasser
   staff team contributor contributors reporter reporters correspondent journalist columnist blogger
   news newsroom website site blog home homepage web online press media magazine post posts article articles story stories
   follow share comment comments subscribe contact email mail twitter facebook instagram linkedin youtube rss
   published updated posted modified date today yesterday read more about bio profile login register search menu
   advertisement advertiser sponsored sponsor promo promotion ad ads video audio photo photos image images gallery
   publisher bookmark anonimo anónimo anonyme redakcja noticias nachrichten http https subscribe unsubscribe agencies agentur agenturen deutschland germany brasil brasilia
   zvg pd wellness trends abstract introduction
   mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday human
   default test demo wordpress wp superadmin master owner moderator system bot developer`,
);

/** Words no person's name holds; one of them makes a text something else. */
export const UNLIKELY = words(
  `the of your our their my this that these those how what why when where who which with without is are was were be been
   read more continue follow share comments comment subscribe newsletter newsletters contact view views minute minutes min
   mins ago day days hour hours week weeks month months year years updated published posted last modified copyright rights reserved privacy policy terms
   cookie cookies login register sign email e-mail mail phone tel website homepage blog article articles post posts stories story
   about bio biography profile profiles archive archives latest recent related popular trending category categories tags tag topics topic
   click here learn see all show hide open close download print save like likes reply replies
   january february march july september october november december
   januar februar märz oktober dezember uhr lesezeit minuten lesen mehr alle artikel beiträge kommentare teilen folgen
   und oder der die das den dem ein eine ist sind wie was wer für über zum zur beim aus
   les des une est sont pour dans sur avec lire plus articles partager suivre commentaires
   los las una para con sobre leer más compartir seguir comentarios
   il gli che sono per leggi tutti condividi
   het een zijn voor lees meer
   advertisement sponsored promoted affiliate disclosure buy shop best review reviews guide guides recipe recipes
   staff team desk editorial redaktion redaktionen redactie redazione redacción redaccion rédaction redaction redakcja redaksjon redaksjonen zespół newsroom editors reporters correspondents
   news magazine journal times daily weekly herald tribune gazette media network press agency agentur agence agencia agenzia
   inc llc ltd gmbh ag corp corporation company co. plc s.a. e.v. foundation institute university college school department ministry council association society
   center centre group services solutions marketing bureau office commission committee union federation club
   fact checked verified admin administrator online redakteure publiziert geschrieben autorenseite übersetzung manufacturer interview pubmed scholar orcid google
   sources source quelle credit image photo photos foto fotos picture pictures video illustration getty shutterstock`,
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
  'the associated press|associated press|ap|afp|agence france-presse|agence france presse|dpa|reuters|thomson reuters|apa|sda|keystone-sda|ats|efe|ansa|belga|anp|čtk|ctk|pap|mti|tass|тасс|риа новости|интерфакс|interfax|ria novosti|xinhua|新华社|pti|ani|ians|upi|aap|pa|pa media|press association|bloomberg|bloomberg news|cnn|kyodo|kyodo news|共同通信|時事通信|jiji|jiji press|yonhap|연합뉴스|뉴시스|뉴스1|anadolu|anadolu agency|anadolu ajansı|dha|iha|ntb|tt|ritzau|stt|sid|epd|kna|afx|dpa-afx|europa press|télam|notimex|lusa|agencia efe|canadian press|the canadian press|getty images|irna|isna|sputnik|ukrinform|укринформ|унн|aa|dts nachrichtenagentur|dts|reuters/afp|pa news agency|press trust of india|antara',
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
