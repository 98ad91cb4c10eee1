import { i18n } from '#i18n';
import type { SiteChoice } from '../../core/forcing/site-choices.ts';

export interface SitesShown {
  choices: readonly SiteChoice[];
  onForget: (host: string) => void;
}

/** The sites for which the reader has said what is to be read, each to be forgotten. */
export function SitesSection({ choices, onForget }: SitesShown) {
  return (
    <section aria-labelledby="sites">
      <h2 id="sites">{i18n.t('forcing.sites.title')}</h2>
      <p class="options-lead">{i18n.t('forcing.sites.lead')}</p>
      {choices.length === 0 ? (
        <p class="options-none">{i18n.t('forcing.sites.none')}</p>
      ) : (
        <ul class="options-sites">
          {choices.map(({ host, selector }) => (
            <li key={host}>
              <bdi class="options-sites__host">{host}</bdi>
              <span class="options-none">
                {i18n.t(selector === undefined ? 'forcing.sites.anyway' : 'forcing.sites.picked')}
              </span>
              <button
                type="button"
                class="button"
                aria-label={i18n.t('forcing.sites.forgetOf', [host])}
                onClick={() => onForget(host)}
              >
                {i18n.t('forcing.sites.forget')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
