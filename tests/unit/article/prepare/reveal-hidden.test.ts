import { expect, test } from 'vitest';
import { revealHidden } from '../../../../core/article/prepare/reveal-hidden.ts';
import { HIDDEN_ATTRIBUTE } from '../../../../core/article/snapshot/hide.ts';
import { page, paragraphs, prose } from '../page.ts';

const hidden = (html: string, attributes = '') =>
  `<div ${HIDDEN_ATTRIBUTE} ${attributes}>${html}</div>`;

function textAfter(html: string): string {
  const document = page(html);
  revealHidden(document);
  expect(document.querySelector(`[${HIDDEN_ATTRIBUTE}]`)).toBeNull();
  return document.body.textContent ?? '';
}

test('keeps the rest of an article that is folded away', () => {
  const html = `<article><p>${prose(9)}</p>${hidden(paragraphs(4))}</article>`;
  expect(textAfter(html)).toContain(prose(3));
});

test('keeps paragraphs that are hidden one by one', () => {
  const each = [1, 2, 3].map((n) => `<p ${HIDDEN_ATTRIBUTE}>${prose(n)}</p>`).join('');
  expect(textAfter(`<main><p>${prose(9)}</p>${each}</main>`)).toContain(prose(3));
});

test('keeps the headings among them, and no others', () => {
  const heading = (text: string) => `<h3 ${HIDDEN_ATTRIBUTE} class="time">${text}</h3>`;
  const each = [1, 2, 3]
    .map((n) => `${heading(`Bell ${n}`)}<p ${HIDDEN_ATTRIBUTE}>${prose(n)}</p>`)
    .join('');
  const text = textAfter(
    `<main><p>${prose(9)}</p>${each}</main><div>${heading('Your account')}</div>`,
  );
  expect(text).toContain('Bell 3');
  expect(text).not.toContain('Your account');
});

test('removes a hidden copy of what is shown', () => {
  const text = textAfter(`<article>${paragraphs(4)}${hidden(paragraphs(4))}</article>`);
  expect(text.split(prose(2))).toHaveLength(2);
});

test('removes hidden menus, dialogs and comments', () => {
  const html = `<article>${paragraphs(6)}${hidden(`<p>${prose(20)}</p><p>${prose(21)}</p><p>${prose(22)}</p>`, 'class="comments"')}</article>`;
  expect(textAfter(html)).not.toContain(prose(20));
});

test('removes hidden links', () => {
  const links = Array.from(
    { length: 30 },
    (_, n) => `<li><a href="${n}">${prose(n)}</a></li>`,
  ).join('');
  expect(textAfter(`<main><p>${prose(40)}</p>${hidden(`<ul>${links}</ul>`)}</main>`)).not.toContain(
    prose(3),
  );
});
