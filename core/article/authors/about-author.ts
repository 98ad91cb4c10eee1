const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Who an author box is about, as its heading says it. */
const WHO = words(
  `author authors contributor contributors autor autorin autoren autorinnen autor:in autor*in verfasser verfasserin auteur auteure auteurs autrice autora autores autore autori schrijver
   forfatteren forfattaren författaren skribenten journalisten kirjoittaja kirjoittajasta autorovi autorce autorze autorka szerzőről
   szerző yazar авторе автор автора συντάκτη الكاتب المؤلف نویسنده penulis लेखक`,
);
/** The same, but not by itself. */
const SOMEBODY = words(
  'writer writers columnist columnists reporter reporters blogger tester testers me us person',
);
/** What else such a heading has. */
const ABOUT = words(
  `about more the this meet who is our your written by bio profile info information zum zur über den der die unsere unseren unser à propos de
   du des les la le sobre acerca el del los o a mim sull informazioni chi è over om hakkında об про σχετικά με τον عن درباره tentang के
   बारे में tác giả về`,
);
const JAPANESE =
  /^(?:著者|筆者|執筆者|ライター)(?:について|プロフィール|紹介|情報)?$|^この記事を書いた|^プロフィール$|^作者|^关于作者$|^關於作者$|^저자 소개$|^글쓴이$|^về tác giả$/;

/** In characters. */
const LONGEST = 40;

/** Whether a line is "About the author" or its kin, as a whole. */
export function isAboutAuthor(line: string): boolean {
  if (line.length > LONGEST) return false;
  const bare = line.toLowerCase().replace(/\s*[:：]?\s*$/, '');
  const parts = bare.split(/[\s'’]+/);
  const isSomebody = (part: string) => WHO.has(part) || (parts.length > 1 && SOMEBODY.has(part));
  if (parts.every((part) => isSomebody(part) || ABOUT.has(part))) return parts.some(isSomebody);
  return JAPANESE.test(bare);
}
