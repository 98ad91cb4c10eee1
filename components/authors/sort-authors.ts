import type { Entry } from '../../core/library/entry.ts';
import type { Author } from '../../core/people/people.ts';
import { foldText } from '../../core/search/fold.ts';

/** Where somebody writes: their organisation, else the site of their newest article. */
export function placeOf({ person, entries }: Author): string {
  return person.worksFor ?? entries[0]?.siteName ?? '';
}

/** The article with which somebody's photo is kept. */
export function photoEntry({ person, entries }: Author): Entry | undefined {
  return entries.find(({ author }) => author.some(({ image }) => image === person.image));
}

/** Those with the most articles first, then by name. */
export function sortAuthors(authors: readonly Author[]): Author[] {
  const { compare } = new Intl.Collator(navigator.language);
  return authors.toSorted(
    (a, b) => b.entries.length - a.entries.length || compare(a.person.name, b.person.name),
  );
}

/** The authors whose name, organisation or sites hold every word of the query. */
export function searchAuthors(authors: readonly Author[], query: string): readonly Author[] {
  const words = foldText(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return authors;
  return authors.filter(({ person, entries }) => {
    const sites = new Set(entries.map(({ siteName }) => siteName));
    const text = foldText([person.name, person.worksFor, ...sites].join('\n'));
    return words.every((word) => text.includes(word));
  });
}
