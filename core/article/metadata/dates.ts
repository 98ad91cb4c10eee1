import type { JsonLdNode } from '../json-ld.ts';
import { type MetaTags, metaContent } from './meta-tags.ts';

const ISO =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?/i;

/** A date as ISO 8601, or undefined for what is no date or one no article has. */
export function isoDate(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  const iso = ISO.exec(text);
  if (iso) return fromIso(iso);
  const compact =
    /^(\d{4})(\d{2})(\d{2})(?:\D|$)/.exec(text) ?? /^(\d{4})\/(\d{1,2})\/(\d{1,2})\b/.exec(text);
  if (compact) return day(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  // What is left must at least name a month or hold a whole date, since Date.parse reads "May 5" too.
  if (!/\d{4}/.test(text) || text.length > 60) return undefined;
  const time = Date.parse(text);
  if (Number.isNaN(time)) return undefined;
  const date = new Date(time);
  return day(date.getFullYear(), date.getMonth() + 1, date.getDate());
}

function fromIso(match: RegExpExecArray): string | undefined {
  const [, year, month, date, hour, minute, second, zone] = match;
  const whole = day(Number(year), Number(month), Number(date));
  if (whole === undefined || hour === undefined) return whole;
  const offset = zone?.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2').toUpperCase() ?? '';
  return `${whole}T${hour.padStart(2, '0')}:${minute}:${second ?? '00'}${offset}`;
}

/** A calendar day as ISO 8601, if there is such a day in the years of the web. */
export function day(year: number, month: number, date: number): string | undefined {
  if (year < 1900 || year > 2100) return undefined;
  const utc = new Date(Date.UTC(year, month - 1, date));
  if (utc.getUTCMonth() !== month - 1 || utc.getUTCDate() !== date) return undefined;
  return utc.toISOString().slice(0, 10);
}

/** When the article was published and last changed, as the page's metadata say. */
export function findDates(
  document: Document,
  article: JsonLdNode | undefined,
  meta: MetaTags,
): { published: string | undefined; modified: string | undefined } {
  const published =
    isoDate(article?.datePublished) ??
    isoDate(metaContent(meta, 'article:published_time', 'og:article:published_time')) ??
    isoDate(
      metaContent(
        meta,
        'datepublished',
        'parsely-pub-date',
        'sailthru.date',
        'citation_publication_date',
        'citation_date',
        'dc.date.issued',
        'dcterms.created',
        'dc.date',
        'pubdate',
        'publishdate',
        'date',
        'article.published',
      ),
    ) ??
    isoDate(propertyOf(document, 'datePublished')) ??
    isoDate(article?.dateCreated) ??
    isoDate(
      document
        .querySelector('time[pubdate], article time[datetime], time[datetime]')
        ?.getAttribute('datetime'),
    );
  const modified =
    isoDate(article?.dateModified) ??
    isoDate(
      metaContent(
        meta,
        'article:modified_time',
        'og:updated_time',
        'datemodified',
        'dcterms.modified',
      ),
    ) ??
    isoDate(propertyOf(document, 'dateModified'));
  return { published, modified };
}

function propertyOf(document: Document, name: string): string | null | undefined {
  const element = document.querySelector(`[itemprop~="${name}"], [property~="${name}"]`);
  return (
    element?.getAttribute('content') ?? element?.getAttribute('datetime') ?? element?.textContent
  );
}
