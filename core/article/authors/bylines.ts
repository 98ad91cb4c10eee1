import { AUTHOR_MARK, bylineSightings, type Sighting } from './byline-sightings.ts';
import type { Candidate, PersonFields } from './candidate.ts';
import { hasMark } from './marks.ts';
import { isSiteName, type Page } from './page-context.ts';
import { sameName } from './same-name.ts';
import { isPersonPage } from './urls.ts';

/**
 * People named near the headline or after the body, by markup, links or the words themselves.
 * `stated` are names that structured data gives: of several bylines, theirs is the article's.
 */
export function bylineCandidates(page: Page, stated: readonly string[]): Candidate[] {
  const sightings = bylineSightings(page);
  const own = ownByline(
    sightings.filter(({ signed }) => !signed),
    page,
    stated,
  );
  const confirmed = [...own].some(({ names }) =>
    names.some(({ name }) => stated.some((other) => sameName(name, other))),
  );
  return sightings.flatMap((sighting) => {
    if (sighting.signed) return candidatesOf(page, sighting, sighting.trust);
    const trust = !own.has(sighting)
      ? 0.4
      : confirmed
        ? Math.max(0.75, sighting.trust)
        : sighting.trust;
    return candidatesOf(page, sighting, trust);
  });
}

/** The sightings that together are the article's byline: the best one and what stands with it. */
function ownByline(
  sightings: readonly Sighting[],
  page: Page,
  stated: readonly string[],
): ReadonlySet<Sighting> {
  const score = (sighting: Sighting): number =>
    sighting.trust +
    (sighting.names.some(({ name }) => stated.some((other) => sameName(name, other))) ? 0.4 : 0) +
    (sighting.led ? 0.1 : 0) +
    (sighting.names.every(({ type }) => type === 'Person') ? 0.05 : 0) -
    Math.min(0.2, page.layout.distance(sighting.element) / 5000);
  const ranked = [...sightings].sort((a, b) => score(b) - score(a));
  const best = ranked[0];
  if (best === undefined) return new Set();
  const together = (sighting: Sighting): boolean => {
    if (sighting === best) return true;
    if (sighting.place !== best.place) return false;
    if (sighting.names.some(({ name }) => best.names.some((other) => sameName(name, other.name))))
      return true;
    const around = commonAncestor(best.element, sighting.element);
    if (around === undefined) return false;
    const length = page.layout.length(around);
    const named =
      sighting.led ||
      sighting.source !== 'byline' ||
      (sighting.url !== undefined && isPersonPage(sighting.url));
    const signature = (element: Element) =>
      `${element.tagName} ${element.getAttribute('class') ?? ''}`;
    const alike = signature(best.element) === signature(sighting.element);
    if (length <= 160) return named || alike;
    if (!alike || length > 4000 || around === page.layout.body) return false;
    // Cards side by side, or a frame that says whose they are.
    return (
      around === best.element.parentElement ||
      around === best.element.parentElement?.parentElement ||
      hasMark(around, AUTHOR_MARK)
    );
  };
  return new Set(ranked.filter(together));
}

function commonAncestor(one: Element, other: Element): Element | undefined {
  for (let at: Element | null = one; at; at = at.parentElement) if (at.contains(other)) return at;
  return undefined;
}

function candidatesOf(page: Page, sighting: Sighting, trust: number): Candidate[] {
  return sighting.names.map((parsed): Candidate => {
    const type = isSiteName(page, parsed.name) ? 'Organization' : parsed.type;
    const fields: PersonFields =
      sighting.url && sighting.names.length === 1 ? { url: sighting.url } : {};
    return {
      role: 'claim',
      source: sighting.source,
      type,
      name: parsed.name,
      fields,
      trust,
      element: sighting.element,
    };
  });
}
