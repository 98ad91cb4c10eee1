import { isNode, type JsonLdNode, resolve, typesOf } from '../json-ld.ts';
import { cleanBio, isBio } from './biography.ts';
import type { Candidate, PersonFields } from './candidate.ts';
import { addressIn, isSharedAddress } from './email.ts';
import { isSiteName, type Page } from './page-context.ts';
import { isOrganizationName, isPersonName, type ParsedName, parseNames } from './person-name.ts';
import { imageKey, isPhotoAddress } from './photo.ts';
import { isSocialHost, profileOf } from './profiles.ts';
import { isNamedAfter, plain } from './same-name.ts';
import { oneLine } from './text.ts';
import { absoluteUrl, sameSite, sameUrlKey } from './urls.ts';

const ARTICLE =
  /(?:Article|Posting|BlogPost|Report|Recipe|Review|CreativeWork|WebPage|Thesis|Course|HowTo|Book|Podcast|Question|QAPage|NewsItem|OpinionNews|AnalysisNews|Statement|LearningResource|SoftwareSourceCode|Dataset|VideoObject|Story)$/;
const WEAK =
  /^(?:WebPage|CreativeWork|ItemPage|CollectionPage|AboutPage|VideoObject|Review|Dataset|Book|Product)$/;
/** Ids that WordPress' plugins for structured data give to accounts. */
const ACCOUNT =
  /#\/schema\/(?:\w+\/)?person\/|#author$|\/author\/[^/]+\/#author|#schema-author|#\/person\//i;
/** Characters of a name, role or organisation; a longer value is something else. */
const MAX_NAME = 160;
/** Profiles of one person that are kept. */
const MAX_PROFILES = 20;
const PERSON = /^(?:Person|ProfilePage|Author|Patient)$/;
const ORGANIZATION =
  /(?:Organization|Corporation|Company|Business|Brand|WebSite|CollegeOrUniversity|GovernmentOrganization|NGO)$/;

/** Authors and people of the page's JSON-LD. @see https://schema.org/author */
export function jsonLdCandidates(page: Page): Candidate[] {
  const candidates: Candidate[] = [];
  const claimed = new Set<unknown>();
  for (const article of mainArticles(page)) {
    const weak = typesOf(article).every((type) => WEAK.test(type));
    const authors = list(page, article.author);
    const makers = authors.length > 0 ? authors : list(page, article.creator);
    for (const author of makers) {
      claimed.add(author);
      candidates.push(...claims(page, author, weak ? 0.6 : 0.9));
    }
  }
  for (const node of page.jsonLd) {
    if (claimed.has(node) || !typesOf(node).some((type) => PERSON.test(type))) continue;
    for (const { name } of namesOf(page, node)) {
      candidates.push({
        role: 'description',
        source: 'json-ld',
        type: 'Person',
        name,
        fields: fieldsOf(page, node, name),
        trust: 0.7,
      });
    }
  }
  return candidates;
}

/** The nodes that are this page's article, not a related one's. */
export function mainArticles(page: Page): JsonLdNode[] {
  const articles = page.jsonLd.filter(
    (node) =>
      typesOf(node).some((type) => ARTICLE.test(type)) &&
      (node.author || node.creator || node.contributor),
  );
  if (articles.length < 2) return articles;
  const headline = plain(page.headline);
  const here = sameUrlKey(page.url);
  const score = (node: JsonLdNode): number => {
    const title = plain(text(node.headline) ?? text(node.name) ?? '');
    const addresses = [
      node.url,
      node['@id'],
      node.mainEntityOfPage,
      isNode(node.mainEntityOfPage) ? node.mainEntityOfPage['@id'] : undefined,
    ]
      .map((value) => absoluteUrl(text(value), page.base))
      .filter((url): url is string => url !== undefined);
    let points = 0;
    if (
      title !== '' &&
      headline !== '' &&
      (title === headline || title.startsWith(headline) || headline.startsWith(title))
    )
      points += 2;
    if (addresses.some((url) => sameUrlKey(url) === here)) points += 2;
    if (node.articleBody || node.wordCount) points += 0.5;
    if (typesOf(node).some((type) => !WEAK.test(type) && ARTICLE.test(type))) points += 1;
    return points;
  };
  const scored = articles.map((node) => ({ node, points: score(node) }));
  const best = Math.max(0, ...scored.map(({ points }) => points));
  // Several articles without any tie to this page are a list of stories.
  const strong = scored.filter(({ points }) => points >= 2 && points >= best - 1);
  if (strong.length > 0) return strong.map(({ node }) => node);
  const real = scored.filter(({ node }) => typesOf(node).some((type) => !WEAK.test(type)));
  return real.length === 1 ? real.map(({ node }) => node) : [];
}

function claims(page: Page, author: unknown, trust: number): Candidate[] {
  if (typeof author === 'string') {
    if (/^https?:/i.test(author.trim())) return [];
    return parseNames(author, { lenient: true }).map((parsed) => ({
      role: 'claim',
      source: 'json-ld',
      ...parsed,
      fields: {},
      trust,
    }));
  }
  if (!isNode(author)) return [];
  const types = typesOf(author);
  const organization =
    types.some((type) => ORGANIZATION.test(type)) && !types.some((type) => PERSON.test(type));
  return namesOf(page, author, organization).map((parsed, _, all): Candidate => {
    const type = organization || isSiteName(page, parsed.name) ? 'Organization' : parsed.type;
    // What is said of two persons in one object is said of neither.
    const fields = all.length === 1 ? fieldsOf(page, author, parsed.name) : {};
    return {
      role: 'claim',
      source: 'json-ld',
      type,
      name: parsed.name,
      fields,
      trust,
      person: types.includes('Person'),
      account: ACCOUNT.test(typeof author['@id'] === 'string' ? author['@id'] : ''),
    };
  });
}

function namesOf(page: Page, node: JsonLdNode, organization = false): readonly ParsedName[] {
  const raw =
    text(node.name) ?? [text(node.givenName), text(node.familyName)].filter(Boolean).join(' ');
  const name = oneLine(raw.replace(/&amp;/g, '&').replace(/&#0?39;/g, '’'));
  if (name === '' || name.length > MAX_NAME) return [];
  if (organization) {
    const parsed = parseNames(name, { lenient: false });
    const plainPerson = parsed.length === 1 && parsed[0]?.type === 'Person';
    return [{ name: plainPerson ? (parsed[0]?.name ?? name) : name, type: 'Organization' }];
  }
  // A site's name need not read like one, or like an organisation's.
  if ((isSiteName(page, name) || isOrganizationName(name)) && !isPersonName(name))
    return [{ name, type: 'Organization' }];
  return parseNames(name, { lenient: true });
}

function fieldsOf(page: Page, node: JsonLdNode, name: string): PersonFields {
  const fields: PersonFields = {};
  const profiles: string[] = [];
  const offerUrl = (value: unknown) => {
    const url = absoluteUrl(text(value), page.base);
    if (url === undefined) return;
    if (sameUrlKey(url) === sameUrlKey(new URL('/', url).href) && sameSite(url, page.url)) return;
    const profile = profileOf(url);
    if (profile && !sameSite(url, page.url)) profiles.push(profile.url);
    else if (!isSocialHost(url) && fields.url === undefined) fields.url = url;
  };
  for (const value of many(node.url)) offerUrl(value);
  for (const value of many(node.mainEntityOfPage)) offerUrl(value);
  for (const value of many(node.sameAs)) {
    const url = absoluteUrl(text(value), page.base);
    if (url === undefined) continue;
    const profile = profileOf(url);
    if (profile && !(sameSite(url, page.url) && profile.provider === 'mastodon'))
      profiles.push(profile.url);
    else if (sameSite(url, page.url)) {
      if (fields.url === undefined) offerUrl(url);
    } else if (!isSocialHost(url)) profiles.push(url);
  }
  if (profiles.length > 0) fields.sameAs = profiles.slice(0, MAX_PROFILES);
  const image =
    imageOf(page, node.image) ?? imageOf(page, node.photo) ?? imageOf(page, node.thumbnailUrl);
  if (image) fields.image = image;
  const jobTitle = text(node.jobTitle);
  if (jobTitle && jobTitle.length <= MAX_NAME && plain(jobTitle) !== plain(name))
    fields.jobTitle = oneLine(jobTitle);
  for (const value of [...many(node.worksFor), ...many(node.affiliation)]) {
    const organization = resolve(page.jsonLd, value);
    const label = oneLine(text(organization) ?? '');
    if (label !== '' && label.length <= MAX_NAME && !/^https?:/.test(label)) {
      fields.worksFor = label;
      break;
    }
  }
  const description = cleanBio(text(node.description) ?? '');
  if (description && isBio(description, name)) fields.description = description;
  const email = addressIn((text(node.email) ?? '').replace(/^mailto:/i, ''));
  const told = description && addressIn(description);
  if (email && !isSharedAddress(email)) fields.email = email;
  else if (told && isNamedAfter(told.split('@')[0] ?? '', name)) fields.email = told;
  return fields;
}

function imageOf(page: Page, value: unknown): string | undefined {
  for (const item of many(value)) {
    const image = resolve(page.jsonLd, item);
    const address = isNode(image)
      ? (text(image.url) ?? text(image.contentUrl) ?? text(image['@id']))
      : text(image);
    const url = absoluteUrl(address, page.base);
    if (url && isPhotoAddress(url) && !page.leadImages.has(imageKey(url))) return url;
  }
  return undefined;
}

function list(page: Page, value: unknown): unknown[] {
  return many(value).map((item) => resolve(page.jsonLd, item));
}

function many(value: unknown): unknown[] {
  if (value === undefined || value === null || value === '') return [];
  return Array.isArray(value) ? value.flat(2) : [value];
}

/** The text of a value: itself, its first item, or its name. */
function text(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return text(value[0]);
  if (isNode(value))
    return text(value.name) ?? text(value['@value']) ?? text(value.url) ?? text(value['@id']);
  return undefined;
}
