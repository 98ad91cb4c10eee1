import { adoptStyles } from '../../article/adopt-styles.ts';
import slipAwayCss from './slip-away.css?inline';

/** How far somebody scrolls one way before that is taken for going on or coming back, in pixels. */
const SLACK = 24;

/** So close to the beginning or the end there is nothing to be covered, in pixels. */
const EDGE = 48;

/**
 * Marks the reader with `data-away` while somebody reads on, for which the controls at the lower edge
 * slip away (slip-away.css). They come back when somebody scrolls back, touches the text, or is at
 * the beginning or the end. It ends with the elements, and does nothing where they have gone already.
 */
export function slipAway(reader: HTMLElement | null, scroller: HTMLElement | null): void {
  if (!reader || !scroller) return;
  adoptStyles(reader, slipAwayCss);
  let last = scroller.scrollTop;
  let turned = last;
  let isDown = true;
  const onScroll = (): void => {
    const { scrollTop, scrollHeight, clientHeight } = scroller;
    if (scrollTop === last) return;
    if (scrollTop > last !== isDown) {
      isDown = !isDown;
      turned = last;
    }
    last = scrollTop;
    if (scrollTop < EDGE || scrollHeight - clientHeight - scrollTop < EDGE) come();
    else if (Math.abs(scrollTop - turned) > SLACK) reader.toggleAttribute('data-away', isDown);
  };
  const come = (): void => {
    reader.removeAttribute('data-away');
    turned = last;
  };
  scroller.addEventListener('scroll', onScroll, { passive: true });
  scroller.addEventListener('click', come);
}
