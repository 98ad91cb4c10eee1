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
    // Addresses that were made absolute have their host in plain sight.
    const host = /^https?:\/\/([a-z0-9.-]+)(?:[/?#:]|$)/.exec(url)?.[1] ?? new URL(url).hostname;
    return host.toLowerCase().replace(/^(?:www\d?|m|mobile|amp)\./, '');
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
  const path = /^https?:\/\/[^/?#]*([^?#]*)/.exec(url)?.[1];
  return path === undefined ? url : `${hostOf(url)}${path.replace(/\/+$/, '').toLowerCase()}`;
}

/** Words under which sites keep their pages about people, as whole parts of a path. */
const PERSON_WORDS = new Set(
  (
    'author authors autor autoren autores autora autorin autork autorki autorzy auteur auteurs autore autori people person personen persona persons profile profiles ' +
    'profil staff team by writer writers contributor contributors reporter reporters journalist journalists journaliste journalistes ' +
    'redaktion redaktor redaktoren redakteur redakteure redakteurin user users member members columnist columnists columnista columnistas ' +
    'firma firmas penulis yazar yazarlar forfatter skribent skribenter medarbejder medarbejdere kirjoittaja szerzo avtor bio bios biography ' +
    'about-the-author our-team correspondent correspondents expert experts experten creator reporter-bio u journal-ist mitarbeiter ' +
    'redacteurs collaborator collaborators colaborador colaboradores signature ressort-autor contributeur contributeurs byline ' +
    'beitraege-von ekspert opinion-writers'
  ).split(' '),
);

/** Whether an address looks like a site's page about one person. */
export function isPersonPage(url: string): boolean {
  const [, path = '', search = ''] = /^https?:\/\/[^/?#]*([^?#]*)(\?[^#]*)?/i.exec(url) ?? [];
  if (/[?&]author=/.test(search) || /\/@[\w.-]+\/?$/.test(path)) return true;
  const parts = path.toLowerCase().split('/');
  return parts.some((part, index) => {
    const next = parts[index + 1] ?? '';
    if (PERSON_WORDS.has(part)) {
      return next !== '' || (search !== '' && index >= parts.length - 2);
    }
    const [word = '', ...rest] = part.split(/[_-]/);
    if (rest.length > 0 && rest[0] !== '' && PERSON_WORDS.has(word)) return true;
    return search !== '' && PERSON_WORDS.has(part.replace(/\.(?:php|html?|aspx?)$/, ''));
  });
}

const links = new WeakMap<Element, string | null>();

/** Where a link leads, absolute, as often asked as needed. */
export function addressOfLink(link: Element, base: string): string | undefined {
  let url = links.get(link);
  if (url === undefined) {
    url = absoluteUrl(link.getAttribute('href'), base) ?? null;
    links.set(link, url);
  }
  return url ?? undefined;
}

/** A link with where it leads. */
export interface Link {
  readonly element: Element;
  readonly url: string;
}

/** The links inside an element, itself included. */
export function linksIn(element: Element, base: string): Link[] {
  const links: Link[] = [];
  for (const link of [element, ...element.querySelectorAll('a[href]')]) {
    const url = addressOfLink(link, base);
    if (url !== undefined) links.push({ element: link, url });
  }
  return links;
}
