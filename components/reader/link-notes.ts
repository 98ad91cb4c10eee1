import { i18n } from '#i18n';

/**
 * Numbers the links of a text and lists their addresses after it, those that lead to the same place
 * under one number. How a numbered link looks is assets/article.css. Returns how to take it all away.
 */
export function numberLinks(body: HTMLElement): () => void {
  const addresses: string[] = [];
  const numbered: HTMLAnchorElement[] = [];
  for (const link of body.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    // What is no words, or leads to a note of the article itself, needs no number.
    if (link.getAttribute('href')?.startsWith('#') || !link.textContent?.trim()) continue;
    const known = addresses.indexOf(link.href);
    if (known < 0) addresses.push(link.href);
    link.dataset.note = String(known < 0 ? addresses.length : known + 1);
    numbered.push(link);
  }
  if (addresses.length === 0) return () => {};
  const list = listOf(addresses, body.ownerDocument);
  body.after(list);
  return () => {
    list.remove();
    for (const link of numbered) delete link.dataset.note;
  };
}

function listOf(addresses: readonly string[], document: Document): HTMLElement {
  const section = document.createElement('section');
  section.className = 'link-notes';
  const title = document.createElement('h2');
  title.textContent = i18n.t('typography.links.list');
  section.setAttribute('aria-label', title.textContent);
  const list = document.createElement('ol');
  for (const address of addresses) {
    const link = document.createElement('a');
    link.href = address;
    link.rel = 'noopener noreferrer';
    link.referrerPolicy = 'no-referrer';
    link.dir = 'ltr';
    link.textContent = address;
    const item = document.createElement('li');
    item.append(link);
    list.append(item);
  }
  section.append(title, list);
  return section;
}
