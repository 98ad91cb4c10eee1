import { i18n } from '#i18n';
import type { Article } from '../../core/article/article.ts';
import type { ArticleTools } from '../article/article-tools.ts';

export type ExportAction = 'markdown' | 'rich' | 'file';

/** What each way of taking an article along does; each says how it went. */
export function exportActions(
  article: Article,
  { load, copy, say }: ArticleTools,
): Record<ExportAction, () => Promise<void>> {
  const attempt = (act: () => Promise<void>) => async (): Promise<void> => {
    try {
      await act();
    } catch (error) {
      console.warn(error);
      say(i18n.t('export.failed'));
    }
  };
  return {
    markdown: attempt(async () => {
      const { toMarkdown } = await load('exports');
      copy(toMarkdown(article), i18n.t('export.markdownCopied'));
    }),
    rich: attempt(async () => {
      const { toRichText } = await load('exports');
      copy(toRichText(article), i18n.t('export.copied'));
    }),
    file: attempt(async () => {
      const { saveAsFile } = await load('exports');
      say(i18n.t('export.saving'));
      const { pictures, missing } = await saveAsFile(article);
      say(
        missing === 0
          ? i18n.t('export.saved')
          : i18n.t('export.savedWithout', { missing: String(missing), pictures: String(pictures) }),
      );
    }),
  };
}
