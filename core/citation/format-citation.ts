import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import type { CitationFormat } from './citation-format.ts';
import { type CitationItem, type CitedArticle, citationItem } from './citation-item.ts';
import chicago from './styles/chicago-author-date.csl?raw';
import mla from './styles/modern-language-association.csl?raw';

const { styles, locales } = plugins.config.get('@csl');
styles.add('mla', mla);
styles.add('chicago', chicago);
// BibTeX has been read as UTF-8 for long, and what it cannot spell in ASCII would be left out.
plugins.config.get('@bibtex').format.asciiOnly = false;

const DEFAULT_LOCALE = 'en-US';

/**
 * The citation of an article, as text to be pasted. This module carries a citation processor of
 * several hundred kilobytes: it is loaded when a citation is asked for, and by nobody else.
 * @param accessed when the reader saw it
 * @param language a BCP 47 tag: that of who cites, in which months and "and" are written
 */
export function formatCitation(
  article: CitedArticle,
  format: CitationFormat,
  accessed: Date,
  language: string,
): string {
  const item = citationItem(article, accessed);
  if (format === 'csl-json') return JSON.stringify([item], null, 2);
  const options = { generateGraph: false };
  if (format === 'bibtex') return new Cite([escaped(item)], options).format('bibtex').trim();
  const style = { template: format, lang: localeOf(language), format: 'text' };
  return new Cite([item], options).format('bibliography', style).trim();
}

/** The locale of a language that comes with the processor, whatever the region; English where none does. */
function localeOf(language: string): string {
  const ofLanguage = (tag: string) => new Intl.Locale(tag).language;
  const known = locales.list();
  return (
    known.find((locale) => locale === language) ??
    known.find((locale) => ofLanguage(locale) === ofLanguage(language)) ??
    DEFAULT_LOCALE
  );
}

/** The item with what TeX takes for commands told as characters; addresses are read verbatim. */
function escaped(item: CitationItem): CitationItem {
  return {
    ...item,
    title: escapedText(item.title),
    ...(item.publisher !== undefined && { publisher: escapedText(item.publisher) }),
    ...(item.author !== undefined && {
      author: item.author.map((name) =>
        Object.fromEntries(Object.entries(name).map(([part, text]) => [part, escapedText(text)])),
      ),
    }),
  };
}

/** Braces go: one without its other would end the field. */
function escapedText(text: string): string {
  return text.replace(/[{}\\]/g, '').replace(/[&%$#_]/g, '\\$&');
}
