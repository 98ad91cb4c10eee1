import { parse } from '@citation-js/name';
import type { Article, Person } from '../article/article.ts';
import { articleAddress } from '../library/canonical-key.ts';

type DateParts = { readonly 'date-parts': readonly (readonly number[])[] };

/** A web page as CSL-JSON describes it. @see https://docs.citationstyles.org/en/stable/specification.html */
export interface CitationItem {
  readonly id: string;
  readonly type: 'webpage';
  readonly title: string;
  readonly author?: readonly Readonly<Record<string, string>>[];
  readonly 'container-title'?: string;
  readonly publisher?: string;
  readonly issued?: DateParts;
  readonly accessed: DateParts;
  readonly URL: string;
  readonly language?: string;
}

/** What of an article goes into a citation; nothing in it is guessed. */
export type CitedArticle = Pick<
  Article,
  | 'url'
  | 'canonicalUrl'
  | 'headline'
  | 'author'
  | 'siteName'
  | 'publisher'
  | 'datePublished'
  | 'inLanguage'
>;

/** Names written without spaces, or family name first, which are cited as they are signed. */
const AS_SIGNED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/**
 * An article as an item to cite.
 * @param accessed when the reader saw it
 */
export function citationItem(article: CitedArticle, accessed: Date): CitationItem {
  const { headline, author, siteName, publisher, datePublished, inLanguage } = article;
  const url = articleAddress(article.url, article.canonicalUrl);
  const issued = datePublished === undefined ? undefined : dateParts(datePublished);
  const today = [accessed.getFullYear(), accessed.getMonth() + 1, accessed.getDate()];
  return {
    id: url,
    type: 'webpage',
    title: headline,
    ...(author.length > 0 && { author: author.map(nameParts) }),
    ...(siteName !== '' && { 'container-title': siteName }),
    ...(publisher !== undefined && publisher.name !== siteName && { publisher: publisher.name }),
    ...(issued !== undefined && { issued }),
    accessed: { 'date-parts': [today] },
    URL: url,
    ...(inLanguage !== undefined && { language: inLanguage }),
  };
}

function nameParts({ type, name }: Person): Readonly<Record<string, string>> {
  if (type === 'Organization' || !name.includes(' ') || AS_SIGNED.test(name)) {
    return { literal: name };
  }
  return parse(name);
}

/** The day as it is written, whatever the zone: that is the day that readers know it by. */
function dateParts(iso: string): DateParts | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(iso) ?? [];
  const parts = [year, month, day].filter((part) => part !== undefined).map(Number);
  return parts.length === 0 ? undefined : { 'date-parts': [parts] };
}
