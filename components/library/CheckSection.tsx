import { ShieldCheck } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { countText } from '../saved/list-names.ts';
import type { CheckReport, RestorePlan, StorageSource } from './storage-source.ts';

type Shown = 'running' | 'failed' | CheckReport;

/** Holds everything stored against each other, mends it, and says what was found. */
export function CheckSection<Plan extends RestorePlan>({
  source,
  onChecked,
}: {
  source: StorageSource<Plan>;
  onChecked: () => void;
}) {
  const [shown, setShown] = useState<Shown>();
  const check = (): void => {
    setShown('running');
    source.check().then(
      (report) => {
        setShown(report);
        onChecked();
      },
      (error: unknown) => {
        console.warn('The library could not be checked.', error);
        setShown('failed');
      },
    );
  };
  return (
    <section aria-labelledby="storage-check">
      <h2 id="storage-check">{i18n.t('saved.check.title')}</h2>
      <p class="storage-page__text">{i18n.t('saved.check.what')}</p>
      <button type="button" class="button" disabled={shown === 'running'} onClick={check}>
        <ShieldCheck size={17} aria-hidden="true" />
        {i18n.t('saved.check.start')}
      </button>
      <div class="storage-page__result" role="status">
        {shown === 'running' && <p>{i18n.t('saved.check.running')}</p>}
        {shown === 'failed' && <p>{i18n.t('saved.check.failed')}</p>}
        {typeof shown === 'object' && linesOf(shown).map((line) => <p key={line}>{line}</p>)}
      </div>
    </section>
  );
}

function linesOf({ repaired, images, unreadable, quarantined }: CheckReport): string[] {
  const lines = [
    repaired > 0 && i18n.t('saved.check.repaired', repaired, [countText(repaired)]),
    images > 0 && i18n.t('saved.check.images', images, [countText(images)]),
    unreadable > 0 && i18n.t('saved.check.unreadable', unreadable, [countText(unreadable)]),
    quarantined > 0 && i18n.t('saved.check.quarantined', quarantined, [countText(quarantined)]),
  ].filter((line) => line !== false);
  return lines.length > 0 ? lines : [i18n.t('saved.check.well')];
}
