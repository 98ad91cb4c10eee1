import { expect, test } from 'vitest';
import { revealNoscript } from '../../../../core/article/prepare/reveal-noscript.ts';
import { page, paragraphs, prose } from '../page.ts';

/** The text of a page once that was put in its place. */
function textAfter(body: string): string {
  const document = page(body);
  revealNoscript(document);
  for (const noscript of document.querySelectorAll('noscript')) noscript.remove();
  return document.body.textContent;
}

/** As it stands in a page whose browser runs scripts. */
const asText = (html: string) =>
  `<noscript>${html.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</noscript>`;

test.each([
  ['elements', (html: string) => `<noscript>${html}</noscript>`],
  ['text', asText],
])('shows what stands there for browsers without scripts, as %s', (_, noscript) => {
  const body = `<nav><a href="/">Harbour forum</a></nav>${noscript(paragraphs(4))}<div id="app"></div>`;
  expect(textAfter(body)).toContain(prose(3));
  expect(textAfter(body)).not.toContain('<p>');
});

test('leaves it where the page shows a text of its own', () => {
  const body = `<main>${paragraphs(4)}</main>${asText(`<p>${prose(7)}</p>`.repeat(4))}`;
  expect(textAfter(body)).not.toContain(prose(7));
});

test('takes no call for scripts for a text', () => {
  const call =
    'This application needs JavaScript. Please turn it on in the settings of your browser.';
  expect(textAfter(`<div id="app"></div>${asText(`<p>${call}</p>`)}`)).not.toContain(call);
});

test('counts no data as text that is shown', () => {
  const data = `<script type="application/ld+json">{"text": "${'data '.repeat(1000)}"}</script>`;
  expect(textAfter(`${data}${asText(paragraphs(4))}`)).toContain(prose(3));
});
