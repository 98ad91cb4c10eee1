import { useLayoutEffect, useRef } from 'preact/hooks';
import { setSanitizedHtml } from '../core/html/sanitize.ts';
import { dressBody } from './article-body-dress.ts';

/**
 * The article's text. It is sanitised here, whatever was done to it before, and put in before the
 * first paint. `onShown` is told the element once its content is there.
 */
export function ArticleBody({
  html,
  baseUrl,
  lang,
  dir,
  onShown,
}: {
  html: string;
  baseUrl: string;
  lang?: string | undefined;
  dir: 'ltr' | 'rtl' | 'auto';
  onShown?: ((body: HTMLElement) => void) | undefined;
}) {
  const ref = useRef<HTMLDivElement>(null);
  const shown = useRef(onShown);
  shown.current = onShown;

  useLayoutEffect(() => {
    const body = ref.current;
    if (!body) return;
    setSanitizedHtml(body, html, { baseUrl });
    const undress = dressBody(body);
    shown.current?.(body);
    return undress;
  }, [html, baseUrl]);

  return <div ref={ref} class="article-body" lang={lang} dir={dir} />;
}
