import { Quote } from 'lucide-preact';
import { render } from 'preact';
import { i18n } from '#i18n';
import type { Article } from '../../core/article/article.ts';
import { quotation } from '../../core/quotation/quotation.ts';
import { passageAddress, textFragment } from '../../core/quotation/text-fragment.ts';
import type { TakeKeys } from '../key-layers.ts';
import { adoptStyles } from './adopt-styles.ts';
import type { ArticleTools } from './article-tools.ts';
import { passageOf } from './passage.ts';
import { placeBeside } from './place-beside.ts';
import css from './quotation-bubble.css?inline';

/** The key that copies while something is selected. */
export const QUOTATION_KEY = 'q';

export interface QuotationOptions {
  body: HTMLElement;
  range: StaticRange;
  article: Article;
  tools: ArticleTools;
  takeKeys: TakeKeys;
}

/** Offers, near what is selected, to copy it as a quotation. Returns how to withdraw the offer. */
export function offerQuotation({
  body,
  range,
  article,
  tools,
  takeKeys,
}: QuotationOptions): () => void {
  adoptStyles(body, css);
  const live = body.ownerDocument.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  const bubble = document.createElement('div');
  bubble.className = 'quotation-bubble';
  bubble.popover = 'manual';
  const copy = (): void => {
    const passage = passageOf(body, live);
    withdraw();
    if (!passage) return;
    const { text, start, end } = passage;
    const fragment = textFragment(text, start, end, article.inLanguage);
    const address = passageAddress(article.canonicalUrl ?? article.url, fragment);
    tools.copy(
      quotation(text.slice(start, end), article, address),
      i18n.t('article.quotation.copied'),
    );
  };
  render(
    <button
      type="button"
      class="quotation-bubble__button"
      aria-keyshortcuts={QUOTATION_KEY}
      onClick={copy}
    >
      <Quote size={15} aria-hidden="true" />
      {i18n.t('article.quotation.copy')}
      <kbd class="key">{QUOTATION_KEY.toUpperCase()}</kbd>
    </button>,
    bubble,
  );
  // Or the press would take the selection away.
  bubble.addEventListener('mousedown', (event) => event.preventDefault());
  (body.closest<HTMLElement>('[data-theme]') ?? body.ownerDocument.body).append(bubble);
  bubble.showPopover();
  const place = (): void => placeBeside(bubble, live.getBoundingClientRect());
  place();
  const scroller = body.closest('main, [role=tabpanel]');
  scroller?.addEventListener('scroll', place, { passive: true });
  const releaseKeys = takeKeys((event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return false;
    if (event.key === 'Escape') withdraw();
    else if (event.key.toLowerCase() === QUOTATION_KEY) copy();
    else return false;
    return true;
  });
  let offered = true;
  const withdraw = (): void => {
    if (!offered) return;
    offered = false;
    releaseKeys();
    scroller?.removeEventListener('scroll', place);
    render(null, bubble);
    bubble.remove();
  };
  return withdraw;
}
