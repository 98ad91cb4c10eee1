import type { Person, Provenance } from '../article.ts';
import { typesOf } from '../json-ld.ts';
import type { Candidate } from './candidate.ts';
import { HAN_OR_HANGUL } from './letters.ts';
import { hasOrganizationWord } from './name-words.ts';
import { isSiteName, type Page } from './page-context.ts';
import { isPersonName } from './person-name.ts';
import { sameName } from './same-name.ts';
import { sameUrlKey } from './urls.ts';

/** All that was said of one name. */
export interface Group {
  name: string;
  readonly candidates: Candidate[];
}

/** Gathers candidates of one person. */
export function groupByName(candidates: readonly Candidate[]): Group[] {
  const groups: Group[] = [];
  for (const candidate of candidates) {
    const group = groups.find((known) => sameName(known.name, candidate.name));
    if (group) group.candidates.push(candidate);
    else groups.push({ name: candidate.name, candidates: [candidate] });
  }
  return groups;
}

const VISIBLE: ReadonlySet<Provenance> = new Set([
  'byline',
  'rel-author',
  'microdata',
  'rdfa',
  'h-card',
]);

const trustOf = (group: Group, test: (candidate: Candidate) => boolean): number =>
  Math.max(0, ...group.candidates.filter((c) => c.role === 'claim' && test(c)).map((c) => c.trust));

/** Chooses who wrote it: what readers see is believed before what only machines read. */
export function chooseAuthors(page: Page, candidates: readonly Candidate[]): Group[] {
  const groups = groupByName(candidates).filter((group) =>
    group.candidates.some((c) => c.role === 'claim'),
  );
  const visible = (group: Group) => trustOf(group, (c) => VISIBLE.has(c.source));
  const stated = (group: Group) =>
    trustOf(group, (c) => c.source === 'json-ld' || (c.source === 'meta' && c.trust >= 0.9));
  const meta = (group: Group) => trustOf(group, (c) => c.source === 'meta');
  const people = groups.filter((group) => !isOrganization(page, group));
  const organizations = groups.filter((group) => isOrganization(page, group));
  const shown = withoutTails(people.filter((group) => visible(group) >= 0.7));
  const structured = people.filter((group) => stated(group) >= 0.6);
  const agreed = structured.filter((group) => shown.includes(group));
  if (agreed.length > 0) return [...new Set([...structured, ...shown])];
  if (shown.length > 0) return shown;
  const known = structured.filter((group) => isKnown(page, group));
  if (known.length > 0) return known;
  const metas = people.filter(
    (group) =>
      meta(group) >= 0.6 &&
      isKnown(page, group) &&
      (/\s/.test(group.name) || HAN_OR_HANGUL.test(group.name)),
  );
  if (metas.length > 0) return metas;
  const end = people.filter((group) => visible(group) >= 0.5);
  if (end.length > 0 && end.length <= 6) return end;
  const signed = organizations.filter(
    (group) => visible(group) >= (isSiteName(page, group.name) ? 0.7 : 0.5),
  );
  if (signed.length > 0) return signed.slice(0, 1);
  const told = organizations.filter((group) => stated(group) >= 0.6);
  const desks = organizations.filter(
    (group) => meta(group) >= 0.6 && DESK.test(group.name) && !isSiteName(page, group.name),
  );
  return (told.length > 0 ? told : desks).slice(0, 1);
}

/** Offices of a paper that machines alone are told of: a firm in the same place owns the site. */
const DESK =
  /(?:^|\s)(?:staff|desk|team|newsroom|redaktion|redacción|rédaction|redazione|editors)(?:\s|$)/i;

/** Without "Jane Roe Harbour Desk" where "Jane Roe" is there too. */
function withoutTails(groups: readonly Group[]): Group[] {
  return groups.filter(
    ({ name }) =>
      !groups.some(
        (other) =>
          other.name !== name && other.name.includes(' ') && name.startsWith(`${other.name} `),
      ),
  );
}

/**
 * Whether a name that only machines are told may be shown: one the page shows somewhere too, or a
 * full name. Account names that publishing systems fill in are neither, and a system's account
 * without a page of its own on the site is whoever pressed the button.
 */
function isKnown(page: Page, group: Group): boolean {
  if (page.layout.says(group.name)) return true;
  if (!/\S\s+\S/.test(group.name) && !HAN_OR_HANGUL.test(group.name)) return false;
  return !group.candidates.some((c) => c.account === true && c.fields.url === undefined);
}

export function isOrganization(page: Page, group: Group): boolean {
  if (isSiteName(page, group.name)) return !isOwnSite(page, group);
  const claims = group.candidates.filter(({ role }) => role === 'claim');
  const others = claims.filter(({ type }) => type === 'Organization').length;
  const persons = claims.length - others;
  return others > persons || (others === persons && hasOrganizationWord(group.name));
}

/** Whether the site is called like the person who writes it. */
function isOwnSite(page: Page, group: Group): boolean {
  const organization = page.jsonLd.some(
    (node) =>
      typesOf(node).some((type) => /Organization$|^WebSite$|Business$/.test(type)) &&
      !typesOf(node).includes('Person') &&
      typeof node.name === 'string' &&
      sameName(node.name, group.name),
  );
  const called = group.candidates.some(
    (c) => c.role === 'claim' && c.source === 'json-ld' && c.person === true,
  );
  return called && !organization && /\S\s+\S/.test(group.name) && isPersonName(group.name);
}

/** One person of everything said, each field from the source most to be believed. */
export function toPerson(page: Page, group: Group): Person {
  const sorted = [...group.candidates].sort((a, b) => b.trust - a.trust);
  const claims = sorted.filter((c) => c.role === 'claim');
  const named = claims.find((c) => c.name !== c.name.toLowerCase()) ?? claims[0];
  const provenance: Record<string, Provenance> = {};
  const person: Person = {
    type: isOrganization(page, group) ? 'Organization' : 'Person',
    name: named?.name ?? group.name,
    sameAs: [],
    provenance,
  };
  if (named) provenance.name = named.source;
  for (const candidate of sorted) {
    for (const key of ['url', 'image', 'jobTitle', 'worksFor', 'description', 'email'] as const) {
      const value = candidate.fields[key];
      if (value === undefined || person[key] !== undefined) continue;
      person[key] = value;
      provenance[key] = candidate.source;
    }
    for (const url of candidate.fields.sameAs ?? []) {
      if (person.sameAs.some((known) => sameUrlKey(known) === sameUrlKey(url))) continue;
      person.sameAs.push(url);
      provenance.sameAs ??= candidate.source;
    }
  }
  return person;
}
