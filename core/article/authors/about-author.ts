const ABOUT_AUTHOR =
  /^(?:(?:more )?about (?:the |this )?(?:authors?|writers?|contributors?|columnists?|reporters?|blogger)|about author|(?:meet|who is) (?:the |our |your )?(?:authors?|writers?|testers?)|the authors?|authors?|written by|author (?:bio|profile|info(?:rmation)?)|about (?:me|us)|contributors?|(?:zum|zur|über (?:den|die|unser\w*)) (?:autor|autorin|autoren|autorinnen|autor\*?in(?:nen)?|verfasser(?:in)?|person)|(?:der|die) (?:autor|autorin|autoren|verfasser(?:in)?)|autor(?:in|en)?|zum autor|à propos (?:de l['’]auteure?|des auteurs|de l['’]autrice)|l['’]auteure?|les auteurs|auteure?|(?:sobre|acerca) (?:el|del|la|de la|o|a|os|los) autor(?:a|es)?|el autor|la autora|autor(?:a|es)?|sobre mim|(?:sull['’]|informazioni sull['’]|l['’])autor[ei]|chi è l['’]autore|over de (?:auteur|schrijver)s?|om (?:forfatteren|forfattaren|författaren|skribenten|journalisten)|kirjoittaja(?:sta)?|(?:o )?autor(?:ovi|ce|ze|ach|ka)?|a szerzőről|szerző|yazar hakkında|об авторе|автор|про автора|σχετικά με τον συντάκτη|عن الكاتب|عن المؤلف|درباره نویسنده|著者(?:について|プロフィール|紹介|情報)?|筆者(?:について|プロフィール|紹介)?|この記事を書いた(?:人|ライター)|ライター(?:プロフィール|紹介)?|執筆者(?:紹介|プロフィール)?|プロフィール|作者(?:简介|介紹)?|关于作者|關於作者|저자 소개|글쓴이|tentang penulis|lekha[kr]|लेखक के बारे में|về tác giả)\s*[:：]?$/;

/** In characters. */
const LONGEST = 40;

/** Whether a line is "About the author" or its kin, as a whole. */
export function isAboutAuthor(line: string): boolean {
  return line.length <= LONGEST && ABOUT_AUTHOR.test(line.toLowerCase());
}
