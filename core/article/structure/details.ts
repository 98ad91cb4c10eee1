import { HIDDEN_ATTRIBUTE } from '../snapshot/hide.ts';

/**
 * Opens every `<details>`, those that the page hides too: its summary becomes a line in bold, and
 * what it hid stands below it.
 */
export function openDetails(document: Document): void {
  for (const details of document.querySelectorAll('details')) {
    const opened = document.createElement('div');
    for (const name of [HIDDEN_ATTRIBUTE, 'class', 'id', 'lang', 'dir']) {
      const value = details.getAttribute(name);
      if (value !== null) opened.setAttribute(name, value);
    }
    const summary = [...details.children].find(({ localName }) => localName === 'summary');
    if (summary) opened.append(lineOf(summary));
    opened.append(...[...details.childNodes].filter((node) => node !== summary));
    details.replaceWith(opened);
  }
}

function lineOf(summary: Element): Element {
  const heading = summary.querySelector('h1, h2, h3, h4, h5, h6');
  if (heading) return heading;
  const line = summary.ownerDocument.createElement('p');
  const bold = summary.ownerDocument.createElement('strong');
  bold.append(...summary.childNodes);
  line.append(bold);
  return line;
}
