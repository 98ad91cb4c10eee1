import { render } from 'preact';
import { i18n } from '#i18n';
import { languageName } from '../../core/highlight/language-name.ts';
import type { ArticleTools } from './article-tools.ts';
import { CodeBar } from './CodeBar.tsx';

/** Longer labels are no languages. */
const MAX_LANGUAGE = 20;

/**
 * Puts a bar above each block of code and, later, colours into it: they change no size, so nothing
 * moves when they come. Returns how to take the bars out.
 */
export function dressCode(body: HTMLElement, tools: ArticleTools | undefined): () => void {
  const blocks = [...body.querySelectorAll('pre')];
  // What scrolls must be reached by the keyboard, to be scrolled with it.
  for (const pre of blocks) pre.tabIndex = 0;
  if (!tools) return () => {};
  const code = blocks.filter((pre) => pre.firstElementChild?.matches('code:only-child'));
  const bars = code.map((pre) => addBar(pre, tools));
  const stopColouring = code.length > 0 ? colourLater(code, tools) : () => {};
  return () => {
    stopColouring();
    for (const bar of bars) render(null, bar);
  };
}

function addBar(pre: HTMLPreElement, tools: ArticleTools): HTMLElement {
  const document = pre.ownerDocument;
  const frame = document.createElement('div');
  frame.className = 'code';
  frame.dir = 'ltr';
  const bar = document.createElement('div');
  bar.className = 'code__bar';
  const short = languageOf(pre);
  render(
    <CodeBar
      language={short && languageName(short)}
      onWrap={(wraps) => frame.toggleAttribute('data-wraps', wraps)}
      onCopy={() => tools.copy(pre.textContent ?? '', i18n.t('article.code.copied'))}
    />,
    bar,
  );
  pre.replaceWith(frame);
  frame.append(bar, pre);
  return bar;
}

function languageOf(pre: HTMLElement): string | undefined {
  const short = pre.dataset.language?.trim();
  return short && short.length <= MAX_LANGUAGE ? short : undefined;
}

/** Colours the blocks once the text is on the screen, those near it first. */
function colourLater(blocks: readonly HTMLElement[], { load }: ArticleTools): () => void {
  const seen = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting || !(target instanceof HTMLElement)) continue;
        seen.unobserve(target);
        load('highlight').then(
          ({ colourCode }) => colourCode(target, languageOf(target)),
          console.warn,
        );
      }
    },
    { rootMargin: '600px' },
  );
  for (const block of blocks) seen.observe(block);
  return () => seen.disconnect();
}
