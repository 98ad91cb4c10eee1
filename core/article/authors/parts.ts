const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Words before "by": what was done, or made, by whoever wrote. */
const WRITING = words(
  `story words text article report reported reporting written posted published created authored submitted contributed opinion review
   column essay interview added shared compiled produced started uploaded asked presented told post blog recipe comment
   commentary feature erstellt verfasst geschrieben veröffentlicht gepostet eingestellt artikel beitrag kommentar gastbeitrag bericht
   blogartikel blogbeitrag analyse kolumne rezept protokoll reportage publié écrit rédigé posté recueillis escrito publicado texto
   postado scritto pubblicato testo geschreven skrevet skriven publicerad scris publicat`,
);
/** Words beside those: "a guest essay by", "photos and text by". */
const BESIDE = words('a an the this was guest and und ein photo photos foto fotos pictures propos');
/** What was done by somebody who did not write. */
const OTHER = words(
  `photo photos photograph photographs photography photographed photographer image images picture pictures pic pics illustration
   illustrations illustrated illustrator ilustrator art artwork video graphic graphics edited edits editing editor medically reviewed fact checked fact-checked
   translated translation translator verified updated curated approved narrated hosted credit foto fotos fotografie fotograf fotografin
   bild bilder übersetzt übersetzung illustrationen bearbeitet lektorat redigiert traduit traduction traducción traducido tradotto
   redigert redigerad クレジット 翻訳 翻訳者 訳 監修 写真 撮影 編集 イラスト 校对 编译 翻译 責任編輯 编辑 編輯 责编 편집 사진 옮김 번역`,
);
const BY = words('by von par por da di door av af de');

export const isBy = (word: string | undefined): boolean =>
  word !== undefined && BY.has(word.toLowerCase());

/** Whether a word tells a part that somebody had in an article and that is not the writing. */
export const isOtherPartWord = (word: string): boolean => OTHER.has(word.toLowerCase());

/** Whether a word tells that somebody wrote. */
export const isWritingWord = (word: string): boolean => WRITING.has(word.toLowerCase());

/** Of such a phrase; a longer one is a sentence. */
const MAX_WORDS = 5;

/** Whether a phrase in lower case says that somebody wrote: "story by", "ein Beitrag von". */
export function isWrittenBy(phrase: string): boolean {
  const all = phrase.split(' ');
  const before = all.slice(0, -1);
  return (
    isBy(all.at(-1)) &&
    all.length <= MAX_WORDS &&
    before.some((word) => WRITING.has(word)) &&
    before.every((word) => WRITING.has(word) || BESIDE.has(word))
  );
}

/** Whether a phrase in lower case may begin with one of these words. */
export const mayBeWrittenBy = (first: string): boolean => WRITING.has(first) || BESIDE.has(first);
