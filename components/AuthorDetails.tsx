import { AtSign, Globe, Link, Mail } from 'lucide-preact';
import { i18n } from '#i18n';
import type { Person } from '../core/article/article.ts';
import { profileLabel } from './profile-label.ts';

/** "Tech journalist · XDA", whichever of the two is known; for an organisation, that it is one. */
export function roleLine(person: Person): string | undefined {
  const parts = [person.jobTitle, person.worksFor].filter(Boolean);
  if (parts.length > 0) return parts.join(' · ');
  return person.type === 'Organization' ? i18n.t('author.organization') : undefined;
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
      {person.description && (
        <p class="author-details__bio" dir="auto">
          {person.description}
        </p>
      )}
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
        {person.sameAs.map((address) => {
          const { label, host, isHandle } = profileLabel(address);
          const Icon = isHandle ? AtSign : Link;
          return (
            <li key={address}>
              <Outward href={address} title={isHandle ? i18n.t('author.on', [label, host]) : ''}>
                <Icon size={16} aria-hidden="true" />
                <bdi>{isHandle ? label.slice(1) : label}</bdi>
              </Outward>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Outward({
  href,
  title,
  children,
}: {
  href: string;
  title?: string;
  children: preact.ComponentChildren;
}) {
  return (
    <a
      class="author-details__link"
      href={href}
      {...(title ? { title } : {})}
      target="_blank"
      rel="noopener noreferrer"
      referrerpolicy="no-referrer"
    >
      {children}
    </a>
  );
}
