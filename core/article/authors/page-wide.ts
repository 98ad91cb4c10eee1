import type { Person } from '../article.ts';
import { addressesIn, isSharedAddress } from './email.ts';
import { isSiteAccount } from './own-profiles.ts';
import type { Page } from './page-context.ts';
import { contentsOf } from './page-meta.ts';
import { profileOf } from './profiles.ts';
import { isNamedAfter, plain } from './same-name.ts';

/** The person with the address, anywhere on the page, that is made from the surname. */
export function withOwnAddress(page: Page, person: Person): Person {
  const { body } = page.document;
  const surname = plain(person.name).split(' ').at(-1) ?? '';
  if (person.email !== undefined || person.type !== 'Person' || surname.length < 4 || !body)
    return person;
  const email = addressesIn(body).find((address) => {
    const local = plain(address.split('@')[0] ?? '').replace(/ /g, '');
    return (
      local.endsWith(surname) && local[0] === plain(person.name)[0] && !isSharedAddress(address)
    );
  });
  if (email === undefined) return person;
  return { ...person, email, provenance: { ...person.provenance, email: 'byline' } };
}

/** The only author with the account of `twitter:creator`, when it is called like the person. */
export function withCreatorAccount(page: Page, person: Person): Person {
  const content = contentsOf(page.meta, ['twitter:creator'])[0]?.replace(/^@/, '');
  if (!content || person.type !== 'Person') return person;
  const profile = profileOf(/^https?:/i.test(content) ? content : `https://x.com/${content}`);
  if (profile?.provider !== 'x' || !isNamedAfter(profile.handle, person.name)) return person;
  if (isSiteAccount(page, profile.url)) return person;
  if (person.sameAs.some((url) => profileOf(url)?.provider === 'x')) return person;
  return {
    ...person,
    sameAs: [...person.sameAs, profile.url],
    provenance: { sameAs: 'meta', ...person.provenance },
  };
}
