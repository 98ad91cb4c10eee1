import { removeButtons } from './remove-buttons.ts';
import { removePlayers } from './remove-players.ts';
import { removeShareLinks } from './remove-share-links.ts';

/** What is never a part of an article, on any page. */
const CHROME =
  'nav, dialog, menu, select, textarea, [role="navigation"], [role="menu"], [role="menubar"], ' +
  '[itemtype*="BreadcrumbList" i], [typeof~="BreadcrumbList"], [aria-label="breadcrumb" i], ' +
  '[role="search"], [role="dialog"][aria-modal="true"], [role="alertdialog"], [role="contentinfo"], ' +
  'body > footer, meta, link, script:not([type^="math/" i])';

/**
 * Removes the page's furniture: navigation, dialogs, controls, players, links that share the page,
 * and the metadata, which have been read. What is left is copied and walked several times.
 */
export function removeChrome(document: Document): void {
  for (const element of document.querySelectorAll(CHROME)) {
    if (!element.querySelector('h1, article, main')) element.remove();
  }
  removePlayers(document.body);
  removeButtons(document.body);
  removeShareLinks(document.body);
}
