import { i18n } from '#i18n';

/** What Byline may do and why, permission by permission, and what leaves the machine. */
export function PrivacySection({ isChromium }: { isChromium: boolean }) {
  const permissions: [string, string][] = [
    ['activeTab, scripting', i18n.t('options.privacy.activeTab')],
    ['storage, unlimitedStorage', i18n.t('options.privacy.storage')],
    ['contextMenus', i18n.t('options.privacy.contextMenus')],
  ];
  if (isChromium) {
    permissions.push(
      ['sidePanel', i18n.t('options.privacy.sidePanel')],
      ['offscreen', i18n.t('options.privacy.offscreen')],
    );
  }
  return (
    <section aria-labelledby="privacy">
      <h2 id="privacy">{i18n.t('options.privacy.title')}</h2>
      <p class="options-lead">{i18n.t('options.privacy.lead')}</p>
      <p class="options-lead">{i18n.t('options.privacy.pictures')}</p>
      <p class="options-lead">{i18n.t('options.privacy.sync')}</p>
      <dl class="options-table">
        {permissions.map(([name, purpose]) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>{purpose}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
