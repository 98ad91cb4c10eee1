import type { Person, Provenance } from '../article.ts';
import type { Candidate } from './candidate.ts';
import { isSiteName, type Page } from './page-context.ts';
import { plain, sameName } from './same-name.ts';

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
  const people = groups.filter((group) => !isOrganization(page, group));
  const visible = (group: Group) => trustOf(group, (c) => VISIBLE.has(c.source));
  const stated = (group: Group) => trustOf(group, (c) => c.source === 'json-ld');
  const meta = (group: Group) => trustOf(group, (c) => c.source === 'meta');
  const best = Math.max(0, ...people.map(visible));
  const shown = people.filter((group) => visible(group) >= 0.7 && visible(group) >= best - 0.15);
  const structured = people.filter((group) => stated(group) >= 0.6);
  const both = structured.filter((group) => shown.includes(group));
  if (both.length > 0)
    return [
      ...new Set([...structured, ...shown.filter((g) => both.includes(g) || visible(g) >= 0.8)]),
    ];
  if (shown.length > 0) return shown;
  if (structured.length > 0) return structured;
  const metas = people.filter((group) => meta(group) >= 0.6);
  if (metas.length > 0) return metas;
  const end = people.filter((group) => visible(group) >= 0.5);
  if (end.length === 1) return end;
  const orgs = groups.filter(
    (group) =>
      isOrganization(page, group) && visible(group) >= 0.7 && !isSiteName(page, group.name),
  );
  return orgs.slice(0, 1);
}

export function isOrganization(page: Page, group: Group): boolean {
  return (
    isSiteName(page, group.name) ||
    group.candidates.filter((c) => c.type === 'Organization').length * 2 > group.candidates.length
  );
}

export function toPerson(page: Page, group: Group): Person {
  const names = group.candidates.map((c) => c.name);
  const name = names.find((n) => n !== n.toLowerCase()) ?? group.name;
  const person: Person = {
    type: isOrganization(page, group) ? 'Organization' : 'Person',
    name,
    sameAs: [],
  };
  void plain;
  for (const c of [...group.candidates].sort((a, b) => b.trust - a.trust)) {
    for (const key of ['url', 'image', 'jobTitle', 'worksFor', 'description', 'email'] as const) {
      const value = c.fields[key];
      if (value !== undefined && person[key] === undefined) person[key] = value;
    }
    for (const url of c.fields.sameAs ?? [])
      if (!person.sameAs.includes(url)) person.sameAs.push(url);
  }
  return person;
}
