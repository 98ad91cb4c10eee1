import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Entry } from '../../core/library/entry.ts';
import { bytesText } from '../bytes-text.ts';
import { ConfirmDialog } from '../saved/ConfirmDialog.tsx';
import { countText } from '../saved/list-names.ts';
import type { SavedArticles } from '../saved/saved-articles.ts';
import { BackupSection } from './BackupSection.tsx';
import { CheckSection } from './CheckSection.tsx';
import { FetchingSection } from './FetchingSection.tsx';
import { LargestArticles } from './LargestArticles.tsx';
import type { RestorePlan, StorageReport, StorageSource } from './storage-source.ts';

/** What takes how much, whether it is safe, and what can be done for it. */
export function StoragePage<Plan extends RestorePlan>({
  source,
  articles,
  onOpen,
}: {
  source: StorageSource<Plan>;
  articles: SavedArticles;
  onOpen: (entry: Entry) => void;
}) {
  const [report, setReport] = useState<StorageReport>();
  const [counted, setCounted] = useState(0);
  const [failed, setFailed] = useState(false);
  const [erasing, setErasing] = useState<Entry>();
  const state = articles.state.value;
  const entries = state.status === 'ready' ? [...state.entries, ...state.removed] : [];
  const measure = (): void => {
    source.report(setCounted).then(setReport, (error: unknown) => {
      console.warn('The storage could not be added up.', error);
      setFailed(true);
    });
  };
  useEffect(measure, [entries.length]);

  return (
    <div class="saved-scroller storage-page">
      <section aria-labelledby="storage-used">
        <h2 id="storage-used">{i18n.t('saved.storage.used')}</h2>
        {report ? (
          <Usage report={report} />
        ) : (
          <p class="storage-page__text" role="status">
            {failed
              ? i18n.t('saved.storage.failed')
              : i18n.t('saved.storage.counting', [countText(counted)])}
          </p>
        )}
        {report && (
          <Persistence
            isPersistent={report.isPersistent}
            onAsk={() => source.askForPersistence().then(measure, console.warn)}
          />
        )}
      </section>
      <FetchingSection source={source} />
      <BackupSection source={source} articles={articles} onRestored={measure} />
      <CheckSection source={source} onChecked={measure} />
      {report && (
        <LargestArticles
          report={report}
          entries={entries}
          onOpen={onOpen}
          onRemove={(entry) => {
            if (entry.removedAt === undefined) void articles.remove([entry]);
            else setErasing(entry);
          }}
        />
      )}
      {erasing && (
        <ConfirmDialog
          title={i18n.t('saved.erase.title', 1, [countText(1)])}
          what={i18n.t('saved.erase.what')}
          yes={i18n.t('saved.do.erase')}
          onYes={() => void articles.erase([erasing])}
          onClose={() => setErasing(undefined)}
        />
      )}
    </div>
  );
}

/** The parts of what is stored, as a bar and in words. */
function Usage({ report }: { report: StorageReport }) {
  const { texts, images, used, quota } = report;
  const known = texts + images;
  const whole = Math.max(used ?? known, known);
  const parts = [
    { name: i18n.t('saved.storage.texts'), bytes: texts, kind: 'texts' },
    { name: i18n.t('saved.storage.images'), bytes: images, kind: 'images' },
    { name: i18n.t('saved.storage.rest'), bytes: whole - known, kind: 'rest' },
  ];
  return (
    <>
      <p class="storage-page__total">
        {quota === undefined
          ? bytesText(whole)
          : i18n.t('saved.storage.of', [bytesText(whole), bytesText(quota)])}
      </p>
      <div class="storage-bar" aria-hidden="true">
        {parts.map(({ kind, bytes }) => (
          <span key={kind} data-kind={kind} style={{ flexGrow: String(bytes) }} />
        ))}
      </div>
      <dl class="storage-parts">
        {parts.map(({ name, kind, bytes }) => (
          <div key={kind}>
            <dt>
              <span class="storage-parts__dot" data-kind={kind} />
              {name}
            </dt>
            <dd>{bytesText(bytes)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Persistence({ isPersistent, onAsk }: { isPersistent: boolean; onAsk: () => void }) {
  return (
    <div class="storage-page__line">
      <p class="storage-page__text">
        {i18n.t(isPersistent ? 'saved.storage.persistent' : 'saved.storage.notPersistent')}
      </p>
      {!isPersistent && (
        <button type="button" class="button" onClick={onAsk}>
          {i18n.t('saved.storage.persist')}
        </button>
      )}
    </div>
  );
}
