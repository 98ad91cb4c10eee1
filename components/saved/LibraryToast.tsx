import { i18n } from '#i18n';
import type { People, PeopleNotice } from '../authors/people-state.ts';
import { countText } from './list-names.ts';
import type { SavedArticles, SavedNotice } from './saved-articles.ts';
import { Toast } from './Toast.tsx';

/** What the last action on articles or people did, and how to take it back. */
export function LibraryToast({ articles, people }: { articles: SavedArticles; people: People }) {
  const ofPeople = people.notice.value;
  const ofArticles = articles.notice.value;
  const dismiss = (): void => {
    people.dismissNotice();
    articles.dismissNotice();
  };
  if (ofPeople !== undefined) {
    const { number, undo } = ofPeople;
    return (
      // Below zero, so that no number is one of the articles'.
      <Toast number={-number} onDismiss={dismiss}>
        <span class="toast-text">{peopleText(ofPeople)}</span>
        {undo !== undefined && (
          <button type="button" onClick={() => void undo()}>
            {i18n.t('saved.undo')}
          </button>
        )}
      </Toast>
    );
  }
  return (
    <Toast number={ofArticles?.number} onDismiss={dismiss}>
      {ofArticles !== undefined && (
        <>
          <span class="toast-text">{articleText(ofArticles)}</span>
          {ofArticles.canUndo && (
            <button type="button" aria-keyshortcuts="z" onClick={() => void articles.undo()}>
              {i18n.t('saved.undo')}
            </button>
          )}
        </>
      )}
    </Toast>
  );
}

function articleText({ deed, outcome, count, name }: SavedNotice): string {
  if (outcome === 'disk-full') return i18n.t('saved.diskFull');
  if (outcome === 'failed') return i18n.t('saved.failed');
  if (deed === 'undone') return i18n.t('saved.undone');
  if (name !== undefined && deed !== 'linkCopied' && deed !== 'backupRestored') {
    return i18n.t(`saved.did.${deed}`, { name });
  }
  return i18n.t(`saved.didMany.${deed}`, count, [countText(count)]);
}

function peopleText({ event, names }: PeopleNotice): string {
  switch (event) {
    case 'joined':
      return i18n.t('saved.join.joined', [...names]);
    case 'parted':
      return i18n.t('saved.join.parted');
    case 'failed':
      return i18n.t('saved.join.failed');
  }
}
