import type { Candidate } from './candidate.ts';
import { addressIn, isSharedAddress } from './email.ts';
import { isSiteName, type Page } from './page-context.ts';
import { parseNames } from './person-name.ts';

/** Names by which pages state their author, with how far each is to be believed. */
const NAMES: readonly (readonly [pattern: RegExp, trust: number, scholarly: boolean])[] = [
  [
    /^(?:citation_author|bepress_citation_author|eprints\.creators_name|wkhealth_authors?)$/i,
    0.9,
    true,
  ],
  [/^(?:dc|dcterms)\.(?:creator|contributor\.author)(?:\.\w+)?$/i, 0.6, true],
  [
    /^(?:parsely-author|sailthru\.author|byl|article:author_name|article\.author|author_name|article_author|cxenseparse:author|cxenseparse:\w+-author|mediator_author|vr:author|author-name|ob_author|twitter:data1-author|rbauthors|og:article:author|article:author|book:author|og:author|authors?)$/i,
    0.6,
    false,
  ],
];

/** Authors of the page's `<meta>` elements. */
export function metaCandidates(page: Page): Candidate[] {
  const candidates: Candidate[] = [];
  let scholar: number | undefined;
  for (const meta of page.document.querySelectorAll('meta[content]')) {
    const name =
      meta.getAttribute('name') ??
      meta.getAttribute('property') ??
      meta.getAttribute('itemprop') ??
      '';
    const content = meta.getAttribute('content') ?? '';
    if (content === '' || content.length > 500) continue;
    const last = scholar === undefined ? undefined : candidates[scholar];
    if (last && /^citation_author_(?:email|institution|orcid)$/i.test(name)) {
      const fields = { ...last.fields };
      const email = addressIn(content);
      if (/email$/i.test(name) && email && !isSharedAddress(email)) fields.email = email;
      if (/institution$/i.test(name) && fields.worksFor === undefined)
        fields.worksFor = content.trim();
      const orcid = /(\d{4}-){3}\d{3}[\dX]/.exec(content)?.[0];
      if (/orcid$/i.test(name) && orcid) fields.sameAs = [`https://orcid.org/${orcid}`];
      candidates[scholar ?? 0] = { ...last, fields };
      continue;
    }
    const rule = NAMES.find(([pattern]) => pattern.test(name));
    if (!rule || /^(?:https?:)?\/\/|^www\.|^@/i.test(content.trim())) continue;
    const [pattern, trust, scholarly] = rule;
    for (const parsed of parseNames(content, { surnameFirst: scholarly, lenient: true })) {
      const type = isSiteName(page, parsed.name) ? 'Organization' : parsed.type;
      candidates.push({ role: 'claim', source: 'meta', ...parsed, type, fields: {}, trust });
      if (pattern === NAMES[0]?.[0]) scholar = candidates.length - 1;
    }
  }
  return candidates;
}
