import { noteTarget } from '../../core/article/structure/footnotes.ts';
import { takeKeys } from '../key-layers.ts';
import type { ArticleTools } from './article-tools.ts';

/**
 * Opens a footnote beside its mark; a second press of the mark, or the link in the note that is
 * shown, leads to it. Links back to the text lead there. Returns how to stop.
 */
export function dressNotes(body: HTMLElement, tools: ArticleTools | undefined): () => void {
  const fragments = [...body.querySelectorAll('a[href^="#"]')];
  // Other targets' ids are gone, and over a page such links would move that page instead.
  for (const link of fragments.filter((link) => !targetOf(link, body))) {
    link.removeAttribute('href');
  }
  let shown: { mark: Element; close: () => void } | undefined;
  const onClick = (event: MouseEvent): void => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLElement>('a[href^="#"]') : null;
    const target = link && targetOf(link, body);
    if (!target) return;
    event.preventDefault();
    const again = shown?.mark === link;
    shown?.close();
    if (again || !tools || target.matches('a')) goTo(target);
    else void open(link, target, tools).catch(() => goTo(target));
  };
  const open = async (mark: HTMLElement, note: HTMLElement, { load }: ArticleTools) => {
    const { showNote } = await load('notes');
    const close = showNote({
      mark,
      note,
      takeKeys,
      onGo: () => goTo(note),
      onClose: () => {
        shown = undefined;
      },
    });
    shown = { mark, close };
  };
  body.addEventListener('click', onClick);
  return () => {
    shown?.close();
    body.removeEventListener('click', onClick);
  };
}

function targetOf(link: Element, body: HTMLElement): HTMLElement | null {
  const target = noteTarget(body, link.getAttribute('href') ?? '');
  return target instanceof HTMLElement ? target : null;
}

function goTo(target: HTMLElement): void {
  if (!target.matches('a')) target.tabIndex = -1;
  target.scrollIntoView({ block: 'center' });
  target.focus({ preventScroll: true });
}
