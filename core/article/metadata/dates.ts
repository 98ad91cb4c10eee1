import type { JsonLdNode } from '../json-ld.ts';
import { calendarDay } from './calendar-day.ts';
import { isoDate } from './iso-date.ts';
import { type MetaTags, metaContent } from './meta-tags.ts';
import { visibleDates } from './visible-date.ts';

/** `<meta>` names of the day an article came out, the most trusted first. */
const PUBLISHED = [
  ...['article:published_time', 'og:article:published_time', 'og:published_time'],
  ...[
    'datepublished',
    'publication_date',
    'parsely-pub-date',
    'sailthru.date',
    'cxenseparse:recs:publishtime',
  ],
  ...[
    'citation_publication_date',
    'citation_online_date',
    'citation_date',
    'prism.publicationdate',
  ],
  ...[
    'dc.date.issued',
    'dcterms.issued',
    'dc.issued',
    'dcterms.created',
    'dc.date.created',
    'dcterms.date',
    'dc.date',
  ],
  ...[
    'pubdate',
    'publishdate',
    'publish-date',
    'publish_date',
    'publishtime',
    'published_time',
    'date',
    'last-published',
  ],
  ...[
    'article.published',
    'article:created',
    'article_date_original',
    'displaydate',
    'cdate',
    'created',
    'release_date',
  ],
  ...[
    'vr:published_time',
    'video:release_date',
    'og:pubdate',
    'rnews:datepublished',
    'originalpublicationdate',
  ],
];

const MODIFIED = [
  ...[
    'article:modified_time',
    'og:article:modified_time',
    'og:updated_time',
    'og:modified_time',
    'datemodified',
  ],
  ...[
    'dcterms.modified',
    'dc.date.modified',
    'dc.modified',
    'last-modified',
    'lastmod',
    'modified',
    'updated_time',
    'mod_date',
  ],
];

/** What readers wrote, each with a date of its own. */
const COMMENT =
  '[itemprop~="comment"], [itemtype$="/Comment"], [itemtype$="/UserComments"], [typeof~="Comment"], [class~="comment" i]';

/** What is known of the page, to read its dates by. */
export interface DateContext {
  readonly article: JsonLdNode | undefined;
  readonly meta: MetaTags;
  readonly heading: Element | undefined;
  /** BCP 47. */
  readonly language: string | undefined;
  readonly url: string;
}

/**
 * When the article was published and last changed: as the metadata say, else as the address says,
 * else as readers see it.
 */
export function findDates(
  document: Document,
  { article, meta, heading, language, url }: DateContext,
): { published: string | undefined; modified: string | undefined } {
  const read = (value: unknown) => isoDate(value, language);
  const declared =
    read(article?.datePublished) ??
    firstDate(meta, PUBLISHED, read) ??
    read(propertyOf(document, 'datePublished')) ??
    read(article?.dateCreated) ??
    read(article?.uploadDate) ??
    read(document.querySelector('time[pubdate]')?.getAttribute('datetime')) ??
    dateInAddress(url);
  const changed =
    read(article?.dateModified) ??
    firstDate(meta, MODIFIED, read) ??
    read(propertyOf(document, 'dateModified'));
  // Nothing is changed before it is published: systems date articles from when they were begun.
  const isEarlier = declared !== undefined && (changed ?? '').slice(0, 10) < declared.slice(0, 10);
  const modified = isEarlier ? undefined : changed;
  if (declared !== undefined) return { published: declared, modified };
  const visible = visibleDates(document, heading, language);
  return { published: visible.published, modified: modified ?? visible.modified };
}

function firstDate(
  meta: MetaTags,
  names: readonly string[],
  read: (value: unknown) => string | undefined,
): string | undefined {
  for (const name of names) {
    const date = read(metaContent(meta, name));
    if (date !== undefined) return date;
  }
  return undefined;
}

function propertyOf(document: Document, name: string): string | null | undefined {
  const marked = document.querySelectorAll(`[itemprop~="${name}"], [property~="${name}"]`);
  const element = [...marked].find((each) => !each.closest(COMMENT));
  return (
    element?.getAttribute('content') ?? element?.getAttribute('datetime') ?? element?.textContent
  );
}

/** The day that an address such as `/2024/05/17/title` gives. */
function dateInAddress(url: string): string | undefined {
  const path = URL.parse(url)?.pathname ?? '';
  const found =
    /\/((?:19|20)\d{2})([/-])(\d{1,2})[/-](\d{1,2})(?:[/-]|$)/.exec(path) ??
    /[/-]((?:19|20)\d{2})(-?)(\d{2})\2(\d{2})(?:[/-]|\.html?$|$)/.exec(path);
  const [, year, , month, day] = found ?? [];
  return calendarDay(Number(year), Number(month), Number(day));
}
