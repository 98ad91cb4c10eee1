import type { Candidate } from './candidate.ts';
import { addressIn, isSharedAddress } from './email.ts';
import { mainArticles } from './json-ld-authors.ts';
import { isSiteName, type Page } from './page-context.ts';
import { contentsOf } from './page-meta.ts';
import { parseNames } from './person-name.ts';

const SCHOLARLY = new Set(
  'citation_author bepress_citation_author eprints.creators_name wkhealth_author wkhealth_authors'.split(
    ' ',
  ),
);
const ORDINARY = new Set(
  (
    'parsely-author sailthru.author byl article:author_name article.author author_name article_author cxenseparse:author mediator_author ' +
    'vr:author author-name ob_author twitter:data1-author rbauthors og:article:author article:author book:author og:author author authors'
  ).split(' '),
);

/** How far an author under this name is to be believed, and how the name is written there. */
function ruleOf(name: string): { trust: number; scholarly: boolean } | undefined {
  if (SCHOLARLY.has(name)) return { trust: 0.9, scholarly: true };
  if (/^(?:dc|dcterms)\.(?:creator|contributor\.author)(?:\.\w+)?$/.test(name)) {
    return { trust: 0.6, scholarly: true };
  }
  if (ORDINARY.has(name) || /^cxenseparse:\w+-author$/.test(name)) {
    return { trust: 0.6, scholarly: false };
  }
  return undefined;
}

/** Whether the page says that it is an article. */
function isArticle(page: Page): boolean {
  return (
    contentsOf(page.meta, ['og:type']).some((type) => /article/i.test(type)) ||
    page.meta.some(({ name }) => name.startsWith('article:') || name.startsWith('citation_')) ||
    Boolean(page.headlineElement?.closest('article')) ||
    mainArticles(page).length > 0
  );
}

/** Whether the article's part of the page shows a name. */
function isSeen(page: Page, name: string): boolean {
  const wanted = name.toLowerCase();
  return page.layout.pieces.some(
    ({ text, start }) =>
      text.toLowerCase().includes(wanted) && page.layout.placeAt(start) !== 'elsewhere',
  );
}

/** Authors of the page's `<meta>` elements. */
export function metaCandidates(page: Page): Candidate[] {
  const candidates: Candidate[] = [];
  let scholar: number | undefined;
  for (const { name, content } of page.meta) {
    const last = scholar === undefined ? undefined : candidates[scholar];
    if (last && /^citation_author_(?:email|institution|orcid)$/.test(name)) {
      const fields = { ...last.fields };
      const email = addressIn(content);
      if (/email$/.test(name) && email && !isSharedAddress(email)) fields.email = email;
      if (/institution$/.test(name) && fields.worksFor === undefined) fields.worksFor = content;
      const orcid = /(\d{4}-){3}\d{3}[\dX]/.exec(content)?.[0];
      if (/orcid$/.test(name) && orcid) fields.sameAs = [`https://orcid.org/${orcid}`];
      candidates[scholar ?? 0] = { ...last, fields };
      continue;
    }
    const rule = ruleOf(name);
    if (!rule || /^(?:https?:)?\/\/|^www\.|^@/i.test(content)) continue;
    const { scholarly } = rule;
    for (const parsed of parseNames(content, { surnameFirst: scholarly, lenient: true })) {
      const type = isSiteName(page, parsed.name) ? 'Organization' : parsed.type;
      // Of a page that is no article, the author is whoever made the site.
      const isMaker = name === 'author' && !isArticle(page) && !isSeen(page, parsed.name);
      const trust = isMaker ? 0.4 : rule.trust;
      candidates.push({ role: 'claim', source: 'meta', ...parsed, type, fields: {}, trust });
      if (SCHOLARLY.has(name)) scholar = candidates.length - 1;
    }
  }
  return candidates;
}
