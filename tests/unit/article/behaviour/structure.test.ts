import { describe, expect, test } from 'vitest';
import type { Article } from '../../../../core/article/article.ts';
import {
  articleFrom,
  articleOf,
  bodyOf,
  fixture,
  linesOf,
  pageWith,
  paragraphs,
  prose,
} from './read-page.ts';

const GIF = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP';

/** The body of an article with this between its paragraphs. */
function shown(inside: string, head = ''): HTMLElement {
  return bodyOf(articleFrom(pageWith({ inside, head })));
}

const textsOf = (root: Element, selector: string) =>
  [...root.querySelectorAll(selector)].map(({ textContent }) =>
    (textContent ?? '').replace(/\s+/g, ' ').trim(),
  );

test('a page with all that an article is made of keeps all of it', () => {
  const { articleBody } = articleOf('structures');
  expect(articleBody.trim().replace(/\n\s*\n+/g, '\n')).toBe(
    fixture('structures.expected.html').trim(),
  );
});

describe('headings', () => {
  test('begin at the second level and leave none out', () => {
    const body = shown(
      `<h3>Morning</h3><p>${prose(6)}</p><h5>Fog</h5><p>${prose(7)}</p><h3>Noon</h3><p>${prose(8)}</p>`,
    );
    expect(
      [...body.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((h) => `${h.localName} ${h.textContent}`),
    ).toEqual(['h2 Morning', 'h3 Fog', 'h2 Noon']);
  });
});

describe('lists', () => {
  test('keep their order, nesting and first number', () => {
    const body = shown(
      `<p>Do this:</p><ol start="3"><li>Untie the rope.<ul><li>Both ends.</li></ul></li><li>Wait.</li></ol>`,
    );
    expect(body.querySelector('ol')?.getAttribute('start')).toBe('3');
    expect(textsOf(body, 'ol > li > ul > li')).toEqual(['Both ends.']);
    expect(body.querySelectorAll('ol > li')).toHaveLength(2);
  });

  test('of terms keep terms and descriptions', () => {
    const body = shown(
      '<dl><dt>Ebb</dt><dd>The sea going out.</dd><dt>Flood</dt><dd>The sea coming in.</dd></dl>',
    );
    expect(textsOf(body, 'dl > dt')).toEqual(['Ebb', 'Flood']);
    expect(textsOf(body, 'dl > dd')).toEqual(['The sea going out.', 'The sea coming in.']);
  });
});

describe('tables', () => {
  test('that hold data keep caption, header cells and spans', () => {
    const body = shown(
      `<table class="data"><caption>Boats by day</caption><thead><tr><th scope="col">Day</th><th scope="col" colspan="2">Boats</th></tr></thead>
       <tbody><tr><th scope="row">Monday</th><td>3</td><td>late</td></tr><tr><th scope="row">Tuesday</th><td>2</td><td></td></tr></tbody></table>`,
    );
    expect(textsOf(body, 'caption')).toEqual(['Boats by day']);
    expect(textsOf(body, 'thead th')).toEqual(['Day', 'Boats']);
    expect(body.querySelector('thead th[colspan="2"]')?.getAttribute('scope')).toBe('col');
    expect(textsOf(body, 'tbody th')).toEqual(['Monday', 'Tuesday']);
    expect(textsOf(body, 'tbody td')).toEqual(['3', 'late', '2', '']);
  });

  test('whose first row is bold get header cells', () => {
    const body = shown(
      '<table><tr><td><b>Day</b></td><td><b>Boats</b></td></tr><tr><td>Monday</td><td>3</td></tr><tr><td>Tuesday</td><td>2</td></tr></table>',
    );
    expect(textsOf(body, 'th')).toEqual(['Day', 'Boats']);
    expect(textsOf(body, 'td')).toEqual(['Monday', '3', 'Tuesday', '2']);
  });

  test('that only arrange the page become paragraphs', () => {
    const body = shown(`<table><tr><td><p>${prose(6)}</p><p>${prose(7)}</p></td></tr></table>`);
    expect(body.querySelector('table')).toBeNull();
    expect(textsOf(body, 'p')).toContain(prose(7));
  });
});

describe('pictures', () => {
  const srcOf = (body: Element) => body.querySelector('img')?.getAttribute('src');
  const A = 'https://www.pages.example/boat-1600.jpg';

  test.each([
    ['loaded lazily', `<img src="${GIF}" data-src="/boat-1600.jpg" alt="A boat">`],
    [
      'with candidates',
      '<img src="/boat-320.jpg" srcset="/boat-320.jpg 320w, /boat-1600.jpg 1600w" alt="A boat">',
    ],
    [
      'with lazy candidates',
      `<img src="${GIF}" data-srcset="/boat-320.jpg 320w, /boat-1600.jpg 1600w" alt="A boat">`,
    ],
    [
      'in a picture element',
      '<picture><source srcset="/boat-1600.jpg 1600w" type="image/jpeg"><img src="/boat-320.jpg" alt="A boat"></picture>',
    ],
    [
      'in noscript',
      `<img class="lazy" src="${GIF}" alt="A boat"><noscript><img src="/boat-1600.jpg" alt="A boat"></noscript>`,
    ],
    [
      'behind a placeholder',
      '<img src="/img/placeholder.gif" data-original="/boat-1600.jpg" alt="A boat">',
    ],
  ])('%s have their best address, once, with their caption and alternative text', (_, picture) => {
    const body = shown(
      `<figure>${picture}<figcaption>The boat, at last. <span class="credit">Photo: Ada Holm</span></figcaption></figure>`,
    );
    expect(body.querySelectorAll('img')).toHaveLength(1);
    expect(srcOf(body)).toBe(A);
    expect(body.querySelector('img')?.getAttribute('alt')).toBe('A boat');
    expect(textsOf(body, 'figure > figcaption')).toEqual(['The boat, at last. Photo: Ada Holm']);
  });

  test('captioned by a class only are figures too', () => {
    const body = shown(
      '<div class="wp-caption"><img src="/boat.jpg" width="900" height="600" alt="A boat"><p class="wp-caption-text">The boat, at last.</p></div>',
    );
    expect(textsOf(body, 'figure > figcaption')).toEqual(['The boat, at last.']);
    expect(textsOf(body, 'p:not(figcaption p)')).not.toContain('The boat, at last.');
  });

  test('of a gallery are all there, each with its caption, in order', () => {
    const slide = (n: number) =>
      `<li class="slide"><figure><img src="/g-${n}.jpg" width="900" height="600" alt=""><figcaption>Door ${n}</figcaption></figure></li>`;
    const body = shown(
      `<div class="gallery"><button>Previous</button><ul>${[1, 2, 3].map(slide).join('')}</ul><button>Next</button></div>`,
    );
    expect([...body.querySelectorAll('img')].map((img) => img.getAttribute('src'))).toEqual([
      'https://www.pages.example/g-1.jpg',
      'https://www.pages.example/g-2.jpg',
      'https://www.pages.example/g-3.jpg',
    ]);
    expect(textsOf(body, 'figcaption')).toEqual(['Door 1', 'Door 2', 'Door 3']);
    expect(body.textContent).not.toMatch(/Previous|Next/);
  });

  test('that only count readers are not shown', () => {
    expect(
      shown('<img src="https://count.example/p.gif" width="1" height="1" alt="">').querySelector(
        'img',
      ),
    ).toBeNull();
  });
});

describe('words', () => {
  test('in block quotes stay quotes, with their source', () => {
    const body = shown(
      `<blockquote><p>${prose(6)}</p><footer>— Nel Baas, <cite>Bridges</cite></footer></blockquote>`,
    );
    const quote = body.querySelector('blockquote');
    expect(quote?.textContent).toContain(prose(6));
    expect(quote?.textContent).toContain('Nel Baas');
  });

  test('keep sub- and superscripts, code, keys and marks', () => {
    const body = shown(
      `<p>Add H<sub>2</sub>O at 10<sup>3</sup> litres, run <code>tides --week</code>, press <kbd>Enter</kbd>, and <mark>wait</mark> for the <abbr title="harbour master">HM</abbr>.</p>`,
    );
    for (const [selector, text] of [
      ['sub', '2'],
      ['sup', '3'],
      ['code', 'tides --week'],
      ['kbd', 'Enter'],
      ['mark', 'wait'],
      ['abbr', 'HM'],
    ] as const) {
      expect(textsOf(body, selector)).toEqual([text]);
    }
  });

  test('keep their ruby readings', () => {
    const body = shown(`<p>${prose(6)} <ruby>渡<rp>(</rp><rt>わた</rt><rp>)</rp></ruby>し船</p>`);
    expect(textsOf(body, 'ruby rt')).toEqual(['わた']);
  });

  test('in another language or direction say so', () => {
    const body = shown(
      `<p>${prose(6)} She said <span lang="ar" dir="rtl">صباح الخير</span> and left.</p><p lang="de">Und dann war es still, sagte sie, so still wie seit Jahren nicht mehr.</p>`,
    );
    expect(body.querySelector('[lang="ar"]')?.getAttribute('dir')).toBe('rtl');
    expect(body.querySelector('p[lang="de"]')).not.toBeNull();
  });

  test('that are links lead to absolute addresses', () => {
    const body = shown(
      `<p>${prose(6)} See <a href="../tides/may?x=1#top">the table</a>, or <a href="javascript:alert(1)">this</a>.</p>`,
    );
    expect([...body.querySelectorAll('a[href]')].map((a) => a.getAttribute('href'))).toEqual([
      'https://www.pages.example/tides/may?x=1#top',
    ]);
    expect(body.textContent).toContain('or this.');
  });
});

describe('code', () => {
  const CODE = 'def tides(lines):\n    # one a line\n\n    return sum(1 for line in lines)';

  test.each([
    ['plain', `<pre><code class="language-python">${CODE}</code></pre>`],
    [
      'coloured',
      `<div class="highlight-source-python"><pre>${CODE.replace('def', '<span class="pl-k">def</span>').replace('return', '<span class="pl-k">return</span>')}</pre></div>`,
    ],
    [
      'with numbered lines in a table',
      `<div class="highlight language-python"><table class="highlighttable"><tr><td class="linenos"><pre>1\n2\n3\n4</pre></td><td class="code"><pre>${CODE}</pre></td></tr></table></div>`,
    ],
    [
      'with a button and a line each',
      `<div class="language-python"><button class="copy">Copy</button><pre class="shiki"><code>${CODE.split(
        '\n',
      )
        .map((line) => `<span class="line">${line}</span>`)
        .join('\n')}</code></pre></div>`,
    ],
  ])('that is %s keeps its lines, spaces and language, and nothing else', (_, block) => {
    const body = shown(block);
    expect(body.querySelectorAll('pre')).toHaveLength(1);
    expect(body.querySelector('pre')?.textContent).toBe(CODE);
    expect(body.querySelector('pre')?.getAttribute('data-language')).toBe('python');
    expect(body.textContent).not.toContain('Copy');
  });
});

describe('code in several languages, one of them shown', () => {
  const PYTHON = 'count = sum(1 for line in lines if line.strip())';
  const RUBY = 'count = lines.count { |line| !line.strip.empty? }';
  const tabs = (panel: (code: string, language: string, state: string) => string): string =>
    `<div class="tabs"><div role="tablist"><button role="tab">Python</button><button role="tab">Ruby</button></div>
     ${panel(PYTHON, 'python', '')}${panel(RUBY, 'ruby', 'hidden')}</div>`;
  const panel = (code: string, language: string, state: string): string =>
    `<div role="tabpanel" ${state}><pre><code class="language-${language}">${code}</code></pre></div>`;

  test('is all there, each with its language', () => {
    const blocks = [...shown(tabs(panel)).querySelectorAll('pre')];
    expect(blocks.map((pre) => pre.textContent)).toEqual([PYTHON, RUBY]);
    expect(blocks.map((pre) => pre.getAttribute('data-language'))).toEqual(['python', 'ruby']);
  });

  test('is there once where the hidden one is its copy for the clipboard', () => {
    const copy = `<div class="code">${panel(PYTHON, 'python', '')}<pre hidden>${PYTHON}</pre></div>`;
    expect(shown(copy).querySelectorAll('pre')).toHaveLength(1);
  });
});

describe('mathematics', () => {
  test.each([
    [
      'KaTeX',
      `<span class="katex"><span class="katex-mathml"><math xmlns="http://www.w3.org/1998/Math/MathML"><semantics><mrow><msup><mi>x</mi><mn>2</mn></msup></mrow><annotation encoding="application/x-tex">x^2</annotation></semantics></math></span><span class="katex-html" aria-hidden="true"><span>x</span><span>2</span></span></span>`,
    ],
    [
      'MathJax 2',
      '<span class="MathJax" id="m1"><span>x2</span></span><script type="math/tex" id="m1s">x^2</script>',
    ],
    [
      'MathJax 3',
      `<mjx-container class="MathJax" jax="CHTML"><mjx-math aria-hidden="true"><mjx-mi>x</mjx-mi></mjx-math><mjx-assistive-mml><math xmlns="http://www.w3.org/1998/Math/MathML"><msup><mi>x</mi><mn>2</mn></msup></math></mjx-assistive-mml></mjx-container>`,
    ],
    [
      'a picture with TeX',
      '<img class="tex" alt="x^2" src="https://www.pages.example/latex.php?latex=x%5E2">',
    ],
  ])('set by %s is a formula, once', (_, formula) => {
    const article: Article = articleFrom(
      pageWith({ inside: `<p>${prose(6)} The area is ${formula} exactly.</p>` }),
    );
    const body = bodyOf(article);
    expect(body.querySelectorAll('math')).toHaveLength(1);
    expect(body.querySelector('math msup')?.textContent).toBe('x2');
    expect(textsOf(body, 'img')).toEqual([]);
    expect(linesOf(article).find((line) => line.includes('The area is'))).toMatch(
      /The area is x\s?2 exactly\.$/,
    );
  });

  test('keeps the TeX it was written in', () => {
    const body = shown(
      `<p>${prose(6)} So <script type="math/tex">\\frac{a}{b}</script> is half.</p>`,
    );
    expect(textsOf(body, 'math annotation')).toEqual(['\\frac{a}{b}']);
  });
});

describe('footnotes', () => {
  test('stay, with a link each way', () => {
    const html = pageWith({
      inside: `<p>${prose(6)}<sup id="fnref1"><a href="#fn1">1</a></sup></p>`,
      after: `<div class="footnotes"><ol><li id="fn1"><p>The log says otherwise, but the log was kept by his brother. <a href="#fnref1">↩</a></p></li></ol></div>`,
    });
    const body = bodyOf(articleFrom(html));
    const reference = body.querySelector('sup a[href^="#"]');
    expect(reference?.textContent).toBe('1');
    expect(textsOf(body, 'ol li').join()).toContain('The log says otherwise');
    expect(body.querySelector('ol li a[href^="#"]')?.textContent).toBe('↩');
  });
});

describe('what plays', () => {
  test.each([
    [
      'a film',
      '<iframe src="https://www.youtube.com/embed/abcdefghijk" title="The ferry arrives" width="640" height="360"></iframe>',
      'https://www.youtube.com/watch?v=abcdefghijk',
      'The ferry arrives',
    ],
    [
      'a film that waits for consent',
      '<iframe data-src="https://www.youtube-nocookie.com/embed/abcdefghijk" title="The ferry arrives"></iframe>',
      'https://www.youtube.com/watch?v=abcdefghijk',
      'The ferry arrives',
    ],
    [
      'a recording',
      '<audio controls src="/horn.mp3" title="The horn"></audio>',
      'https://www.pages.example/horn.mp3',
      'The horn',
    ],
    [
      'a film of the page’s own',
      '<video controls poster="/p.jpg" title="The quay"><source src="/quay.mp4" type="video/mp4"></video>',
      'https://www.pages.example/quay.mp4',
      'The quay',
    ],
  ])('%s is a link with its title, and nothing is loaded', (_, embed, link, title) => {
    const body = shown(embed);
    expect(body.querySelector('iframe, video, audio, object, embed')).toBeNull();
    expect([...body.querySelectorAll('a')].map((a) => a.getAttribute('href'))).toContain(link);
    expect(body.textContent).toContain(title);
  });

  test('an advertisement in a frame leaves nothing', () => {
    const body = shown('<iframe src="https://ads.example/slot/1" title="Advertisement"></iframe>');
    expect(textsOf(body, 'p')).toEqual([1, 2, 3, 4].map(prose));
    expect(body.querySelector('a, figure')).toBeNull();
  });
});

describe('nothing is cut in silence', () => {
  test('an article that was read whole says so', () => {
    expect(articleFrom(pageWith({})).completeness.ratio).toBeGreaterThan(0.95);
  });

  test('a text in elements of the page’s own is shown as whole as it is counted', () => {
    const inside = `<story>${paragraphs(5, 6)}<subtitle>${prose(7)}</subtitle></story>`;
    const article = articleFrom(pageWith({ inside }));
    const lines = [1, 2, 5, 6, 7, 3, 4].map(prose);
    expect(linesOf(article)).toEqual(lines);
    expect([...bodyOf(article).querySelectorAll('p')].map((p) => p.textContent)).toEqual(lines);
  });

  test('a short text with facts below it is found by a second, less demanding try', () => {
    const text =
      'Shuji walked along the sea with a wide lens, and a week later Walter loaded the same film again and walked along the canal, without knowing what was on it.';
    const facts = Array.from({ length: 9 }, (_, film) => [`Film ${film}`, `Ilford ${film}00`]);
    const article =
      articleFrom(`<!doctype html><title>Swap of films</title><nav><a href="/">Home</a></nav>
      <main><h1>A walk with two cameras</h1><p>${text}</p>
      <div class="info"><dl>${facts.map(([film, name]) => `<dt>${film}</dt><dd>${name}</dd>`).join('')}</dl></div></main>
      <footer><a href="/i">Imprint</a></footer>`);
    expect(linesOf(article)).toEqual([text, ...facts.flat()]);
    expect(article.completeness.reachedBy).toBe('judge-lenient');
  });

  test('a text that only the structured data hold is given, and how it was reached', () => {
    const text = [1, 2, 3, 4, 5].map(prose);
    const html = `<!doctype html><html lang="en"><head><title>The late ferry</title>
      <script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'The late ferry', articleBody: text.join('\n\n') })}</script></head>
      <body><h1>The late ferry</h1><div id="app">Loading…</div></body></html>`;
    const article = articleFrom(html);
    expect(linesOf(article)).toEqual(text);
    expect(article.completeness.reachedBy).toBe('json-ld');
  });

  function cutShort(isAccessibleForFree: boolean): string {
    const articleBody = [1, 2, 3, 4, 5, 6, 7, 8].map(prose).join('\n\n');
    const data = { '@type': 'NewsArticle', headline: 'The late ferry', articleBody };
    return `<!doctype html><html lang="en"><head><title>The late ferry</title>
      <script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', ...data, isAccessibleForFree })}</script></head>
      <body><main><h1>The late ferry</h1><div class="article-body">${paragraphs(1, 2)}</div></main></body></html>`;
  }

  test('a text that the page shows the beginning of is given whole, from its data', () => {
    const article = articleFrom(cutShort(true));
    expect(linesOf(article)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map(prose));
    expect(article.completeness.reachedBy).toBe('json-ld');
  });

  test('a text whose rest is paid for is given as far as the page shows it', () => {
    const article = articleFrom(cutShort(false));
    expect(linesOf(article)).toEqual([1, 2].map(prose));
    expect(article.isAccessibleForFree).toBe(false);
  });

  test('the article beside a short text that looks more like one is found', () => {
    const html = `<!doctype html><html lang="en"><head><title>The late ferry</title></head><body><h1>The late ferry</h1>
      <div class="article-content"><p>${prose(9)}</p></div>
      <section class="x1">${paragraphs(1, 4)}</section><section class="x2">${paragraphs(5, 8)}</section></body></html>`;
    expect(linesOf(articleFrom(html))).toEqual(
      expect.arrayContaining([1, 2, 3, 4, 5, 6, 7, 8].map(prose)),
    );
  });
});
