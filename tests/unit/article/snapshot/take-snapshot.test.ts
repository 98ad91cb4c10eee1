import { expect, test } from 'vitest';
import { HIDDEN_ATTRIBUTE } from '../../../../core/article/snapshot/hide.ts';
import { takeSnapshot } from '../../../../core/article/snapshot/take-snapshot.ts';
import { page, prose } from '../page.ts';

function snapshotOf(live: Document): Document {
  const snapshot = takeSnapshot(live);
  if (!snapshot) throw new Error('too large');
  return snapshot;
}

test('copies the page and leaves it as it was', () => {
  const live = page('<p class="a">b</p>', '<title>c</title>');
  const before = live.documentElement.outerHTML;
  const snapshot = snapshotOf(live);
  expect(snapshot.querySelector('p.a')?.textContent).toBe('b');
  expect(snapshot.title).toBe('c');
  expect(snapshot.documentElement.lang).toBe('en');
  expect(live.documentElement.outerHTML).toBe(before);
});

test('takes no harm of a hidden form whose controls hide its methods', () => {
  const live = page(
    `<form hidden><p>${prose(1)}${prose(2)}</p><input name="setAttribute"><input name="remove"><input name="textContent"></form><p>b</p>`,
  );
  const marked = snapshotOf(live).querySelector(`[${HIDDEN_ATTRIBUTE}]`);
  expect(marked?.textContent).toBe(prose(1) + prose(2));
});

test('turns forms, whose controls hide properties of the DOM, into plain elements', () => {
  const live = page(
    '<form id="f"><p>a</p><input name="nextElementSibling"><input name="parentNode"></form><p>b</p>',
  );
  const snapshot = snapshotOf(live);
  expect(snapshot.querySelector('form')).toBeNull();
  const former = snapshot.getElementById('f');
  expect(former?.localName).toBe('div');
  expect(former?.nextElementSibling?.textContent).toBe('b');
});

test('takes away names that hide properties of the document', () => {
  const live = page(
    '<img name="body" src="a.png"><img name="querySelectorAll"><object id="title"></object><p>a</p>',
  );
  const snapshot = snapshotOf(live);
  expect(snapshot.body.localName).toBe('body');
  expect(snapshot.querySelectorAll('p')).toHaveLength(1);
  expect(snapshot.querySelector('[name]')).toBeNull();
});

test('drops over-long attributes, but not addresses', () => {
  const long = 'x'.repeat(5000);
  const snapshot = snapshotOf(
    page(`<p class="${long}" title="t">a</p><img src="data:image/png;base64,${long}">`),
  );
  expect(snapshot.querySelector('p')?.getAttribute('class')).toBeNull();
  expect(snapshot.querySelector('p')?.title).toBe('t');
  expect(snapshot.querySelector('img')?.getAttribute('src')).toHaveLength(5022);
});

test('makes a heading too long to compare a plain block, and cuts the title', () => {
  const long = 'word '.repeat(1000);
  const snapshot = snapshotOf(page(`<h1>${long}</h1><h2>b</h2>`, `<title>${long}</title>`));
  expect(snapshot.querySelector('h1')).toBeNull();
  expect(snapshot.body.textContent).toContain(long.trim());
  expect(snapshot.querySelector('h2')).not.toBeNull();
  expect(snapshot.title.length).toBeLessThanOrEqual(1000);
});

test('keeps structured data and TeX of all scripts, and no styles', () => {
  const snapshot = snapshotOf(
    page(
      '<script>1</script><style>p{}</style><script type="math/tex">x</script><svg><text>s</text></svg>',
      '<script type="application/ld+json">{}</script><link rel="stylesheet" href="a"><link rel="canonical" href="b">',
    ),
  );
  expect([...snapshot.querySelectorAll('script')].map((script) => script.type)).toEqual([
    'application/ld+json',
    'math/tex',
  ]);
  expect(snapshot.querySelector('style, svg, [rel="stylesheet"]')).toBeNull();
  expect(snapshot.querySelector('[rel="canonical"]')).not.toBeNull();
});

test('leaves out what is hidden, and marks what may be collapsed text', () => {
  const snapshot = snapshotOf(
    page(
      `<div hidden>short</div><div style="display: none"><p>${prose(1)}${prose(2)}</p></div><p>shown</p>`,
    ),
  );
  expect(snapshot.body.textContent).not.toContain('short');
  expect(snapshot.querySelector(`[${HIDDEN_ATTRIBUTE}]`)?.textContent).toBe(prose(1) + prose(2));
});

test('keeps the TeX of a formula, which no browser draws', () => {
  const snapshot = snapshotOf(
    page(
      `<p>So <math><semantics><mi>x</mi>
        <annotation encoding="application/x-tex" style="display: none">x^2</annotation>
       </semantics></math> <span style="display: none">unsaid</span>grows.</p>`,
    ),
  );
  const annotation = snapshot.querySelector('math annotation');
  expect(annotation?.textContent).toBe('x^2');
  expect(annotation?.getAttribute(HIDDEN_ATTRIBUTE)).toBeNull();
  expect(snapshot.body.textContent).not.toContain('unsaid');
});

test('reads a body that hides itself until scripts have run', () => {
  const live = page('<p>shown later</p>');
  live.body.setAttribute('style', 'display:none');
  expect(snapshotOf(live).body.textContent).toContain('shown later');
});

test('flattens open shadow roots, with what is slotted into them', () => {
  const live = document.implementation.createHTMLDocument('');
  const host = live.createElement('x-article');
  host.innerHTML = '<p slot="lead">slotted</p><p>not shown</p>';
  live.body.append(host);
  const shadow = host.attachShadow({ mode: 'open' });
  shadow.innerHTML =
    '<h2>inside</h2><slot name="lead">default</slot><slot name="empty">default two</slot>';
  const text = snapshotOf(live).body.textContent;
  expect(text).toContain('inside');
  expect(text).toContain('slotted');
  expect(text).toContain('default two');
  expect(text).not.toContain('not shown');
});

test('refuses a page deeper than can be read', () => {
  const live = page('');
  let deepest: Element = live.body;
  for (let depth = 0; depth < 1200; depth++) {
    const child = live.createElement('div');
    deepest.append(child);
    deepest = child;
  }
  expect(takeSnapshot(live)).toBeUndefined();
});

test('resolves addresses as the page does', () => {
  const live = page('<a href="b">c</a>', '<base href="https://a.example/deep/">');
  expect(snapshotOf(live).querySelector('a')?.href).toBe('https://a.example/deep/b');
});

test('leaves out what is named for being said by screen readers only', () => {
  const snapshot = snapshotOf(
    page(
      `<p>Shares: 1,204<span class="sr-only"> people</span><span class="u-visually-hidden"> in all</span></p>
       <p class="sr-only md:not-sr-only">Shown on wide screens.</p>
       <div class="visually-hidden">${prose(1)} ${prose(2)}</div>`,
    ),
  );
  const text = snapshot.body.textContent ?? '';
  expect(text).toContain('Shares: 1,204');
  expect(text).not.toContain('people');
  expect(text).not.toContain('in all');
  expect(text).toContain('Shown on wide screens.');
  // More than a label is not hidden on the strength of a name.
  expect(text).toContain(prose(2));
});

test('keeps what the page tells machines, although nobody sees it', () => {
  const snapshot = snapshotOf(
    page('<span style="display:none"><meta itemprop="datePublished" content="2024-05-04"></span>'),
  );
  expect(snapshot.querySelector('[itemprop="datePublished"]')).not.toBeNull();
});
