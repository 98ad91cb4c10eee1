import { Trash2 } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Entry } from '../../core/library/entry.ts';
import { bytesText } from '../bytes-text.ts';
import type { StorageReport } from './storage-source.ts';

/** As many are shown at first, and as many more each time. */
const STEP = 20;

/** The articles that take the most room, with what can be done about it. */
export function LargestArticles({
  report,
  entries,
  onOpen,
  onRemove,
}: {
  report: StorageReport;
  entries: readonly Entry[];
  onOpen: (entry: Entry) => void;
  onRemove: (entry: Entry) => void;
}) {
  const [shown, setShown] = useState(STEP);
  const sized = entries
    .map((entry) => ({ entry, ...(report.articles.get(entry.id) ?? { text: 0, images: 0 }) }))
    .sort((a, b) => b.text + b.images - (a.text + a.images));
  if (sized.length === 0) return null;
  return (
    <section aria-labelledby="storage-articles">
      <h2 id="storage-articles">{i18n.t('saved.storage.perArticle')}</h2>
      <table class="storage-articles">
        <thead>
          <tr>
            <th scope="col">{i18n.t('saved.storage.article')}</th>
            <th scope="col">{i18n.t('saved.storage.text')}</th>
            <th scope="col">{i18n.t('saved.storage.images')}</th>
            <th scope="col">
              <span class="visually-hidden">{i18n.t('saved.do.remove')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sized.slice(0, shown).map(({ entry, text, images }) => (
            <tr key={entry.id}>
              <td>
                <button
                  type="button"
                  class="storage-articles__open"
                  dir="auto"
                  onClick={() => onOpen(entry)}
                >
                  {entry.headline}
                </button>
              </td>
              <td>{bytesText(text)}</td>
              <td>{images > 0 ? bytesText(images) : '–'}</td>
              <td>
                <button
                  type="button"
                  class="icon-button"
                  title={i18n.t('saved.do.remove')}
                  aria-label={i18n.t('saved.doTo.remove', { title: entry.headline })}
                  onClick={() => onRemove(entry)}
                >
                  <Trash2 size={17} aria-hidden="true" />
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown < sized.length && (
        <button type="button" class="button" onClick={() => setShown(shown + STEP)}>
          {i18n.t('saved.storage.more')}
        </button>
      )}
    </section>
  );
}
