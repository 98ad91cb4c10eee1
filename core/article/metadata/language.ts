import { detectLanguage } from './detect-language.ts';
import { type MetaTags, metaContent } from './meta-tags.ts';
import { collapse } from './plain-text.ts';

/** In characters: as much text is enough to tell a language by, and so long a paragraph is text. */
const SAMPLE = 3000;
const MIN_PARAGRAPH = 80;

/** Languages that the most frequent words cannot tell from the one they are named for. */
const SAME: Readonly<Record<string, string>> = { nb: 'no', nn: 'no', da: 'no', ms: 'id', iw: 'he' };

/**
 * The article's language as BCP 47: the one that is declared, unless the text is plainly in
 * another one, as on pages made from a template in English.
 */
export function findLanguage(document: Document, meta: MetaTags): string | undefined {
  const declared = declaredLanguage(document, meta);
  if (declared === undefined) return detectLanguage(sampleOf(document));
  const detected = detectLanguage(sampleOf(document), baseOf(declared));
  return detected === undefined || baseOf(detected) === baseOf(declared) ? declared : detected;
}

function baseOf(tag: string): string {
  const language = tag.split('-')[0] ?? tag;
  return SAME[language] ?? language;
}

/** The declared language, or undefined when there is none that reads as one. */
function declaredLanguage(document: Document, meta: MetaTags): string | undefined {
  const root = document.documentElement;
  const declared = [
    root.getAttribute('lang'),
    root.getAttribute('xml:lang'),
    document.body?.getAttribute('lang'),
    metaContent(meta, 'og:locale', 'content-language', 'language', 'dc.language'),
  ];
  for (const value of declared) {
    const [tag = ''] = (value ?? '')
      .trim()
      .replaceAll('_', '-')
      .split(/[,;\s]/, 1);
    const canonical = canonicalTag(tag);
    if (canonical !== undefined) return canonical;
  }
  return undefined;
}

function canonicalTag(tag: string): string | undefined {
  // Most pages': Intl takes long to start. Of languages that were renamed it knows the new code.
  if (/^(?:en|de|fr|es|it|pt|nl|pl|ru|sv|da|cs|fi|ja|zh|ko|tr|uk)(?:-[A-Z]{2})?$/.test(tag))
    return tag;
  try {
    return /^[a-z]{2,3}(?:-|$)/i.test(tag) ? Intl.getCanonicalLocales(tag)[0] : undefined;
  } catch {
    // No language tag; the next may be one.
    return undefined;
  }
}

function sampleOf(document: Document): string {
  let sample = '';
  for (const { textContent } of document.querySelectorAll('p')) {
    if (textContent && textContent.length > MIN_PARAGRAPH) sample += ` ${textContent}`;
    if (sample.length > SAMPLE) break;
  }
  return collapse(sample);
}
