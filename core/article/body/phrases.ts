/**
 * What sites say around their articles, in the languages most pages are in, as words in lower case
 * that a block's text begins with. `*` stands where the word may go on, `$` where little may follow.
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
  "read more|read next|read also|read on|read this|read full|also read|also see|also on|see also|see more|see related|more from|more on|more about|more in|more stories|more news|more like this|more:|related|recommended|you may like|you may also|you may be interested|you may want|you might like|you might also|you might be interested|you might want|don’t miss|don't miss|dont miss|must read|watch now|watch more|watch next|watch also|watch:|video:|listen now|listen to more|further reading|trending|most read|most popular|most viewed|editor’s pick*|editor's pick*|editors’ pick*|editors' pick*|editor’s choice|editors’ choice|editors choice|up next|next article|next story|in case you missed|explore more|keep reading|continue reading|what to read next|popular posts|popular stories|popular articles|popular now|latest news|latest stories|latest posts|latest articles|top stories",
  // German
  'lesen sie auch|lesen sie mehr|lesen sie dazu|lesen sie hier|lest auch|lest mehr|mehr zum thema|mehr zu diesem thema|mehr zu den themen|mehr dazu|mehr lesen|mehr aus|auch interessant|auch spannend|das könnte sie|das könnte dich|das könnte ihnen|passend dazu|passend zum|weitere artikel|weitere themen|weitere nachrichten|weitere meldungen|weitere beiträge|weitere news|zum thema|siehe auch|weiterlesen|ähnliche artikel|ähnliche beiträge|meistgelesen*|meist gelesen|empfohlener|häufig gelesen|neueste artikel',
  // French, Spanish, Portuguese, Italian
  'à lire aussi|a lire aussi|à voir aussi|à écouter aussi|à lire également|lire aussi|lire également|lire plus|voir aussi|voir plus|écouter aussi|regarder aussi|lisez aussi|sur le même sujet|sur le même thème|articles liés|article lié|articles similaires|articles associés|notre sélection|dossier:|' +
    'lea también|lea más|lea además|lee también|lee más|lee además|leer también|leer más|te puede interesar|puede interesar|te podría|te recomendamos|ver también|ver más|más información|más noticias|noticias relacionadas|artículos relacionados|' +
    'leia também|leia mais|leia ainda|veja também|veja mais|saiba mais|confira também|confira mais|notícias relacionadas|artigos relacionados|matérias relacionadas|ler mais|' +
    'leggi anche|leggi tutto|leggi di più|potrebbe interessarti|vedi anche|guarda anche|approfondimenti|articoli correlati',
  // Dutch, Scandinavian, Finnish
  'lees ook|lees meer|lees verder|zie ook|meer over|meer nieuws|meer lezen|gerelateerd*|les også|les mer|læs også|læs mere|läs också|läs mer|läs även|se også|se också|se även|lue myös|lue lisää|katso myös|relaterte*|relaterade*',
  // Polish, Czech, Slovak, Hungarian, Romanian, Croatian
  'czytaj także|czytaj też|czytaj również|czytaj więcej|czytaj dalej|zobacz także|zobacz też|zobacz również|zobacz więcej|przeczytaj|polecamy|sprawdź też|čtěte také|čtěte více|přečtěte*|mohlo by vás|čítajte*|prečítajte*|súvisiace|olvass*|kapcsolódó*|citește și|citește mai|pročitajte*|vezani članci',
  // Turkish, Greek, Russian, Ukrainian, Bulgarian
  'ilgili haber*|ilgili içerik*|bunlar da ilginizi|ayrıca okuyun|διαβάστε επίσης|διαβάστε ακόμα|διαβάστε περισσότερα|читайте также|читайте еще|читайте ещё|читайте далее|читайте також|читайте ще|читайте більше|читать далее|читать также|смотрите также|по теме|также по теме|материалы по теме|прочетете|вижте още|вижте също|още по темата',
  // Japanese, Chinese, Korean, Arabic, Hindi, Indonesian, Vietnamese
  '関連記事|関連ニュース|関連リンク|あわせて読みたい|おすすめ|相关阅读|相关新闻|相关文章|相关报道|相關閱讀|相關新聞|相關文章|延伸阅读|延伸閱讀|推荐阅读|관련기사|관련 기사|관련뉴스|관련 뉴스|اقرأ أيضا|اقرأ المزيد|إقرأ|شاهد أيضا|यह भी पढ़ें|ये भी पढ़ें|baca juga|xem thêm|đọc thêm',
];

const ADVERTISEMENTS = new Set(
  'ad|ads|advert|adverts|advertisement|advertisements|advertising|sponsored|sponsored content|anzeige|werbung|publicité|la suite après la publicité|publicidad|publicidade|pubblicità|advertentie|annons|annonse|annonce|mainos|reklam|reklama|reklamı|реклама|διαφήμιση|広告|pr|广告|廣告|광고|إعلان|اعلان|विज्ञापन|iklan|quảng cáo|continues below advertisement|print|print this page|print this article|drucken|imprimer|imprimir|stampa'.split(
    '|',
  ),
);

const ADVERTISEMENTS_THAT_GO_ON = [
  'advertisement scroll to continue|article continues after|article continues below|story continues after|story continues below|scroll to continue',
];

/** In characters: a longer text may begin so and tell of something. */
const MAX_CALL = 30;
const ADDRESSES =
  /\b(?:our|us|we|you|your|now|today|free|newsletters?|inbox|e-?mails?|updates|alerts)\b/i;

const SUBSCRIPTIONS = ['sign up for|sign up to|sign up now|sign up here|subscribe|subscription*'];

const CALLS = [
  'signup|get the latest|get our|get more from|get daily|get breaking|get email|get unlimited|receive the|receive our|join our|join us|join the conversation|join the discussion|follow us|follow me|follow our|follow him|follow her|follow them|follow @|follow$|like us on|find us on|download our|download the$|share this|share on|share via|share$|like this story|like this article|have a tip|have a news tip|got a tip|got a story|do you have a story|do you have a tip|do you have any information|send us your|send your|email us|email the|support our|support us|donate|become a member|become a subscriber|become a patron|start your free trial|start your trial|already a member|already a subscriber|log in|login|register|create a free account|create an account|to view this video|to watch this video|to play this video|your browser does not support|please enable|enable javascript|we use cookies|we may earn|we may receive|by clicking|by subscribing|by signing|by submitting|terms of|terms and|privacy policy|skip to|back to top|print this|order reprints|leave a comment|leave a reply|view comments|show comments|comments$|comment$|tags:|tag:|tags$|tagged|filed under|topics:|topic:|categories:|posted in',
  'newsletter*|abonnieren|jetzt abonnieren|jetzt anmelden|jetzt registrieren|jetzt testen|folgen sie|folge uns|teilen$|artikel teilen|artikel drucken|artikel merken|artikel anhören|zum newsletter|melden sie sich|hier anmelden|schlagworte|schlagwörter|themen:|kommentare$|kommentar$|zur startseite|zur homepage|nach oben',
  'abonnez-vous|inscrivez-vous|suivez-nous|suivez nous|partager$|suscríbete|suscribirse|síguenos|síganos|compartir$|inscreva-se|assine|compartilhe|iscriviti|seguici|condividi$|etiquetas:',
  'abonneer|schrijf je in|volg ons|deel dit|deel op|abonner|følg oss|følg os|prenumerera|följ oss|dela$|zapisz się|subskrybuj|udostępnij|obserwuj nas|sledujte|подпис*|поделиться|підпис*|abone ol|paylaş|フォロー|シェア|メルマガ|订阅|关注|分享到|구독|공유|اشترك|تابعنا|شارك',
];

const CREDITS = [
  'copyright|all rights reserved|alle rechte vorbehalten|tous droits|todos los derechos|todos os direitos|tutti i diritti|via$|source:|sources:|quelle:|quellen:|fuente:|fonte:|bron:|источник*|źródło*|kaynak:|additional reporting by|additional writing by|additional editing by|reporting by|writing by|editing by|edited by|written by|compiled by|translated by|this article was|this article is|this article has|this article originally|this article first|this article appeared|this story was|this story is|this story has|this story originally|this story first|this story appeared|this post was|this post is|this post has|this post originally|this piece was|this piece originally|this piece first|this interview was|this interview has|this page was|this page has|originally published|originally appeared|first published|first appeared|a version of this|the views expressed|opinions expressed|disclaimer|correction:|dieser artikel ist|dieser artikel erschien|dieser artikel wurde|dieser text ist|dieser text erschien|dieser text wurde|dieser beitrag ist|dieser beitrag erschien|dieser beitrag wurde|dies ist eine maschinelle|dies ist eine automatisch*|cet article|este artículo fue|este artículo se|questo articolo|with files from|with reporting from|with additional from|ap$|afp$|dpa$|reuters$|efe$|apa$|sda$|ansa$|tass$|pti$|ians$|photo:|photos:|photograph:|photographs:|image:|images:|picture:|bild:|bilder:|foto:|fotos:|last updated|last modified|last reviewed|update on|updated on|update at|updated at|published on|published at|posted on|posted by|about the author',
];

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

let phrases: ReadonlyMap<string, Phrase[]> | undefined;

/** All that a text begins with, in bits: announcement, advertisement, call, colophon. */
export function phrasesOf(text: string): number {
  phrases ??= byFirstLetters();
  const start = text
    .slice(0, MAX_START)
    .toLowerCase()
    .replace(BEFORE, '')
    .replace('’', "'")
    .replace(' :', ':');
  let bits = 0;
  for (const phrase of phrases.get(start.slice(0, KEY)) ?? []) {
    if ((bits & phrase.bit) === 0 && begins(start, phrase)) bits |= phrase.bit;
  }
  if (text.length > MAX_LABEL) bits &= ~ADVERTISEMENT;
  else if (ADVERTISEMENTS.has(start.replace(AFTER, ''))) bits |= ADVERTISEMENT;
  if (bits & SUBSCRIPTION && (text.length <= MAX_CALL || ADDRESSES.test(text))) bits |= CALL;
  if (OWNERSHIP.test(text)) bits |= COLOPHON;
  return bits & ~SUBSCRIPTION;
}

const OWNERSHIP = /^\s*(?:©|\(c\))/i;

function byFirstLetters(): Map<string, Phrase[]> {
  const known = new Map<string, Phrase[]>();
  const add = (lists: readonly string[], bit: number): void => {
    for (const written of lists.join('|').split('|')) {
      const last = written.at(-1);
      const end = last === '*' || last === '$' ? last : '';
      const phrase = { words: end ? written.slice(0, -1) : written, end, bit } as const;
      const key = written.slice(0, KEY);
      const others = known.get(key);
      if (others) others.push(phrase);
      else known.set(key, [phrase]);
    }
  };
  add(ANNOUNCEMENTS, ANNOUNCEMENT);
  add(ADVERTISEMENTS_THAT_GO_ON, ADVERTISEMENT);
  add(CALLS, CALL);
  add(SUBSCRIPTIONS, SUBSCRIPTION);
  add(CREDITS, COLOPHON);
  return known;
}

function begins(start: string, { words, end }: Phrase): boolean {
  if (!start.startsWith(words)) return false;
  if (end === '*') return true;
  if (end === '$' && start.length > words.length + LITTLE) return false;
  // A letter that has two cases goes on with the word.
  const next = start.charAt(words.length);
  return words.endsWith(':') || next.toLowerCase() === next.toUpperCase();
}
