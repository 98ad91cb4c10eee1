import { cleanBio, isBio } from './biography.ts';
import { type Block, blocksOf } from './blocks.ts';
import type { Candidate, PersonFields } from './candidate.ts';
import { addressesIn, isSharedAddress, writtenAddressIn } from './email.ts';
import { foreignRegion, type Page, teaserAround } from './page-context.ts';
import { parseNames, withoutLead } from './person-name.ts';
import { photoOf } from './photo.ts';
import { profileOf } from './profiles.ts';
import { mentions, plain, sameName } from './same-name.ts';
import { marksOf, textOf } from './text.ts';
import { absoluteUrl, isPersonPage, sameSite, sameUrlKey } from './urls.ts';

/** "About the author" and its kin, as the whole of a line. */
export const ABOUT_AUTHOR =
  /^(?:(?:more )?about (?:the |this )?(?:authors?|writers?|contributors?|columnists?|reporters?|blogger)|about author|(?:meet|who is) (?:the |our |your )?(?:authors?|writers?|testers?)|the authors?|authors?|written by|author (?:bio|profile|info(?:rmation)?)|about (?:me|us)|contributors?|(?:zum|zur|über (?:den|die|unser\w*)) (?:autor|autorin|autoren|autorinnen|autor\*?in(?:nen)?|verfasser(?:in)?|person)|(?:der|die) (?:autor|autorin|autoren|verfasser(?:in)?)|autor(?:in|en)?|zum autor|à propos (?:de l['’]auteure?|des auteurs|de l['’]autrice)|l['’]auteure?|les auteurs|auteure?|(?:sobre|acerca) (?:el|del|la|de la|o|a|os|los) autor(?:a|es)?|el autor|la autora|autor(?:a|es)?|sobre mim|(?:sull['’]|informazioni sull['’]|l['’])autor[ei]|chi è l['’]autore|over de (?:auteur|schrijver)s?|om (?:forfatteren|forfattaren|författaren|skribenten|journalisten)|kirjoittaja(?:sta)?|(?:o )?autor(?:ovi|ce|ze|ach|ka)?|a szerzőről|szerző|yazar hakkında|об авторе|автор|про автора|σχετικά με τον συντάκτη|عن الكاتب|عن المؤلف|درباره نویسنده|著者(?:について|プロフィール|紹介|情報)?|筆者(?:について|プロフィール|紹介)?|この記事を書いた(?:人|ライター)|ライター(?:プロフィール|紹介)?|執筆者(?:紹介|プロフィール)?|プロフィール|作者(?:简介|介紹)?|关于作者|關於作者|저자 소개|글쓴이|tentang penulis|lekha[kr]|लेखक के बारे में|về tác giả)\s*[:：]?$/iu;

const BOX_MARK =
  /(?:^|[\s_-])(?:authors?|author\w*|\w+author|autor|autoren|autorin\w*|autor\w*|auteurs?|auteur\w*|bio|biography|contributors?|about-?(?:the-?)?(?:author|me)|writer|journalist|reporter|byline\w*|vcard|h-card|profile|abh|saboxplugin-\w+|saboxplugin|m-a-box|pp-multiple-authors|molongui|kirjoittaja|skribent|forfatter|redakteur|verfasser|firma|person|staff|team-?member)(?:$|[\s_-])/;
const BIO_MARK =
  /(?:^|[\s_-])(?:\w*bio|bio\w*|biography|biografia|biographie|description|desc|about|author-?(?:text|info-?text|content|desc\w*)|vita|kurzbio|summary|note|p-note|user-?description|saboxplugin-desc|abh_\w*description)(?:$|[\s_-])/;
const ROLE_MARK =
  /(?:^|[\s_-])(?:role|roles|job|jobtitle|job-?title|position|rank|occupation|funktion|function|author-?title|byline-?title|person-?title|title-?role|subtitle|sub-?title|author-?role|beruf|\w*job-?title|\w*position|\w*role)(?:$|[\s_-])/;
const NOT_BIO =
  /^(?:(?:view|see|show|read|more|all|find|follow|share|connect|contact|email|e-mail|mail|tweet|visit|website|posts?|articles?|latest|recent|weitere?|alle|mehr|zur?|voir|tous|plus|lire|ver|más|leggi|altri|tutti|alla|lisää|zobrazit|więcej|ещё|все|もっと|記事一覧)\b[^.!?。]{0,80}|\d[\d\s.,:/-]*|.{0,60}\b(?:articles|posts|beiträge|followers|publications)\b.{0,20})$/iu;

/** Text longer than this around a name is no author box. */
const MAX_BOX = 2600;

export interface AuthorBox {
  readonly candidate: Candidate;
  readonly element: Element;
}

/** What the page tells of a person wherever the name stands with photo, prose or profiles. */
export function boxesOf(
  page: Page,
  name: string,
  url: string | undefined,
  others: readonly string[],
): AuthorBox[] {
  const boxes: AuthorBox[] = [];
  for (const mention of mentionsOf(page, name, url)) {
    if (boxes.some((box) => box.element.contains(mention))) continue;
    if (foreignRegion(page, mention, { aside: true }) || teaserAround(page, mention)) continue;
    const box = readBox(page, mention, name, others);
    if (box) boxes.push(box);
  }
  return boxes;
}

function mentionsOf(page: Page, name: string, url: string | undefined): Element[] {
  const found: Element[] = [];
  const wanted = plain(name);
  const key = url ? sameUrlKey(url) : undefined;
  for (const element of page.document.body?.querySelectorAll(
    'a, h1, h2, h3, h4, h5, h6, p, span, div, strong, b, em, cite, li, dt, dd, figcaption, img[alt], address, td',
  ) ?? []) {
    if (element.tagName === 'IMG') {
      const alt = element.getAttribute('alt') ?? '';
      if (alt.length < 120 && plain(alt).includes(wanted)) found.push(element);
      continue;
    }
    const length = page.layout.length(element);
    if (length > 400) continue;
    if (key && element.tagName === 'A') {
      const href = absoluteUrl(element.getAttribute('href'), page.base);
      if (href && sameUrlKey(href) === key) found.push(element);
      continue;
    }
    if (length > name.length + 60 || length < name.length - 3) continue;
    const text = textOf(element);
    if (text.length > name.length + 60 || !plain(text).includes(wanted.split(' ').at(-1) ?? wanted))
      continue;
    if (
      parseNames(withoutLead(text), { lenient: true }).some((parsed) => sameName(parsed.name, name))
    )
      found.push(element);
  }
  return found;
}

function readBox(
  page: Page,
  mention: Element,
  name: string,
  others: readonly string[],
): AuthorBox | undefined {
  const fields: PersonFields = {};
  let holder: Element | undefined;
  let at: Element = mention;
  for (let level = 0; level < 8; level++) {
    if (page.layout.length(at) > MAX_BOX) break;
    const text = textOf(at);
    if (others.some((other) => containsName(text, other))) break;
    const before = Object.keys(fields).length;
    const profilesBefore = fields.sameAs?.length ?? 0;
    readFields(page, at, name, fields);
    if (Object.keys(fields).length > before || (fields.sameAs?.length ?? 0) > profilesBefore)
      holder = at;
    const parent: Element | null = at.parentElement;
    if (!parent || /^(?:BODY|MAIN|HTML)$/.test(parent.tagName) || parent === page.layout.body)
      break;
    if (
      page.headlineElement &&
      parent.contains(page.headlineElement) &&
      !/^(?:HEADER)$/.test(parent.tagName)
    )
      break;
    if (page.layout.body && parent.contains(page.layout.body)) break;
    if (fields.description && !BOX_MARK.test(` ${marksOf(parent)} `)) break;
    at = parent;
  }
  if (holder === undefined) return undefined;
  const marked = BOX_MARK.test(` ${marksOf(holder)} `);
  const trust = marked ? 0.8 : 0.6;
  return {
    candidate: {
      role: 'description',
      source: 'author-box',
      type: 'Person',
      name,
      fields,
      trust,
      element: holder,
    },
    element: holder,
  };
}

function containsName(text: string, name: string): boolean {
  return ` ${plain(text)} `.includes(` ${plain(name)} `);
}

function readFields(page: Page, box: Element, name: string, fields: PersonFields): void {
  if (fields.url === undefined) {
    for (const link of links(box)) {
      const url = absoluteUrl(link.getAttribute('href'), page.base);
      if (!url || !sameSite(url, page.url) || !isPersonPage(url)) continue;
      fields.url = url;
      break;
    }
  }
  if (fields.image === undefined) {
    const image = portrait(page, box, name);
    if (image) fields.image = image;
  }
  const addresses = addressesIn(box).filter((address) => !isSharedAddress(address));
  if (fields.email === undefined && addresses[0] !== undefined) fields.email = addresses[0];
  const profiles = links(box)
    .map((link) => profileOf(absoluteUrl(link.getAttribute('href'), page.base) ?? ''))
    .filter((profile) => profile !== undefined)
    .map((profile) => profile.url)
    .filter((url) => !sameSite(url, page.url));
  if (profiles.length > 0) fields.sameAs = [...new Set([...(fields.sameAs ?? []), ...profiles])];
  if (fields.description === undefined) {
    const bio = bioIn(page, box, name, addresses[0]);
    if (bio) fields.description = bio;
    if (bio && fields.email === undefined) {
      const written = writtenAddressIn(bio);
      if (written && !isSharedAddress(written)) fields.email = written;
    }
  }
  if (fields.jobTitle === undefined) {
    const role = roleIn(box, name);
    if (role) fields.jobTitle = role;
  }
}

function links(box: Element): Element[] {
  return [...(box.matches('a[href]') ? [box] : []), ...box.querySelectorAll('a[href]')];
}

function portrait(page: Page, box: Element, name: string): string | undefined {
  const images = box.tagName === 'IMG' ? [box] : [...box.querySelectorAll('img')];
  const usable = images
    .map((image) => ({ image, url: photoOf(image, page.base) }))
    .filter((entry): entry is { image: Element; url: string } => entry.url !== undefined);
  const named = usable.find(({ image }) => mentions(image.getAttribute('alt') ?? '', name));
  return (named ?? usable[0])?.url;
}

function bioIn(
  page: Page,
  box: Element,
  name: string,
  address: string | undefined,
): string | undefined {
  const marked = [
    ...box.querySelectorAll(
      '[class*="bio" i], [class*="desc" i], [class*="about" i], [itemprop="description"], [class*="note" i], [class*="vita" i], [class*="summary" i]',
    ),
  ].filter(
    (part) =>
      part.getAttribute('itemprop') === 'description' || BIO_MARK.test(` ${marksOf(part)} `),
  );
  for (const part of marked) {
    const bio = prose(blocksOf(part), name);
    if (bio && isBio(bio, name)) return cleanBio(bio, address);
  }
  if (page.layout.placeOf(box) === 'head' && !BOX_MARK.test(` ${marksOf(box)} `)) return undefined;
  const blocks = blocksOf(box);
  const text = prose(blocks, name);
  if (!text || text.length < 40) return undefined;
  const titled = blocks.some((block) => ABOUT_AUTHOR.test(block.text));
  if (titled || mentions(text, name) || BOX_MARK.test(` ${marksOf(box)} `))
    return cleanBio(text, address);
  void page;
  return undefined;
}

function prose(blocks: readonly Block[], name: string): string {
  return blocks
    .filter((block) => !(block.linked > 0.8 && block.text.length < 120))
    .map((block) => block.text)
    .filter(
      (text) =>
        text.length >= 25 &&
        !ABOUT_AUTHOR.test(text) &&
        !NOT_BIO.test(text) &&
        plain(text) !== plain(name),
    )
    .filter(
      (text) =>
        !(
          text.length < name.length + 30 &&
          parseNames(withoutLead(text), { lenient: true }).some((parsed) =>
            sameName(parsed.name, name),
          )
        ),
    )
    .join(' ');
}

function roleIn(box: Element, name: string): string | undefined {
  for (const part of box.querySelectorAll(
    '[itemprop="jobTitle"], [class*="role" i], [class*="job" i], [class*="position" i], [class*="title" i], [class*="funktion" i], [class*="occupation" i]',
  )) {
    if (part.getAttribute('itemprop') !== 'jobTitle' && !ROLE_MARK.test(` ${marksOf(part)} `))
      continue;
    if (/^H[1-6]$/.test(part.tagName)) continue;
    const text = textOf(part);
    if (text.length < 3 || text.length > 100 || containsName(text, name) || ABOUT_AUTHOR.test(text))
      continue;
    return text.replace(/^[\s,|–—-]+|[\s,|–—-]+$/g, '');
  }
  return undefined;
}
