import { i18n } from '#i18n';
import type { TakeKeys } from '../key-layers.ts';
import { adoptStyles } from './adopt-styles.ts';
import css from './note-popover.css?inline';
import { placeBeside } from './place-beside.ts';

/**
 * Shows a footnote beside its mark, with the focus in it; Esc, a click elsewhere and scrolling close
 * it. Returns how to close it.
 */
export function showNote({
  mark,
  note,
  takeKeys,
  onGo,
  onClose,
}: {
  mark: HTMLElement;
  note: HTMLElement;
  takeKeys: TakeKeys;
  /** Leads to the note itself. */
  onGo: () => void;
  onClose: () => void;
}): () => void {
  const { ownerDocument: document } = mark;
  adoptStyles(mark, css);
  const box = document.createElement('div');
  box.className = 'note-popover';
  box.popover = 'auto';
  box.tabIndex = -1;
  box.setAttribute('role', 'note');
  box.setAttribute('aria-label', i18n.t('article.note.title', [mark.textContent?.trim() ?? '']));
  const text = document.createElement('div');
  text.className = 'note-popover__text';
  text.append(...copyOf(note));
  const go = document.createElement('button');
  go.type = 'button';
  go.className = 'note-popover__go';
  go.textContent = i18n.t('article.note.go');
  box.append(text, go);

  // Within the text, so that it has its face, size, language and theme.
  (mark.closest('.article-body') ?? document.body).append(box);
  mark.setAttribute('aria-expanded', 'true');
  box.showPopover();
  placeBeside(box, mark.getBoundingClientRect());
  box.focus({ preventScroll: true });

  const scroller = mark.closest('main, [role=tabpanel]');
  const follow = (): void => {
    const { top, bottom } = mark.getBoundingClientRect();
    if (bottom < 0 || top > innerHeight) close();
    else placeBeside(box, mark.getBoundingClientRect());
  };
  scroller?.addEventListener('scroll', follow, { passive: true });
  const releaseKeys = takeKeys((event) => {
    if (event.key !== 'Escape') return false;
    close();
    return true;
  });

  let open = true;
  const close = (): void => {
    if (!open) return;
    open = false;
    releaseKeys();
    scroller?.removeEventListener('scroll', follow);
    mark.removeAttribute('aria-expanded');
    const root = box.getRootNode() as Document | ShadowRoot;
    const hadFocus = box.contains(root.activeElement);
    box.remove();
    if (hadFocus) mark.focus({ preventScroll: true });
    onClose();
  };
  box.addEventListener('toggle', (event) => {
    if (event.newState === 'closed') close();
  });
  go.addEventListener('click', () => {
    close();
    onGo();
  });
  return close;
}

/** The note's content without its way back, which would lead to where one is. */
function copyOf(note: HTMLElement): Node[] {
  const copy = note.cloneNode(true) as HTMLElement;
  for (const back of copy.querySelectorAll('a[href^="#noteref-"]')) back.remove();
  return [...copy.childNodes];
}
