import type { Article } from '../article/article.ts';
import { escapeHtml } from '../html/escape-html.ts';

export type Quoted = Pick<Article, 'headline' | 'siteName' | 'author' | 'inLanguage'>;

/** A text for the clipboard, plain and as HTML. */
export interface CopiedText {
  readonly text: string;
  readonly html: string;
}

/**
 * A passage as one quotes it: in the quotation marks of its language, with its author, its article
 * and an address that leads to it.
 * @param passage the text, a line for each paragraph
 */
export function quotation(passage: string, article: Quoted, address: string): CopiedText {
  const [open, close] = marks(article.inLanguage);
  const people = article.author.map(({ name }) => name).join(', ');
  const source = [people, article.headline, article.siteName].filter(Boolean).join(', ');
  const paragraphs = passage.split('\n').filter((line) => line.trim());
  const lines = paragraphs.map((paragraph, index) => {
    const isLast = index === paragraphs.length - 1;
    return `${index === 0 ? open : ''}${paragraph.trim()}${isLast ? close : ''}`;
  });
  const [before, after] = [people, article.siteName].map(escapeHtml);
  const link = `<a href="${escapeHtml(address)}">${escapeHtml(article.headline)}</a>`;
  return {
    text: `${lines.join('\n\n')}\n\n— ${source}\n${address}`,
    html:
      `<blockquote cite="${escapeHtml(address)}">${lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('')}</blockquote>` +
      `<p>— ${[before, link, after].filter(Boolean).join(', ')}</p>`,
  };
}

/** Quotation marks by language. @see https://cldr.unicode.org/translation/characters#quotation-marks */
const MARKS: Readonly<Record<string, readonly [string, string]>> = {
  ...sharing(['„', '“'], 'de', 'cs', 'sk', 'sl', 'is', 'et', 'lt', 'lv', 'bg', 'ka'),
  ...sharing(['„', '”'], 'pl', 'ro', 'hu', 'hr', 'sr', 'bs'),
  ...sharing(['«', '»'], 'fr', 'es', 'it', 'pt', 'ru', 'uk', 'el', 'no', 'nb', 'nn', 'ca', 'fa'),
  ...sharing(['”', '”'], 'fi', 'sv', 'he'),
  ...sharing(['「', '」'], 'ja'),
};

function sharing(pair: readonly [string, string], ...languages: string[]) {
  return Object.fromEntries(languages.map((language) => [language, pair]));
}

function marks(language: string | undefined): readonly [string, string] {
  return MARKS[language?.split('-')[0]?.toLowerCase() ?? ''] ?? ['“', '”'];
}
