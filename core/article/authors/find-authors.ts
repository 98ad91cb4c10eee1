import type { Person } from '../article.ts';
import { boxesOf } from './author-boxes.ts';
import { bylineCandidates } from './bylines.ts';
import type { Candidate } from './candidate.ts';
import { jsonLdCandidates } from './json-ld-authors.ts';
import { metaCandidates } from './meta-authors.ts';
import { type AuthorContext, type Page, readPage } from './page-context.ts';
import { withCreatorAccount, withOwnAddress } from './page-wide.ts';
import { chooseAuthors, isOrganization, toPerson } from './reconcile.ts';
import { sameName } from './same-name.ts';

export interface FoundAuthors {
  readonly author: Person[];
  /** Elements about the authors, to be taken out of the body. */
  readonly boxes: Element[];
}

/** Authors that are read; papers of large collaborations name thousands. */
const MAX_AUTHORS = 60;

/**
 * Who wrote the article, with everything the page says of them. The document is only read; it is
 * to be the whole page, before anything was stripped from it.
 */
export function findAuthors(document: Document, context: AuthorContext): FoundAuthors {
  const page = readPage(document, context);
  const candidates = readCandidates(page);
  const chosen = chooseAuthors(page, candidates).slice(0, MAX_AUTHORS);
  const boxes: Element[] = [];
  const author = chosen.map((group) => {
    const described = candidates.filter(
      (candidate) => candidate.role === 'description' && sameName(candidate.name, group.name),
    );
    const others = chosen.filter((other) => other !== group).map((other) => other.name);
    const url = group.candidates
      .map(({ fields }) => fields.url)
      .find((value) => value !== undefined);
    const type = isOrganization(page, group) ? 'Organization' : 'Person';
    const found = boxesOf(page, { name: group.name, type, url, others });
    for (const box of found) if (box.removable) boxes.push(box.removable);
    const all = [...group.candidates, ...described, ...found.map(({ candidate }) => candidate)];
    return toPerson(page, { ...group, candidates: [...new Set(all)] });
  });
  const [only] = author;
  if (author.length === 1 && only) {
    return { author: [withCreatorAccount(page, withOwnAddress(page, only))], boxes };
  }
  return { author: author.map((person) => withOwnAddress(page, person)), boxes };
}

/** What every source says, before anything is decided. */
export function readCandidates(page: Page): Candidate[] {
  const stated = [...jsonLdCandidates(page), ...metaCandidates(page)];
  const names = stated.filter(({ role }) => role === 'claim').map(({ name }) => name);
  return [...stated, ...bylineCandidates(page, names)];
}
