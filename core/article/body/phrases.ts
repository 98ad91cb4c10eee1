/**
 * What sites say around their articles, in the languages most pages are in, as words in lower case
 * that a block's text begins with: `|` between phrases, `/` between words that may end one, `*` where
 * the word may go on, `$` where little may follow.
 * Looked up by their first letters, since long regular expressions take long to compile.
 */

/** What a text begins with, in bits. */
const ANNOUNCEMENT = 1;
const ADVERTISEMENT = 2;
const CALL = 4;
const COLOPHON = 8;
/** A call only where the text is short or speaks to its reader. */
const SUBSCRIPTION = 16;

/** In characters: no label is longer. */
const MAX_LABEL = 60;
/** In characters: what is looked at of a text, and what may follow where little may. */
const MAX_START = 120;
const LITTLE = 20;
/** Letters that phrases are looked up by. */
const KEY = 2;

/** Signs, digits and white space before the first word. */
const BEFORE = /^[\s\0-@[-`{-\xBF\u2000-\u206F\u2190-\u2BFF\u3000-\u303F\uFF00-\uFF3E]+/;
const AFTER = /[\s\0-@[-`{-\xBF\u2000-\u206F\u2190-\u2BFF\u3000-\u303F]+$/;

const ANNOUNCEMENTS = [
  // English
  "read more/next/also/on/this/full|also read/see/on|see also/more/related|more from/on/about/in/stories/news|more like this|more:|related|recommended|you may like/also/want|you may be interested|you might like/also/want|you might be interested|don’t miss|don't miss|dont miss|must read|watch now/more/next/also|watch:|video:|listen now|listen to more|further reading|trending|most read/popular/viewed|editor’s pick*/choice|editor's pick*|editors’ pick*/choice|editors' pick*|editors choice|up next|next article/story|in case you missed|explore more|keep reading|continue reading|what to read next|popular posts/stories/articles/now|latest news/stories/posts/articles|top stories",
  // German
  'lesen sie auch/mehr/dazu/hier|lest auch/mehr|mehr zum thema|mehr zu diesem thema|mehr zu den themen|mehr dazu/lesen/aus|auch interessant/spannend|das könnte sie/dich/ihnen|passend dazu/zum|weitere artikel/themen/nachrichten/meldungen/beiträge/news|zum thema|siehe auch|weiterlesen|ähnliche artikel/beiträge|meistgelesen*|meist gelesen|empfohlener|häufig gelesen|neueste artikel',
  // French, Spanish, Portuguese, Italian
  'à lire aussi/également|a lire aussi|à voir aussi|à écouter aussi|lire aussi/également/plus|voir aussi/plus|écouter aussi|regarder aussi|lisez aussi|sur le même sujet/thème|articles liés/similaires/associés|article lié|notre sélection|dossier:|' +
    'lea también/más/además|lee también/más/además|leer también/más|te puede interesar|puede interesar|te podría/recomendamos|ver también/más|más información/noticias|noticias relacionadas|artículos relacionados|' +
    'leia também/mais/ainda|veja também/mais|saiba mais|confira também/mais|notícias relacionadas|artigos relacionados|matérias relacionadas|ler mais|' +
    'leggi anche/tutto|leggi di più|potrebbe interessarti|vedi anche|guarda anche|approfondimenti|articoli correlati',
  // Dutch, Scandinavian, Finnish
  'lees ook/meer/verder|zie ook|meer over/nieuws/lezen|gerelateerd*|les også/mer|læs også/mere|läs också/mer/även|se også/också/även|lue myös/lisää|katso myös|relaterte*|relaterade*',
  // Polish, Czech, Slovak, Hungarian, Romanian, Croatian
  'czytaj także/też/również/więcej/dalej|zobacz także/też/również/więcej|przeczytaj|polecamy|sprawdź też|čtěte také/více|přečtěte*|mohlo by vás|čítajte*|prečítajte*|súvisiace|olvass*|kapcsolódó*|citește și/mai|pročitajte*|vezani članci',
  // Turkish, Greek, Russian, Ukrainian, Bulgarian
  'ilgili haber*/içerik*|bunlar da ilginizi|ayrıca okuyun|διαβάστε επίσης/ακόμα/περισσότερα|читайте также/еще/ещё/далее/також/ще/більше|читать далее/также|смотрите также|по теме|также по теме|материалы по теме|прочетете|вижте още/също|още по темата',
  // Japanese, Chinese, Korean, Arabic, Hindi, Indonesian, Vietnamese
  '関連記事|関連ニュース|関連リンク|あわせて読みたい|おすすめ|相关阅读|相关新闻|相关文章|相关报道|相關閱讀|相關新聞|相關文章|延伸阅读|延伸閱讀|推荐阅读|관련기사|관련 기사/뉴스|관련뉴스|اقرأ أيضا/المزيد|إقرأ|شاهد أيضا|यह भी पढ़ें|ये भी पढ़ें|baca juga|xem thêm|đọc thêm',
];

const ADVERTISEMENTS = new Set(
  'ad|ads|advert|adverts|advertisement|advertisements|advertising|sponsored|sponsored content|anzeige|werbung|publicité|la suite après la publicité|publicidad|publicidade|pubblicità|advertentie|annons|annonse|annonce|mainos|reklam|reklama|reklamı|реклама|διαφήμιση|広告|pr|广告|廣告|광고|إعلان|اعلان|विज्ञापन|iklan|quảng cáo|continues below advertisement|print|print this page|print this article|drucken|imprimer|imprimir|stampa'.split(
    '|',
  ),
);

const ADVERTISEMENTS_THAT_GO_ON = [
  'advertisement scroll to continue|article continues after/below|story continues after/below|scroll to continue',
];

/** In characters: a longer text may begin so and tell of something. */
const MAX_CALL = 30;
const ADDRESSES =
  /\b(?:our|us|we|you|your|now|today|free|newsletters?|inbox|e-?mails?|updates|alerts)\b/i;

const SUBSCRIPTIONS = ['sign up for/to/now/here|subscribe|subscription*'];

const CALLS = [
  'signup|get the latest|get our/daily/breaking/email/unlimited|get more from|receive the/our|join our/us|join the conversation/discussion|follow us/me/our/him/her/them/@|follow$|like us on|find us on|download our/the$|share this/on/via|share$|like this story/article|have a tip|have a news tip|got a tip/story|do you have a story/tip|do you have any information|send us your|send your|email us/the|support our/us|donate|become a member/subscriber/patron|start your free trial|start your trial|already a member/subscriber|log in|login|register|create a free account|create an account|to view this video|to watch this video|to play this video|your browser does not support|please enable|enable javascript|we use cookies|we may earn/receive|by clicking/subscribing/signing/submitting|terms of/and|privacy policy|skip to|back to top|print this|order reprints|leave a comment/reply|view comments|show comments|comments$|comment$|tags:|tag:|tags$|tagged|filed under|topics:|topic:|categories:|posted in',
  'newsletter*|abonnieren|jetzt abonnieren/anmelden/registrieren/testen|folgen sie|folge uns|teilen$|artikel teilen/drucken/merken/anhören|zum newsletter|melden sie sich|hier anmelden|schlagworte|schlagwörter|themen:|kommentare$|kommentar$|zur startseite/homepage|nach oben',
  // In the place of what is not loaded before one has agreed to it.
  'recommended external|external content$|this content is hosted/provided|to view this content|to see this content|to show this content|to load this content|by loading this content/post/video/tweet|we need your consent|externer inhalt$|externe inhalte$|empfohlener externer/redaktioneller|an dieser stelle befindet sich ein externer|an dieser stelle finden sie externe*|an dieser stelle finden sie einen externen|an dieser stelle findest du externe*|an dieser stelle findest du einen externen|mit dem laden des beitrags/inhalts/tweets/videos|ich bin einverstanden, dass mir externe|ich bin einverstanden, dass ich diesen inhalt|ich bin damit einverstanden, dass mir externe/dieser|um diesen inhalt anz*|um diesen inhalt zu laden/sehen|um diesen beitrag anz*|um dieses video anz*|um dieses video zu laden/sehen|ein klick für den datenschutz|wir benötigen ihre zustimmung/einwilligung|wir benötigen deine zustimmung/einwilligung|zum inhaltsverzeichnis|zurück zum inhaltsverzeichnis|contenu externe$|pour afficher ce contenu|pour voir ce contenu|contenido externo$|para ver este contenido|contenuto esterno$|per visualizzare questo contenuto/video',
  'abonnez-vous|inscrivez-vous|suivez-nous|suivez nous|partager$|suscríbete|suscribirse|síguenos|síganos|compartir$|inscreva-se|assine|compartilhe|iscriviti|seguici|condividi$|etiquetas:',
  'abonneer|schrijf je in|volg ons|deel dit/op|abonner|følg oss/os|prenumerera|följ oss|dela$|zapisz się|subskrybuj|udostępnij|obserwuj nas|sledujte|подпис*|поделиться|підпис*|abone ol|paylaş|フォロー|シェア|メルマガ|订阅|关注|分享到|구독|공유|اشترك|تابعنا|شارك',
];

const CREDITS = [
  'copyright|all rights reserved|alle rechte vorbehalten|tous droits|todos los derechos|todos os direitos|tutti i diritti|via$|source:|sources:|quelle:|quellen:|fuente:|fonte:|bron:|источник*|źródło*|kaynak:|additional reporting by|additional writing by|additional editing by|reporting by|writing by|editing by|edited by|written by|compiled by|translated by|this article was/is/has/originally/first/appeared|this story was/is/has/originally/first/appeared|this post was/is/has/originally|this piece was/originally/first|this interview was/has|this page was/has|originally published/appeared|first published/appeared|a version of this|the views expressed|opinions expressed|disclaimer|correction:|dieser artikel ist/erschien/wurde|dieser text ist/erschien/wurde|dieser beitrag ist/erschien/wurde|dies ist eine maschinelle/automatisch*|cet article|este artículo fue/se|questo articolo|with files from|with reporting from|with additional from|ap$|afp$|dpa$|reuters$|efe$|apa$|sda$|ansa$|tass$|pti$|ians$|photo:|photos:|photograph:|photographs:|image:|images:|picture:|bild:|bilder:|foto:|fotos:|last updated/modified/reviewed|update on/at|updated on/at|published on/at|posted on/by|about the author',
];

const LISTS = [
  [ANNOUNCEMENTS, ANNOUNCEMENT],
  [ADVERTISEMENTS_THAT_GO_ON, ADVERTISEMENT],
  [CALLS, CALL],
  [SUBSCRIPTIONS, SUBSCRIPTION],
  [CREDITS, COLOPHON],
] as const;

/** A year, a time of day, a reading time. */
export const DATE =
  /\b(?:19|20)\d{2}\b|\b\d{1,2}[:.h]\d{2}\b|\b\d+\s*(?:min|hours?|days?|stunden|std)\b|\d\s*[年分月日]/i;

/** Says who wrote. */
export const BYLINE =
  /^(?:by|von|par|por|di|da|door|av|af|przez|автор|text[oe]?|testo|tekst|words|story|reporter)\b/i;

/** Announces other pages. */
export function isAnnouncement(text: string): boolean {
  return (phrasesOf(text) & ANNOUNCEMENT) !== 0;
}

/** Marks an advertisement, when it is all a block says. */
export function isAdvertLabel(text: string): boolean {
  return (phrasesOf(text) & ADVERTISEMENT) !== 0;
}

/** Asks for something: to sign up, follow, share, install, pay. */
export function isCall(text: string): boolean {
  return (phrasesOf(text) & CALL) !== 0;
}

/** Says where a text comes from and whose it is: no part of it, when it stands at the end. */
export function isColophonText(text: string): boolean {
  return (phrasesOf(text) & COLOPHON) !== 0;
}

interface Phrase {
  readonly words: string;
  readonly end: '' | '*' | '$';
  readonly bit: number;
}

/** All that a text begins with, in bits: announcement, advertisement, call, colophon. */
export function phrasesOf(text: string): number {
  const start = text
    .slice(0, MAX_START)
    .toLowerCase()
    .replace(BEFORE, '')
    .replace('’', "'")
    .replace(' :', ':');
  let bits = 0;
  for (const phrase of phrasesBy(start.slice(0, KEY))) {
    if ((bits & phrase.bit) === 0 && begins(start, phrase)) bits |= phrase.bit;
  }
  if (text.length > MAX_LABEL) bits &= ~ADVERTISEMENT;
  else if (ADVERTISEMENTS.has(start.replace(AFTER, ''))) bits |= ADVERTISEMENT;
  if (bits & SUBSCRIPTION && (text.length <= MAX_CALL || ADDRESSES.test(text))) bits |= CALL;
  if (OWNERSHIP.test(text)) bits |= COLOPHON;
  return bits & ~SUBSCRIPTION;
}

const OWNERSHIP = /^\s*(?:©|\(c\))/i;

/** Phrases as they are written, by their first letters. */
let written: Map<string, { readonly group: string; readonly bit: number }[]> | undefined;

/** Those of some first letters, once they were asked for. */
const known = new Map<string, Phrase[]>();

function phrasesBy(letters: string): Phrase[] {
  let phrases = known.get(letters);
  if (!phrases) {
    written ??= byFirstLetters();
    phrases = (written.get(letters) ?? []).flatMap(({ group, bit }) => phrasesIn(group, bit));
    known.set(letters, phrases);
  }
  return phrases;
}

function byFirstLetters(): NonNullable<typeof written> {
  const groups: NonNullable<typeof written> = new Map();
  for (const [lists, bit] of LISTS) {
    for (const group of lists.join('|').split('|')) {
      const letters = group.slice(0, KEY);
      const others = groups.get(letters);
      if (others) others.push({ group, bit });
      else groups.set(letters, [{ group, bit }]);
    }
  }
  return groups;
}

/** The phrases of a group: all that come of the words that may end it. */
function phrasesIn(group: string, bit: number): Phrase[] {
  const beforeLast = group.lastIndexOf(' ') + 1;
  return group
    .slice(beforeLast)
    .split('/')
    .map((ending) => {
      const last = ending.at(-1);
      const end = last === '*' || last === '$' ? last : '';
      return { words: group.slice(0, beforeLast) + (end ? ending.slice(0, -1) : ending), end, bit };
    });
}

function begins(start: string, { words, end }: Phrase): boolean {
  if (!start.startsWith(words)) return false;
  if (end === '*') return true;
  if (end === '$' && start.length > words.length + LITTLE) return false;
  // A letter that has two cases goes on with the word.
  const next = start.charAt(words.length);
  return words.endsWith(':') || next.toLowerCase() === next.toUpperCase();
}
