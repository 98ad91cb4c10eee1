import { describe, expect, it } from 'vitest';
import { keepCode } from '../../../../core/article/structure/code.ts';
import { openDetails } from '../../../../core/article/structure/details.ts';
import { stillEmbeds } from '../../../../core/article/structure/embeds.ts';
import { keepFootnotes, noteTarget } from '../../../../core/article/structure/footnotes.ts';
import { flattenGalleries } from '../../../../core/article/structure/galleries.ts';
import { levelHeadings } from '../../../../core/article/structure/headings.ts';
import { removePullQuotes } from '../../../../core/article/structure/pull-quotes.ts';
import { nameHeaders } from '../../../../core/article/structure/tables.ts';
import { sanitizeHtml } from '../../../../core/html/sanitize.ts';

const BASE = '<base href="https://harbour.example/bridge">';
const parse = (html: string) => new DOMParser().parseFromString(BASE + html, 'text/html');

function bodyAfter(pass: (document: Document) => void, html: string): HTMLElement {
  const page = parse(html);
  pass(page);
  return page.body;
}

describe('keepCode', () => {
  it('keeps white space, drops colours and line numbers, and knows the language', () => {
    const body = bodyAfter(
      keepCode,
      `<div class="highlight"><button>Copy</button><pre class="language-js"><code><span class="lineno">1</span><span class="kw">if</span> (a) {
<span class="lineno">2</span>  b();
}</code></pre></div>`,
    );
    expect(body.querySelector('pre > code')?.textContent).toBe('if (a) {\n  b();\n}');
    expect(body.querySelector('pre')?.getAttribute('data-language')).toBe('js');
    expect(body.querySelector('code span')).toBeNull();
  });

  it('takes the code out of the table that holds its line numbers', () => {
    const body = bodyAfter(
      keepCode,
      `<table class="highlighttable"><tr><td class="linenos"><pre>1\n2</pre></td>
      <td class="code"><div class="highlight"><pre>first\n  second</pre></div></td></tr></table>`,
    );
    expect(body.querySelector('table')).toBeNull();
    expect(body.querySelector('code')?.textContent).toBe('first\n  second');
  });

  it('tells the column of code from the column of numbers, and its language', () => {
    const body = bodyAfter(
      keepCode,
      `<div class="highlight"><table class="lntable"><tr><td><pre><code><span class="lnt">1\n</span></code></pre></td>
      <td><pre><code class="language-cpp" data-lang="cpp">return 1;</code></pre></td></tr></table></div>`,
    );
    expect(body.querySelectorAll('pre')).toHaveLength(1);
    expect(body.querySelector('code')?.textContent).toBe('return 1;');
    expect(body.querySelector('pre')?.getAttribute('data-language')).toBe('cpp');
  });

  it.each([
    ['<pre>one<br>two</pre>', 'one\ntwo'],
    ['<pre><code><div class="line">one</div><div class="line">two</div></code></pre>', 'one\ntwo'],
    [
      '<pre><code><span class="line">one</span>\n<span class="line">two</span></code></pre>',
      'one\ntwo',
    ],
    ['<div class="CodeMirror-code"><pre class="CodeMirror-line">one</pre></div>', 'one'],
  ])('breaks lines as they are drawn: %s', (html, text) => {
    expect(bodyAfter(keepCode, html).querySelector('code')?.textContent).toBe(text);
  });

  it('does not take a page for code because of how its theme names things', () => {
    const html = '<div class="cm-content"><p>Nobody cheered.</p></div>';
    expect(bodyAfter(keepCode, html).querySelector('pre')).toBeNull();
  });

  it('leaves plain text with links as it is', () => {
    const html = '<pre>See <a href="/a">the list</a></pre>';
    expect(bodyAfter(keepCode, html).innerHTML).toBe(html);
  });

  it('gives a language that survives sanitising', () => {
    const body = bodyAfter(keepCode, '<pre><code class="hljs language-rust">fn</code></pre>');
    expect(sanitizeHtml(body.innerHTML, { baseUrl: 'https://a.example/', document })).toBe(
      '<pre data-language="rust"><code>fn</code></pre>',
    );
  });
});

describe('stillEmbeds', () => {
  it('puts a still, the title and a link in the place of a film', () => {
    const body = bodyAfter(
      stillEmbeds,
      '<div class="video"><iframe title="Opening day" src="//www.youtube-nocookie.com/embed/abcdefghijk?rel=0"></iframe></div>',
    );
    expect(body.querySelector('iframe')).toBeNull();
    expect(body.querySelector('a')?.getAttribute('href')).toBe(
      'https://www.youtube.com/watch?v=abcdefghijk',
    );
    expect(body.querySelector('img')?.getAttribute('src')).toBe(
      'https://i.ytimg.com/vi/abcdefghijk/hqdefault.jpg',
    );
    expect(body.querySelector('figcaption')?.textContent).toBe('Opening day (YouTube)');
    expect(body.firstElementChild?.localName).toBe('figure');
  });

  it.each([
    [
      '<iframe data-src="https://player.vimeo.com/video/123?h=1"></iframe>',
      'https://vimeo.com/123',
    ],
    [
      '<iframe src="https://platform.twitter.com/embed/Tweet.html?id=42"></iframe>',
      'https://x.com/i/status/42',
    ],
    [
      '<iframe src="https://open.spotify.com/embed/track/aB1?x=1"></iframe>',
      'https://open.spotify.com/track/aB1',
    ],
    [
      '<iframe src="https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/a/b"></iframe>',
      'https://soundcloud.com/a/b',
    ],
    [
      '<iframe src="https://www.google.com/maps/embed?pb=1"></iframe>',
      'https://www.google.com/maps/embed?pb=1',
    ],
    [
      '<lite-youtube videoid="abcdefghijk"></lite-youtube>',
      'https://www.youtube.com/watch?v=abcdefghijk',
    ],
    ['<audio controls><source src="/talk.mp3"></audio>', 'https://harbour.example/talk.mp3'],
  ])('links %s', (html, link) => {
    const body = bodyAfter(stillEmbeds, html);
    expect(body.querySelector('figure figcaption a')?.getAttribute('href')).toBe(link);
  });

  it('names a film by where it lies when its file is called a number', () => {
    const film = '<video src="https://films.example/480x270_MP4_1367069855100717125.mp4"></video>';
    expect(bodyAfter(stillEmbeds, film).textContent).toBe('▶ films.example');
    const named = '<video src="https://films.example/sea.mp4"></video>';
    expect(bodyAfter(stillEmbeds, named).textContent).toBe('▶ sea.mp4');
  });

  it('keeps a caption, and shows the poster of a film on the page', () => {
    const body = bodyAfter(
      stillEmbeds,
      '<figure><video src="/opening.mp4" poster="/still.jpg"></video><figcaption>The opening</figcaption></figure>',
    );
    expect(body.querySelector('img')?.getAttribute('src')).toBe(
      'https://harbour.example/still.jpg',
    );
    expect(body.querySelector('figcaption')?.textContent).toMatch(/^The opening ▶ opening\.mp4$/);
  });

  it.each([
    '<iframe src="https://ads.example/frame"></iframe>',
    '<iframe src="https://www.facebook.com/plugins/like"></iframe>',
    '<iframe src="javascript:alert(1)//youtube.com"></iframe>',
    '<video autoplay loop muted></video>',
  ])('makes nothing of %s', (html) => {
    expect(bodyAfter(stillEmbeds, html).querySelector('figure')).toBeNull();
  });
});

describe('keepFootnotes', () => {
  const text =
    '<p id="t">The bridge<a id="r1" class="fnref" href="#fn1"><sup>1</sup></a> is old<sup><a href="#fn2">[2]</a></sup>.</p>';
  const notes =
    '<ol class="footnotes"><li id="fn1">Built in 1902. <a href="#r1">↩</a></li><li id="fn2"><p>So they say.</p></li></ol>';

  it('joins references and notes by addresses that survive sanitising', () => {
    const body = bodyAfter(keepFootnotes, text + notes);
    const html = sanitizeHtml(body.innerHTML, { baseUrl: 'https://a.example/', document });
    const shown = parse(html).body;
    expect(shown.querySelector('[id]')).toBeNull();
    expect(noteTarget(shown, '#note-1')?.textContent).toContain('Built in 1902.');
    expect(noteTarget(shown, '#note-2')?.textContent).toContain('So they say.');
    expect(noteTarget(shown, '#noteref-2')?.textContent).toBe('2');
    expect(shown.querySelectorAll('a[href="#noteref-1"]')).toHaveLength(1);
  });

  it.each(['#note-1"]', '#other', '#note-', ''])('follows nothing else: %s', (href) => {
    expect(noteTarget(bodyAfter(keepFootnotes, text + notes), href)).toBeNull();
  });

  it('leaves a table of contents alone', () => {
    const html = '<ul><li><a href="#history">History</a></li></ul><h2 id="history">History</h2>';
    expect(bodyAfter(keepFootnotes, html).innerHTML).toBe(html);
  });
});

describe('after the body is found', () => {
  const body = (html: string) => parse(html).body;

  it('levels headings from the second without a gap', () => {
    const root = body('<h4>A</h4><h6>B</h6><h4>C</h4><h1>D</h1><h2>E</h2><h3> </h3>');
    levelHeadings(root);
    expect([...root.children].map(({ localName }) => localName)).toEqual([
      'h2',
      'h3',
      'h2',
      'h2',
      'h3',
    ]);
  });

  it('removes a pull quote, and keeps a quote that is not in the text', () => {
    const root = body(
      '<p>He said that the bridge would never open again.</p><aside>“The bridge would never open again” <cite>A sailor</cite></aside><aside>Something else was said by them</aside>',
    );
    removePullQuotes(root);
    expect(root.querySelectorAll('aside')).toHaveLength(1);
    expect(root.querySelector('aside')?.textContent).toContain('Something else');
  });

  it('keeps one of two quotes that are the same', () => {
    const quote = '<aside>The sea is never in a hurry</aside>';
    const root = body(quote + quote);
    removePullQuotes(root);
    expect(root.querySelectorAll('aside')).toHaveLength(1);
  });

  it('makes figures of a gallery, and leaves lists of teasers and of text', () => {
    const root = body(
      '<ul><li><img src="/a.jpg"> The bow</li><li><figure><img src="/b.jpg"><figcaption>The stern</figcaption></figure></li></ul>',
    );
    flattenGalleries(root);
    expect([...root.children].map(({ localName }) => localName)).toEqual(['figure', 'figure']);
    expect(root.querySelector('figcaption')?.textContent).toBe('The bow');
    const teasers = body(
      '<ul><li><img><a href="/x">One</a></li><li><img><a href="/y">Two</a></li></ul>',
    );
    flattenGalleries(teasers);
    expect(teasers.querySelectorAll('li')).toHaveLength(2);
  });

  it('names the header cells of a table whose first row is bold', () => {
    const root = body(
      '<table><tr><td><b>Year</b></td><td><strong>Ships</strong></td></tr><tr><td>1902</td><td>7</td></tr></table>',
    );
    nameHeaders(root);
    expect([...root.querySelectorAll('th')].map((cell) => cell.textContent)).toEqual([
      'Year',
      'Ships',
    ]);
  });

  it('opens details', () => {
    const root = bodyAfter(
      openDetails,
      '<details><summary>Why?</summary><p>Because.</p></details>',
    );
    expect(root.innerHTML).toBe('<div><p><strong>Why?</strong></p><p>Because.</p></div>');
  });
});
