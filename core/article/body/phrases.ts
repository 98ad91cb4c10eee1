/**
 * What sites say around their articles, in the languages most pages are in. Patterns are matched
 * against the start of a block's text.
 */

type Test = (text: string) => boolean;

/** In characters: no label is longer. */
const MAX_LABEL = 60;

/** Announces other pages. */
export const isAnnouncement = startsWith(
  // English
  'read (?:more|next|also|on|this|full)\\b|also (?:read|see|on)\\b|see (?:also|more|related)\\b|more (?:from|on|about|in|stories|news|like this)\\b|more\\s*:|related\\b|recommended\\b|you (?:may|might) (?:also )?(?:like|enjoy|be interested|want)|don.?t miss|must read|watch (?:now|more|next|also)|watch\\s*:|video\\s*:|listen (?:now|to more)|further reading|trending|most (?:read|popular|viewed)|editor.?s.? (?:picks?|choice)|up next|next (?:article|story)|in case you missed|explore more|keep reading|continue reading|what to read next|popular (?:posts|stories|articles|now)|latest (?:news|stories|posts|articles)|top stories',
  // German
  'lesen sie (?:auch|mehr|dazu|hier)|lest (?:auch|mehr)|mehr (?:zum|zu diesem|zu den) thema|mehr (?:dazu|lesen|aus)\\b|mehr (?:zu|über)\\s*:|auch interessant|auch spannend|das könnte (?:sie|dich|ihnen)|passend (?:dazu|zum)|weitere (?:artikel|themen|nachrichten|meldungen|beiträge|news)|zum thema|siehe auch|weiterlesen|ähnliche (?:artikel|beiträge)|meistgelesen|meist gelesen|empfohlener|häufig gelesen|neueste artikel',
  // French, Spanish, Portuguese, Italian
  '(?:à )?(?:lire|voir|écouter|regarder) (?:aussi|également|plus)|lisez aussi|sur le même (?:sujet|thème)|articles? (?:liés?|similaires|associés)|notre sélection|dossier\\s*:|' +
    'le(?:a|e) (?:también|más|además)|lee(?:r)? (?:también|más)|(?:te )?puede(?:s)? interesar|te (?:puede|podría|recomendamos)|ver (?:también|más)|(?:más|noticias|artículos) (?:información|relacionad[oa]s|noticias)|' +
    'leia (?:também|mais|ainda)|veja (?:também|mais)|saiba mais|confira (?:também|mais)|(?:notícias|artigos|matérias) relacionad[ao]s|ler mais|' +
    'leggi (?:anche|tutto|di più)|potrebbe interessarti|vedi anche|guarda anche|approfondimenti|articoli correlati',
  // Dutch, Scandinavian, Finnish
  'lees (?:ook|meer|verder)|zie ook|meer (?:over|nieuws|lezen)|gerelateerd|les (?:også|mer|også)|læs (?:også|mere)|läs (?:också|mer|även)|se (?:også|också|även)\\b|lue (?:myös|lisää)|katso myös|relaterte|relaterade',
  // Polish, Czech, Slovak, Hungarian, Romanian, Croatian
  'czytaj (?:także|też|również|więcej|dalej)|zobacz (?:także|też|również|więcej)|przeczytaj|polecamy|sprawdź też|čtěte (?:také|více)|přečtěte|mohlo by vás|čítajte|prečítajte|súvisiace|olvass|olvassa|kapcsolódó|citește (?:și|mai)|pročitajte|vezani članci',
  // Turkish, Greek, Russian, Ukrainian, Bulgarian
  'ilgili (?:haber|içerik)|bunlar da ilginizi|ayrıca okuyun|διαβάστε (?:επίσης|ακόμα|περισσότερα)|читайте (?:также|еще|ещё|далее|також|ще|більше)|читать (?:далее|также)|смотрите также|(?:также )?по теме|материалы по теме|прочетете|вижте (?:още|също)|още по темата',
  // Japanese, Chinese, Korean, Arabic, Hindi, Indonesian, Vietnamese
  '[【［\\[]?(?:関連(?:記事|ニュース|リンク)|あわせて読みたい|おすすめ|相关(?:阅读|新闻|文章|报道)|相關(?:閱讀|新聞|文章)|延伸(?:阅读|閱讀)|推荐阅读|관련 ?(?:기사|뉴스)|اقرأ (?:أيضا|أيضاً|المزيد)|إقرأ|شاهد أيضا|यह भी पढ़ें|ये भी पढ़ें|baca juga|xem thêm|đọc thêm)',
);

/** Marks an advertisement, when it is all a block says. */
export const isAdvertLabel = wholly(
  'ad|ads|advert|adverts|advertisement|advertising|advertisement scroll to continue|article continues (?:after|below).*|story continues (?:below|after).*|sponsored(?: content)?|anzeige|werbung|publicité|la suite après la publicité|publicidad|publicidade|pubblicità|advertentie|annons|annonse|annonce|mainos|reklam|reklama|reklamı|реклама|διαφήμιση|広告|pr|广告|廣告|광고|إعلان|اعلان|विज्ञापन|iklan|quảng cáo|scroll to continue.*|continues below advertisement|print(?: this (?:page|article))?|drucken|imprimer|imprimir|stampa',
);

/** Asks for something: to sign up, follow, share, install, pay. */
export const isCall = startsWith(
  '(?:sign up (?:for|to|now|here)|subscribe\\b|subscription)(?=.{0,14}$|.*\\b(?:our|us|we|you|your|now|today|free|newsletters?|inbox|e-?mails?|updates|alerts)\\b)|signup|get (?:the latest|our|more from|daily|breaking|email|unlimited)|receive (?:the|our)|join (?:our|us|the conversation|the discussion|\\d)|follow (?:us|our|him|her|them|@)|follow .{1,40} on (?:twitter|x|facebook|instagram|google|linkedin|telegram|whatsapp|tiktok|youtube)|like us on|find us on|download (?:our|the) .{0,30}app|share (?:this|on|via)|share\\b.{0,20}$|like this (?:story|article)|have a (?:news )?tip|got a (?:tip|story)|are you\\b.{0,60}\\bget in touch|do you have (?:a|any) (?:story|tip|information)|send (?:us )?your|email (?:us|the)|support (?:our|us)\\b|donate|become a (?:member|subscriber|patron)|start your (?:free )?trial|already a (?:subscriber|member)|log ?in|register\\b|create (?:a free|an) account|to (?:view|watch|play) this video|your browser does not support|please enable|enable javascript|we use cookies|by (?:clicking|subscribing|signing|submitting)|terms (?:of|and)|privacy policy|skip to|back to top|print this|order reprints|leave a (?:comment|reply)|view comments|show comments|\\d+ comments?$|comments? \\(\\d+\\)|tags?\\s*:|tagged\\b|filed under|topics?\\s*:|categories\\s*:|posted in\\b',
  'newsletter|abonnieren|jetzt (?:abonnieren|anmelden|registrieren|testen)|folgen sie|folge uns|teilen\\b.{0,20}$|artikel (?:teilen|drucken|merken|anhören)|zum newsletter|melden sie sich|hier anmelden|schlagworte|schlagwörter|themen\\s*:|kommentare?\\b.{0,12}$|zur startseite|zur homepage|nach oben',
  'abonnez-vous|inscrivez-vous|suivez(?:-nous| nous)?|partager\\b.{0,20}$|suscríbete|suscribirse|síguenos|síganos|sigue(?:nos)?\\b.{0,40}(?:twitter|facebook|instagram|whatsapp|google)|compartir\\b.{0,20}$|inscreva-se|assine\\b|siga\\b.{0,40}(?:twitter|facebook|instagram|whatsapp|google|redes)|compartilhe|iscriviti|seguici|condividi\\b.{0,20}$|etiquetas\\s*:|tags\\b.{0,6}$',
  'abonneer|schrijf je in|volg ons|deel (?:dit|op)|abonner|følg oss|følg os|prenumerera|följ oss|dela\\b.{0,12}$|zapisz się|subskrybuj|udostępnij|obserwuj nas|sledujte|подпис(?:ывайтесь|аться|ка|уйтесь)|поделиться|підпис|abone ol|paylaş|フォロー|シェア|メルマガ|订阅|关注|分享到|구독|공유|اشترك|تابعنا|شارك',
);

/** Says where a text comes from and whose it is: no part of it, when it stands at the end. */
export const isColophonText = startsWith(
  '©|\\(c\\)|copyright|all rights reserved|alle rechte vorbehalten|tous droits|todos los derechos|todos os direitos|tutti i diritti|via\\s+\\S+$|source\\s*:|sources\\s*:|quelle\\s*:|quellen\\s*:|fuente\\s*:|fonte\\s*:|bron\\s*:|источник|źródło|kaynak\\s*:|\\(?(?:additional )?(?:reporting|writing|editing|edited|written|compiled|translated) by|this (?:article|story|post|piece|interview|page) (?:was|is|has|originally|first|appeared)|(?:originally|first) (?:published|appeared)|a version of this|the views expressed|opinions expressed|disclaimer|correction\\s*:|dieser (?:artikel|text|beitrag) (?:ist|erschien|wurde)|dies ist eine (?:maschinelle|automatisch)|cet article|este artículo (?:fue|se)|questo articolo|with (?:files|reporting|additional) from|\\(?(?:ap|afp|dpa|reuters|efe|apa|sda|ansa|tass|pti|ians)(?:/\\w+)*\\)?$|photo(?:s|graph)?\\s*:|image(?:s)?\\s*:|picture\\s*:|bild(?:er)?\\s*:|foto(?:s)?\\s*:|last (?:updated|modified|reviewed)|updated? (?:on|at)\\b|published (?:on|at)\\b|posted (?:on|by)\\b|about the author|written by',
);

// The texts are lower-cased instead of ignoring case, which takes these patterns ten times as long.
function startsWith(...alternatives: readonly string[]): Test {
  const pattern = new RegExp(`^[\\s>»›▶►→•+*–—|:([\\]"'“„]*(?:${alternatives.join('|')})`, 'u');
  return (text) => pattern.test(text.toLowerCase());
}

function wholly(alternatives: string): Test {
  const pattern = new RegExp(`^[\\s\\p{P}\\p{S}]*(?:${alternatives})[\\s\\p{P}\\p{S}]*$`, 'u');
  return (text) => text.length <= MAX_LABEL && pattern.test(text.toLowerCase());
}
