import { ClipboardType, FileDown, Hash } from 'lucide-preact';
import { i18n } from '#i18n';
import type { Article } from '../../../core/article/article.ts';
import type { ArticleTools } from '../../article/article-tools.ts';
import { type ExportAction, exportActions } from '../../export/export-actions.ts';

const ICONS = { markdown: Hash, rich: ClipboardType, file: FileDown };
const LABELS = {
  markdown: 'export.copyMarkdown',
  rich: 'export.copyRich',
  file: 'export.saveFile',
} as const satisfies Record<ExportAction, string>;

/** Ways to take the article with one. */
export function ExportChoices({
  article,
  tools,
  onDone,
}: {
  article: Article;
  tools: ArticleTools;
  /** Called when one is chosen. */
  onDone: () => void;
}) {
  const actions = exportActions(article, tools);
  return (
    <>
      {(Object.keys(LABELS) as ExportAction[]).map((name) => {
        const Icon = ICONS[name];
        return (
          <li key={name}>
            <button
              type="button"
              class="choice"
              onClick={() => {
                onDone();
                void actions[name]();
              }}
            >
              <Icon size={18} aria-hidden="true" />
              {i18n.t(LABELS[name])}
            </button>
          </li>
        );
      })}
    </>
  );
}
