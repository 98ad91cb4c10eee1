import { i18n } from '#i18n';
import type { Person, Provenance } from '../../core/article/article.ts';
import { listed } from './listed.ts';

/** The fields that are shown, in the order in which they are. */
const FIELDS = [
  'name',
  'image',
  'jobTitle',
  'worksFor',
  'description',
  'url',
  'email',
  'sameAs',
] as const;

/** Where on the page each thing said of somebody was read, for who wants to know. */
export function FieldSources({ person }: { person: Person }) {
  const sources = new Map<string, string[]>();
  for (const field of FIELDS) {
    const from = person.provenance?.[field];
    if (from === undefined || !isShown(person, field)) continue;
    const source = sourceText(from);
    sources.set(source, [...(sources.get(source) ?? []), fieldText(field)]);
  }
  if (sources.size === 0) return null;
  return (
    <details class="author-sources">
      <summary>{i18n.t('author.sources.title')}</summary>
      <dl>
        {[...sources].map(([source, fields]) => (
          <div key={source}>
            <dt>{source}</dt>
            <dd>{listed(fields)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function isShown(person: Person, field: (typeof FIELDS)[number]): boolean {
  const value = person[field];
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

function fieldText(field: (typeof FIELDS)[number]): string {
  switch (field) {
    case 'name':
      return i18n.t('author.field.name');
    case 'image':
      return i18n.t('author.field.image');
    case 'jobTitle':
      return i18n.t('author.field.jobTitle');
    case 'worksFor':
      return i18n.t('author.field.worksFor');
    case 'description':
      return i18n.t('author.field.description');
    case 'url':
      return i18n.t('author.field.url');
    case 'email':
      return i18n.t('author.field.email');
    case 'sameAs':
      return i18n.t('author.field.sameAs');
  }
}

function sourceText(source: Provenance): string {
  switch (source) {
    case 'json-ld':
    case 'microdata':
    case 'rdfa':
      return i18n.t('author.sources.structured');
    case 'h-card':
      return i18n.t('author.sources.hCard');
    case 'rel-author':
      return i18n.t('author.sources.relAuthor');
    case 'meta':
      return i18n.t('author.sources.meta');
    case 'byline':
      return i18n.t('author.sources.byline');
    case 'author-box':
      return i18n.t('author.sources.box');
  }
}
