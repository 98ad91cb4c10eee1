import { numberLinks } from '../reader/link-notes.ts';

/** Puts the addresses that the links lead to below the text while it is printed. Returns how to stop. */
export function noteLinksInPrint(body: HTMLElement): () => void {
  let takeAway = (): void => {};
  const before = (): void => {
    // They may be shown on the screen too.
    if (!body.parentElement?.querySelector('.link-notes')) takeAway = numberLinks(body);
  };
  const after = (): void => {
    takeAway();
    takeAway = () => {};
  };
  addEventListener('beforeprint', before);
  addEventListener('afterprint', after);
  return () => {
    removeEventListener('beforeprint', before);
    removeEventListener('afterprint', after);
    after();
  };
}
