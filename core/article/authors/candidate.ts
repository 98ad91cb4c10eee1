import type { Person, Provenance } from '../article.ts';

/** What a source says of a person beside the name. Addresses are absolute. */
export interface PersonFields {
  url?: string;
  image?: string;
  jobTitle?: string;
  worksFor?: string;
  description?: string;
  email?: string;
  sameAs?: string[];
}

/**
 * Somebody a source names. A `claim` says that this one wrote the article. A `description` only
 * tells about somebody, and counts once another source has claimed the same name.
 */
export interface Candidate {
  readonly role: 'claim' | 'description';
  readonly source: Provenance;
  readonly type: Person['type'];
  readonly name: string;
  readonly fields: PersonFields;
  /** How far the source is to be believed against others, 0 to 1. */
  readonly trust: number;
  /** The source says outright that this is a Person. */
  readonly person?: boolean;
  /** A publishing system's plugin wrote it from the account that posted. */
  readonly account?: boolean;
  /** Where it stands on the page, when it is something a reader sees. */
  readonly element?: Element;
}
