/** Words with which a byline begins, written out as a whole line. */
export const WORDED =
  /^(?:(?:posted|published|created|submitted|authored) by|(?:erstellt|geschrieben|verfasst|veröffentlicht|gepostet|eingestellt) von|(?:publié|écrit|rédigé|posté) par|(?:escrito|publicado|postado) por|(?:blog ?)?beitrag von|autor(?:inn)?en|by|von|par|por|di|door|av|af|från|από|by:|text|texte|texto|testo|tekst|autor(?:in|en)?|author|auteur|autore|written by|story by|words by|oleh|yazan|reporter|reporting by|penulis|작성자|글|文|撰文|作者|記者|著者|執筆|取材・文|بقلم|كتب|نویسنده|автор|текст|szerző|kirjoittaja|toimittaja)(?:\s|:|：|\/|／)/iu;

/** Words after which even a lone word is a name. */
export const CERTAIN =
  /^(?:(?:posted|written|published|created|submitted|authored) by|(?:erstellt|geschrieben|verfasst|veröffentlicht|gepostet|eingestellt) von|(?:publié|écrit|rédigé|posté) par|(?:escrito|publicado|postado) por|scritto da|geschreven door|skrevet av|skriven av)\s/iu;
