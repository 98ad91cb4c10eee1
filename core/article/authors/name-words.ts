const words = (text: string): Set<string> => new Set(text.split(/\s+/).filter(Boolean));

/**
 * What stands before a name in a byline, in the languages of the pages read. Longest first inside
 * the pattern, so that "written by" is not left as "written".
 */
export const LEAD =
  /^(?:(?:story|words|text|article|report(?:ed|ing)?|written|posted|published|created|authored|submitted|contributed|opinion|review|analysis|column|essay|interview|added|shared|compiled|produced|started|uploaded|post|blog|recipe|photos? and (?:text|words)|words and (?:photos?|pictures)|text and (?:photos?|pictures)|guest post|an? [\p{L} ]{3,20}) by|by|from|about(?: the)? authors?|meet the authors?|the authors?|authors?(?: name)?|written|contributors?|reporters?|columnists?|writers?|posted|published|story|text|words|von|vom|erstellt von|verfasst von|geschrieben von|veröffentlicht von|gepostet von|eingestellt von|(?:ein |blog ?)?(?:artikel|beitrag|kommentar|gastbeitrag|interview|text|essay|bericht) von|(?:artikel|beitrag|kommentar|gastbeitrag|interview|essay|bericht|analyse|kolumne|rezept|protokoll|reportage) von|autor(?:in|en|innen)?|verfasser(?:in)?|redakteur(?:in)?|redaktion|text(?: und fotos?)?|über (?:den autor|die autorin|die autoren)|par|propos recueillis par|publié par|écrit par|rédigé par|auteure?s?|article de|por|escrito por|publicado por|texto|redacción|redactor|autora?e?s?|postado por|di|a cura di|scritto da|pubblicato da|testo di|door|geschreven door|tekst|auteur|av|af|skrevet av|skrevet af|tekst av|text|journalist|redaktør|reporter|publicerad av|kirjoittaja|toimittaja|teksti|szerző|írta|szöveg|autor(?:ka|zy)?|tekst|opracowa(?:ł|nie|ła)|napisa(?:ł|ła)|dodał|redakcja|napsal|text|autor článku|yazan|yazar|haber|автор(?:ы)?|текст|από|του|της|συντάκτης|γράφει (?:ο|η)|κείμενο|كتب(?:ت|ه|ها)?|بقلم|الكاتب|تأليف|نوشته|نویسنده|نگارنده|توسط|द्वारा|लेखक|penulis|oleh|ditulis oleh|reporter|作者|著者|著|文|撰文|執筆者?|筆者|ライター|取材・文|取材|記者|记者|編輯|编辑|文字|글|기자|작성자|글쓴이|tác giả|bởi|theo|từ|de|scris de|publicat de|autor|автор|пише|από τον|από την)(?:\s*[:：/|／]\s*|\s*[-–—]\s+|\s+(?=\S)|(?<=[文著글])(?=[\p{Script=Han}])|$)/iu;

/** Words that end a byline or follow a name without belonging to it. */
export const ROLE_WORD =
  /^(?:staff|senior|junior|chief|lead|managing|deputy|associate|assistant|contributing|executive|freelance|guest|special|foreign|political|science|health|business|technology|tech|sports?|news|features?|writer|writers|editor|editors|editor-in-chief|reporter|reporters|correspondent|correspondents|contributor|contributors|columnist|journalist|author|blogger|producer|director|manager|analyst|ceo|cto|cfo|founder|co-founder|president|vice|professor|lecturer|researcher|fellow|strategist|consultant|specialist|expert|redakteur|redakteurin|redaktion|redakteure|redaktionsleiter|korrespondent|korrespondentin|chefredakteur|chefredakteurin|volontär|volontärin|journalistin|autor|autorin|reporterin|fotograf|gastautor|gastautorin|ressortleiter|ressortleiterin|rédacteur|rédactrice|journaliste|correspondant|auteur|redactor|redactora|periodista|corresponsal|giornalista|redattore|redattrice|redacteur|verslaggever|reportér|redaktor|dziennikarz|journalisten|toimittaja|muhabir|editör|корреспондент|журналист|обозреватель|기자|특파원|인턴기자|선임기자|논설위원|記者|记者|編集部|氏|さん|通讯员|編輯|رئيس|مراسل)$/iu;

/** Words of roles that tell none by themselves: "Technology Editor", but "CBS News". */
export const ROLE_ADJECTIVE =
  /^(?:staff|senior|junior|chief|lead|managing|deputy|associate|assistant|contributing|executive|freelance|guest|special|foreign|political|science|health|business|technology|tech|sports?|news|features?|vice|fellow)$/iu;

/** Occupations that are no part of a byline's name but tell a role. */
export const OCCUPATION =
  /^(?:attorney|lawyer|engineer|developer|designer|scientist|student|dean|secretary|counsel|head|officer|coordinator|advisor|adviser|teacher|nurse|physician|doctor|architect|manager|lead|owner|historian|economist|physicist|biologist|philosopher|advocate|dietitian|nutritionist|veterinarian|psychologist|therapist|chef|coach|trainer|marketer|copywriter|educator|gardener|horticulturalist|horticulturist|intern|rechtsanwalt|rechtsanwältin|geschäftsführer\p{L}*|leiter|leiterin|redaktør|journalist|frilansjournalist|professorin|エンジニア|部長|副部長|編集者|編集長|代表|教授|기자|인턴기자|エディター|ライター)$/iu;

/** Broadcasters and houses that sign by their initials. */
export const BROADCASTER =
  /(?:^|\s)(?:MDR|NDR|WDR|SWR|RBB|ARD|ZDF|ORF|SRF|BBC|CNN|CBS|NBC|ABC|NPR|PBS|RTL|RTÉ|CBC|RTS|RAI|TVE|NRK|SVT|DW|BR24|AFP|Reuters|TASS|Bloomberg)(?:$|\s)/;

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
   januar februar märz juni juli oktober dezember uhr lesezeit minuten lesen mehr alle artikel beiträge kommentare teilen folgen
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

/** Words that make a signature an organisation's. */
export const ORGANIZATION_WORD =
  /(?:^|[\s-])(?:staff|team|desk|editorial|editors|reporters|contributors|redaktion|redaktionen|redaktionsteam|redactie|redazione|redacción|redaccion|rédaction|redakcja|redakce|redaksjon|redaksjonen|zespół|newsroom|bureau|agency|agencies|agentur|agenturen|agence|agencia|agencias|agenzia|news|service|services|press|media|inc\.?|llc|ltd\.?|gmbh|ag|corp\.?|e\.v\.|foundation|stiftung|institute?|university|universität|department|ministry|council|association|society|center|centre|group|network|company|commission|committee|federation|architects?|architecture|partners|consulting|solutions|magazine|journal|times|post|tribune|herald|studio|studios|labs?|wire|editorial board|board|union|program|programme|trust|fund|library|museum|clinic|hospital|verlag|verband|verein|bundes\p{L}*|公式|編集部|編集局|新聞社?|新聞デジタル|通信|社|通讯社|社论|뉴스|신문|뉴스팀|편집부|디지털뉴스|агентство|редакция|ред\.?|σύνταξη|التحرير|وكالة|وكالات|هيئة التحرير|تحریریه|خبرگزاری)(?:$|[\s,.&-])/iu;

/** News agencies by the short names they sign with. */
export const AGENCIES =
  /^(?:(?:the )?associated press|ap|afp|agence france[- ]presse|dpa(?:[-/]\p{L}+)?|reuters|thomson reuters|apa|sda|keystone-sda|ats|efe|ansa|belga|anp|čtk|ctk|pap|mti|tass|тасс|риа новости|интерфакс|interfax|ria novosti|xinhua|新华社|pti|ani|ians|upi|aap|pa(?: media)?|press association|bloomberg(?: news)?|cnn|kyodo(?: news)?|共同通信|時事通信|jiji(?: press)?|yonhap|연합뉴스|뉴시스|뉴스1|anadolu(?: agency| ajansı)?|dha|iha|ntb|tt|ritzau|stt|sid|epd|kna|afx|dpa-afx|europa press|télam|notimex|lusa|agencia efe|canadian press|the canadian press|getty images|irna|isna|sputnik|ukrinform|укринформ|унн|aa|dts nachrichtenagentur|dts|reuters\/afp|pa news agency|press trust of india|antara)$/iu;

/** Particles inside names that are written small. */
export const PARTICLES = words(
  `von van de der den del della dello di da do dos das du des la le los las el al bin ibn bint abu ben ter ten zu zum zur y e i und af av
   vom 't op st san d' l' o' dit mac mc af van't delle degli dei das auf in 'n am`,
);

/** Letters after a name that say what somebody may call themselves. */
export const CREDENTIAL =
  /^(?:(?:[A-Z]\.?){2,6}|Ph\.?\s?D\.?|Psy\.?D\.?|Ed\.?D\.?|Pharm\.?D\.?|M\.?D\.?|R\.?D\.?N?\.?|R\.?N\.?|D\.?O\.?|D\.?D\.?S\.?|DVM|M\.?Sc?\.?|B\.?Sc?\.?|M\.?A\.?|B\.?A\.?|LL\.?[BM]\.?|Esq\.?|Jr\.?|Sr\.?|II|III|IV|CPA|CFP®?|CEPF®?|CFA|MBA|MPH|LMFT|LCSW|FACLM|FACP|CISSP|PMP|Dipl\.?(?:-[\p{L}]+\.?)?|Mag\.?|Dr\.?|Prof\.?)$/u;
