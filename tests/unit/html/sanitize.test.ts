import { expect, test } from 'vitest';
import { sanitizeHtml, setSanitizedHtml } from '../../../core/html/sanitize.ts';

const baseUrl = 'https://news.example/2026/story.html';
const sanitize = (html: string) => sanitizeHtml(html, { baseUrl, document });

test('keeps what an article is made of', () => {
  const html =
    '<h2>Head</h2><p lang="fr">A <em>b</em> <time datetime="2026-01-01">c</time></p>' +
    '<ol start="3"><li>d</li></ol><table><tbody><tr><th scope="row">e</th><td colspan="2">f</td></tr></tbody></table>' +
    '<figure><picture><source srcset="https://a.example/b.webp 2x"><img src="https://a.example/b.png" alt="g"></picture><figcaption>h</figcaption></figure>' +
    '<ruby>i<rt>j</rt></ruby><details><summary>k</summary>l</details><pre><code>m</code></pre>';
  expect(sanitize(html)).toBe(html);
});

test('keeps MathML with its TeX', () => {
  const html =
    '<math display="block"><semantics><msup><mi>x</mi><mn>2</mn></msup>' +
    '<annotation encoding="application/x-tex">x^2</annotation></semantics></math>';
  expect(sanitize(html)).toBe(html);
});

test.each([
  ['scripts', '<p>a<script>alert(1)</script></p>', '<p>a</p>'],
  [
    'handlers',
    '<img src="x.png" onerror="alert(1)">',
    '<img src="https://news.example/2026/x.png">',
  ],
  ['names and looks', '<p id="a" class="b" style="c" data-d="e">f</p>', '<p>f</p>'],
  ['frames and forms', '<iframe src="x"></iframe><form><input name="y"></form>z', 'z'],
  ['SVG', '<svg><a href="javascript:1"><text>a</text></a></svg>b', 'b'],
  ['comments', 'a<!-- b -->c', 'ac'],
  [
    'markup inside MathML annotations',
    '<math><annotation-xml encoding="text/html"><p>a</p></annotation-xml></math>',
    '<math></math>',
  ],
])('takes out %s', (_, html, expected) => {
  expect(sanitize(html)).toBe(expected);
});

test.each([
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox',
  'file:///etc/passwd',
  'http://[',
])('takes the address away from a link to %j', (href) => {
  const link = document.createElement('a');
  link.setAttribute('href', href);
  link.textContent = 'a';
  expect(sanitize(link.outerHTML)).toBe('<a>a</a>');
});

test('makes links absolute and silent about where the reader came from', () => {
  expect(sanitize('<a href="../b">c</a>')).toBe(
    '<a href="https://news.example/b" rel="noopener noreferrer" referrerpolicy="no-referrer">c</a>',
  );
  expect(sanitize('<a href="#note-1">1</a>')).toContain('href="#note-1"');
  expect(sanitize('<a href="mailto:a@b.example">c</a>')).toContain('href="mailto:a@b.example"');
});

test('keeps images inside the address, except SVG, and drops images with nothing to load', () => {
  expect(sanitize('<img src="data:image/png;base64,AA==">')).toContain('data:image/png');
  expect(sanitize('a<img src="data:image/svg+xml,<svg/>">')).toBe('a');
  expect(sanitize('a<img src="data:image/svg+xml;base64,AA" srcset="b.png 2x">')).toBe(
    'a<img srcset="https://news.example/2026/b.png 2x">',
  );
});

test('changes nothing at a second pass', () => {
  for (const html of [
    '<a href="b" rel="x">c<table><tr><td>d</table></a><p>e<p>f',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
    '<img srcset="a,b.png 1x, c.png, d.png 2x">',
    '<a href="//x.example/a b">c</a>',
  ]) {
    const once = sanitize(html);
    expect(sanitize(once)).toBe(once);
  }
});

test('shows in an element what it would give as a string', () => {
  const element = document.createElement('div');
  element.innerHTML = 'before';
  setSanitizedHtml(element, '<p onclick="x">a</p>', { baseUrl });
  expect(element.innerHTML).toBe('<p>a</p>');
});

test('keeps the name of a programming language, and nothing else in its place', () => {
  const named = (language: string) => sanitize(`<pre data-language="${language}">a</pre>`);
  expect(named('c++')).toBe('<pre data-language="c++">a</pre>');
  expect(named('objective-c')).toContain('data-language="objective-c"');
  for (const other of ['Read this!', 'x'.repeat(40), 'a<b>', '', '-x']) {
    expect(named(other)).toBe('<pre>a</pre>');
  }
});
