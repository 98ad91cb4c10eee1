import type { Person } from '../article.ts';
import { boxesOf } from './author-boxes.ts';
import { bylineCandidates } from './bylines.ts';
import type { Candidate } from './candidate.ts';
import { addressesIn, isSharedAddress } from './email.ts';
import { jsonLdCandidates } from './json-ld-authors.ts';
import { metaCandidates } from './meta-authors.ts';
import { siteAccounts } from './own-profiles.ts';
import { type AuthorContext, type Page, readPage } from './page-context.ts';
import { chooseAuthors, isOrganization, toPerson } from './reconcile.ts';
import { plain, sameName } from './same-name.ts';

export interface FoundAuthors {
  readonly author: Person[];
  /** Elements about the authors, to be taken out of the body. */
  readonly boxes: Element[];
}

/**
 * Who wrote the article, with everything the page says of them. The document is only read; it is
 * to be the whole page, before anything was stripped from it.
 */
export function findAuthors(document: Document, context: AuthorContext): FoundAuthors {
  const page = readPage(document, context);
  const candidates = readCandidates(page);
  const chosen = chooseAuthors(page, candidates);
  const boxes: Element[] = [];
  const sites = siteAccounts(page);
  const author = chosen.map((group) => {
    const described = candidates.filter(
      (candidate) => candidate.role === 'description' && sameName(candidate.name, group.name),
    );
    const others = chosen.filter((other) => other !== group).map((other) => other.name);
    const url = group.candidates
      .map(({ fields }) => fields.url)
      .find((value) => value !== undefined);
    const type = isOrganization(page, group) ? 'Organization' : 'Person';
    const found = boxesOf(page, { name: group.name, type, url, others, sites });
    for (const box of found) if (box.removable) boxes.push(box.removable);
    const all = [...group.candidates, ...described, ...found.map(({ candidate }) => candidate)];
    return toPerson(page, { ...group, candidates: [...new Set(all)] });
  });
  return { author: author.map((person) => withOwnAddress(page, person)), boxes };
}

/** The person with the address, anywhere on the page, that is made from the surname. */
function withOwnAddress(page: Page, person: Person): Person {
  const { body } = page.document;
  const surname = plain(person.name).split(' ').at(-1) ?? '';
  if (person.email !== undefined || person.type !== 'Person' || surname.length < 4 || !body)
    return person;
  const email = addressesIn(body).find((address) => {
    const local = plain(address.split('@')[0] ?? '').replace(/ /g, '');
    return (
      local.endsWith(surname) && local[0] === plain(person.name)[0] && !isSharedAddress(address)
    );
  });
  if (email === undefined) return person;
  return { ...person, email, provenance: { ...person.provenance, email: 'byline' } };
}

/** What every source says, before anything is decided. */
export function readCandidates(page: Page): Candidate[] {
  const stated = [...jsonLdCandidates(page), ...metaCandidates(page)];
  const names = stated.filter(({ role }) => role === 'claim').map(({ name }) => name);
  return [...stated, ...bylineCandidates(page, names)];
}
