import type { Article } from '../../core/article/article.ts';
import { takeKeys } from '../key-layers.ts';
import type { ArticleTools } from './article-tools.ts';

/** Milliseconds for which a selection stays as it is when it is made. */
const SETTLED = 180;

/**
 * Offers to copy what is selected of the text as a quotation. Returns how to stop.
 */
export function watchSelection(
  body: HTMLElement,
  article: Article,
  tools: ArticleTools,
): () => void {
  let withdraw: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pressed = false;
  let stopped = false;

  const offer = async (): Promise<void> => {
    if (!selectedRange(body)) return;
    const { offerQuotation } = await tools.load('quotation');
    // It may have changed meanwhile.
    const range = selectedRange(body);
    if (!range || stopped) return;
    withdraw?.();
    withdraw = offerQuotation({ body, range, article, tools, takeKeys });
  };
  const onChange = (): void => {
    clearTimeout(timer);
    if (!selectedRange(body)) {
      withdraw?.();
      withdraw = undefined;
    } else if (!pressed) {
      timer = setTimeout(() => void offer().catch(console.warn), SETTLED);
    }
  };
  const onPress = (event: Event): void => {
    pressed = event.type === 'pointerdown';
    if (!pressed) onChange();
  };
  const { ownerDocument: document } = body;
  document.addEventListener('selectionchange', onChange);
  for (const type of ['pointerdown', 'pointerup', 'pointercancel'])
    document.addEventListener(type, onPress, { capture: true });
  return () => {
    stopped = true;
    clearTimeout(timer);
    withdraw?.();
    document.removeEventListener('selectionchange', onChange);
    for (const type of ['pointerdown', 'pointerup', 'pointercancel'])
      document.removeEventListener(type, onPress, { capture: true });
  };
}

/** What is selected within the text, also where that is in a shadow root. */
export function selectedRange(body: HTMLElement): StaticRange | undefined {
  const root = body.getRootNode();
  const selection = body.ownerDocument.getSelection();
  if (!selection?.rangeCount || typeof selection.getComposedRanges !== 'function') return undefined;
  const shadowRoots = root instanceof ShadowRoot ? [root] : [];
  const [range] = selection.getComposedRanges({ shadowRoots });
  if (!range || range.collapsed) return undefined;
  const isWithin = body.contains(range.startContainer) && body.contains(range.endContainer);
  return isWithin ? range : undefined;
}
