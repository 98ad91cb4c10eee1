/** An http or https address made absolute, else nothing. */
export function absoluteUrl(value: string | null | undefined, base: string): string | undefined {
  const trimmed = value?.trim();
  if (!trimmed) return undefined;
  try {
    const url = new URL(trimmed, base);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** The host without `www.`, `m.` and the like. */
export function hostOf(url: string): string {
  try {
    return new URL(url).hostname.toLowerCase().replace(/^(www\d?|m|mobile|amp)\./, '');
  } catch {
    return '';
  }
}

/** Second labels under which names are registered, as in `co.uk`. */
const SECOND_LEVEL = /^(co|com|org|net|ac|gov|edu|ne|or|go|gob|govt)$/;

/** The part of a host that is registered: `example.co.uk` for `news.example.co.uk`. */
export function siteOf(url: string): string {
  const labels = hostOf(url).split('.');
  const wide = labels.length > 2 && SECOND_LEVEL.test(labels.at(-2) ?? '');
  return labels.slice(wide ? -3 : -2).join('.');
}

/** Whether two addresses are of one site. */
export function sameSite(one: string, other: string): boolean {
  const site = siteOf(one);
  return site !== '' && site === siteOf(other);
}

/** One form for comparing: no scheme, `www.`, query, fragment, closing slash. */
export function sameUrlKey(url: string): string {
  try {
    const { pathname } = new URL(url);
    return `${hostOf(url)}${pathname.replace(/\/+$/, '').toLowerCase()}`;
  } catch {
    return url;
  }
}

const PERSON_PATH =
  /\/(?:authors?|autor(?:en|es|a|in|ki?|zy)?|auteurs?|autore|autori|auteur-[a-z]+|people|person(?:en|as)?|profiles?|profil|staff(?:-[a-z]+)?|team|by|writers?|contributors?|contributor-[a-z]+|reporters?|journalists?|journalistes?|redaktion|redaktor|redaktoren|redakteur(?:e|in)?|users?|members?|columnists?|columnistas?|firmas?|penulis|yazar(?:lar)?|forfatter|skribent|skribenter|medarbejdere?|kirjoittaja|szerzo|avtor|author-[a-z]+|bio|bios|biography|about-the-author|our-team|correspondents?|expert(?:s|en)?|creator|reporter-bio|u|journal-ist|mitarbeiter|rédacteurs?|redacteurs?|collaborators?|colaborador(?:es)?|signature|ressort-autor|contributeurs?|byline|beitraege-von|ekspert|opinion-writers)(?:[/_-][^/]|\/?\?|\.(?:php|html?|aspx?)\?)/i;

/** Whether an address looks like a site's page about one person. */
export function isPersonPage(url: string): boolean {
  try {
    const { pathname, search } = new URL(url);
    return (
      PERSON_PATH.test(`${pathname}${search}`) ||
      /\/@[\w.-]+\/?$/.test(pathname) ||
      /[?&]author=/.test(search)
    );
  } catch {
    return false;
  }
}
