/**
 * What a reader has said about a site where no article was found, or the wrong one: where it stands,
 * or, without a selector, that what there is is to be read.
 */
export interface SiteChoice {
  readonly host: string;
  /** Of the element that holds the article, in CSS. */
  readonly selector?: string;
  /** Milliseconds since the epoch. */
  readonly madeAt: number;
}

/** More than anybody makes; the oldest go. */
const MOST = 500;

/** The site that an address belongs to; none for addresses without one. */
export function siteOf(url: string): string | undefined {
  return (URL.canParse(url) && new URL(url).host.replace(/^www\./, '')) || undefined;
}

/** What has been chosen for the site of an address. */
export function choiceFor(choices: readonly SiteChoice[], url: string): SiteChoice | undefined {
  const host = siteOf(url);
  return choices.find((choice) => choice.host === host);
}

/** The choices with this one in the place of what the site had before, the newest first. */
export function withChoice(choices: readonly SiteChoice[], choice: SiteChoice): SiteChoice[] {
  return [choice, ...withoutSite(choices, choice.host)].slice(0, MOST);
}

export function withoutSite(choices: readonly SiteChoice[], host: string): SiteChoice[] {
  return choices.filter((choice) => choice.host !== host);
}

/** The choices among what was stored; what is none is left out. */
export function parseChoices(stored: unknown): SiteChoice[] {
  return Array.isArray(stored) ? stored.filter(isChoice) : [];
}

/** Without a schema's library: this is read in every page that the reader opens on. */
function isChoice(value: unknown): value is SiteChoice {
  if (typeof value !== 'object' || value === null) return false;
  const { host, selector, madeAt } = value as Partial<Record<keyof SiteChoice, unknown>>;
  return (
    typeof host === 'string' &&
    host !== '' &&
    typeof madeAt === 'number' &&
    (selector === undefined || (typeof selector === 'string' && selector !== ''))
  );
}
