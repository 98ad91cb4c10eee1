import { Globe, Mail } from 'lucide-preact';
import { i18n } from '#i18n';
import type { Person } from '../core/article/article.ts';
import { Biography } from './authors/Biography.tsx';
import { ProviderIcon } from './authors/ProviderIcon.tsx';
import { profileLabel } from './authors/profile-label.ts';

/** "Tech journalist · XDA", whichever of the two is known; of an organisation, first that it is one. */
export function roleLine({ type, jobTitle, worksFor }: Person): string | undefined {
  const kind = type === 'Organization' ? i18n.t('author.organization') : undefined;
  const parts = [kind, jobTitle, worksFor].filter(Boolean);
  return parts.length > 0 ? parts.join(' · ') : undefined;
}

/** Whether there is more to say than name and role. */
export function hasDetails(person: Person): boolean {
  return Boolean(person.description || person.url || person.email || person.sameAs.length > 0);
}

/** An author's bio, and the ways to find or write to them. */
export function AuthorDetails({ person }: { person: Person }) {
  if (!hasDetails(person)) return null;
  return (
    <div class="author-details">
      {person.description && <Biography text={person.description} />}
      <ul class="author-details__links">
        {person.url && (
          <li>
            <Outward href={person.url}>
              <Globe size={16} aria-hidden="true" />
              {person.type === 'Organization'
                ? i18n.t('author.organizationPage')
                : i18n.t('author.page')}
            </Outward>
          </li>
        )}
        {person.email && (
          <li>
            <a class="author-details__link" href={`mailto:${person.email}`}>
              <Mail size={16} aria-hidden="true" />
              <bdi>{person.email}</bdi>
            </a>
          </li>
        )}
        {person.sameAs.map((address) => (
          <li key={address}>
            <ProfileLink address={address} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function ProfileLink({ address }: { address: string }) {
  const { provider, label, of } = profileLabel(address);
  return (
    <Outward href={address} title={of && i18n.t('author.on', [label, of])}>
      <ProviderIcon provider={provider} size={15} />
      {of !== undefined && <span class="visually-hidden">{i18n.t('author.at', [of])} </span>}
      <bdi>{label}</bdi>
    </Outward>
  );
}

function Outward({
  href,
  title,
  children,
}: {
  href: string;
  title?: string | undefined;
  children: preact.ComponentChildren;
}) {
  return (
    <a
      class="author-details__link"
      href={href}
      title={title}
      target="_blank"
      rel="noopener noreferrer"
      referrerpolicy="no-referrer"
    >
      {children}
    </a>
  );
}
