import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Article } from '../core/article/article.ts';
import { showImageCaption } from '../core/article/image-caption.ts';
import { setSanitizedHtml } from '../core/html/sanitize.ts';
import type { ArticleTools } from './article/article-tools.ts';
import { dressBody } from './article-body-dress.ts';

/**
 * The article's text. It is sanitised here, whatever was done to it before, and put in before the
 * first paint. `onShown` is told the element once its content is there.
 */
export function ArticleBody({
  article,
  tools,
  onShown,
}: {
  article: Article;
  tools?: ArticleTools | undefined;
  onShown?: ((body: HTMLElement) => void) | undefined;
}) {
  const ref = useRef<HTMLDivElement>(null);
  const shown = useRef(onShown);
  shown.current = onShown;
  const { articleBody, url, inLanguage, dir, writingMode } = article;

  useLayoutEffect(() => {
    const body = ref.current;
    if (!body) return;
    setSanitizedHtml(body, articleBody, { baseUrl: url });
    showImageCaption(body, article);
    const undress = dressBody(body, article, tools);
    shown.current?.(body);
    return undress;
  }, [articleBody, url]);

  return (
    <div
      ref={ref}
      class="article-body"
      lang={inLanguage}
      dir={dir}
      data-writing={writingMode}
      // Vertical lines scroll to the side, by the arrow keys too.
      tabIndex={writingMode && 0}
    />
  );
}
