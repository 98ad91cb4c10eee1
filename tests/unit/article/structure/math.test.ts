import { describe, expect, it, vi } from 'vitest';
import { extractBringing } from '../../../../core/article/extract-with.ts';
import { keepMath } from '../../../../core/article/structure/math.ts';
import { hasMath } from '../../../../core/article/structure/rendered-math.ts';
import { texToMathML } from '../../../../core/article/structure/tex-to-mathml.ts';
import { sanitizeHtml } from '../../../../core/html/sanitize.ts';
import { page, paragraphs } from '../page.ts';

const bodyAfter = (html: string) => {
  const page = new DOMParser().parseFromString(html, 'text/html');
  keepMath(page);
  return page.body;
};
const texOf = (root: Element) => root.querySelector('annotation')?.textContent;

describe('hasMath', () => {
  it.each([
    ['set by KaTeX', '<span class="katex">x</span>', true],
    ['in a script of MathJax 2', '<script type="math/tex">x^2</script>', true],
    ['set by MathJax 3', '<mjx-container></mjx-container>', true],
    ['in a picture', '<img class="latex" src="f.png" alt="x^2">', true],
    ['in MathML', '<math><mi>x</mi></math>', true],
    ['nowhere', '<p>x</p><img src="f.png" alt="A fox"><script>tex()</script>', false],
  ])('tells whether a page has formulas: %s', (_, html, expected) => {
    expect(hasMath(new DOMParser().parseFromString(html, 'text/html'))).toBe(expected);
  });
});

describe('extractBringing', () => {
  const article = (formula: string) =>
    page(`<article><h1>A sum</h1>${paragraphs(6)}<p>So ${formula} grows.</p></article>`);
  const katex =
    '<span class="katex"><math><semantics><mi>x</mi><annotation encoding="application/x-tex">x</annotation></semantics></math></span>';

  it('brings what reads formulas for one that stands in a shadow root alone', async () => {
    const live = article('<x-formula></x-formula>');
    const host = live.querySelector('x-formula');
    if (!host) throw new Error('no host');
    host.attachShadow({ mode: 'open' }).innerHTML = katex;
    const bring = vi.fn(async () => keepMath);
    const extraction = await extractBringing(bring, live, 'https://example.com/sum', {});
    expect(bring).toHaveBeenCalledOnce();
    expect(extraction.status === 'article' && extraction.article.articleBody).toContain(
      '<annotation encoding="application/x-tex">x</annotation>',
    );
  });

  it('brings nothing for a page without formulas', async () => {
    const bring = vi.fn(async () => keepMath);
    const extraction = await extractBringing(bring, article('it'), 'https://example.com/sum', {});
    expect(extraction.status).toBe('article');
    expect(bring).not.toHaveBeenCalled();
  });
});

describe('keepMath', () => {
  const drawn =
    '<math><semantics><mrow><mi>x</mi></mrow><annotation encoding="application/x-tex">x</annotation></semantics></math>';

  it('keeps one of the two formulas that KaTeX writes', () => {
    const body = bodyAfter(
      `<span class="katex-display"><span class="katex"><span class="katex-mathml">${drawn}</span><span class="katex-html">x</span></span></span>`,
    );
    expect(body.querySelectorAll('math')).toHaveLength(1);
    expect(body.querySelector('span')).toBeNull();
    expect(body.querySelector('math')?.getAttribute('display')).toBe('block');
    expect(texOf(body)).toBe('x');
  });

  it('reads the script of MathJax 2 and drops its drawing', () => {
    const body = bodyAfter(
      String.raw`<p>So <span class="MathJax_Preview"></span><span class="MathJax">drawn</span><script type="math/tex; mode=display">\frac{a}{b}</script></p>`,
    );
    expect(body.textContent).not.toContain('drawn');
    expect(body.querySelector('math mfrac')).not.toBeNull();
    expect(body.querySelector('math')?.getAttribute('display')).toBe('block');
    expect(texOf(body)).toBe(String.raw`\frac{a}{b}`);
  });

  it('takes what MathJax 3 hides for screen readers', () => {
    const body = bodyAfter(
      '<mjx-container display="true"><mjx-math></mjx-math><mjx-assistive-mml><math><mi>y</mi></math></mjx-assistive-mml></mjx-container>',
    );
    expect(body.querySelector('mjx-container')).toBeNull();
    expect(body.querySelector('math')?.textContent).toBe('y');
  });

  it("makes MathML of a picture's TeX, with or without hidden MathML beside it", () => {
    const picture = String.raw`<img class="mwe-math-fallback-image-inline" alt="{\displaystyle E=mc^{2}}" src="/x.svg">`;
    const alone = bodyAfter(`<span class="mwe-math-element">${picture}</span>`);
    expect(alone.querySelector('img')).toBeNull();
    expect(alone.querySelector('msup')?.textContent).toBe('c2');
    expect(texOf(alone)).toBe('E=mc^{2}');
    const both = bodyAfter(
      `<span class="mwe-math-element"><span style="display:none">${drawn}</span>${picture}</span>`,
    );
    expect(both.querySelectorAll('math, img')).toHaveLength(1);
  });

  it('leaves pictures of formulas that it does not understand, and other pictures', () => {
    const html = String.raw`<img class="latex" alt="\weird{x}" src="/x.png"><img class="math-teacher" alt="A teacher" src="/y.png">`;
    expect(bodyAfter(html).innerHTML).toBe(html);
  });

  it.each([
    [
      '<span data-math="x^2"><span class="katex"><span class="katex-html">x2</span></span></span>',
      'x^2',
    ],
    ['<img src="https://latex.codecogs.com/svg.image?x%5E2">', 'x^2'],
    ['<img src="https://chart.apis.google.com/chart?cht=tx&amp;chl=x%5E2">', 'x^2'],
  ])('finds the TeX beside what is drawn: %s', (html, tex) => {
    const body = bodyAfter(html);
    expect(texOf(body)).toBe(tex);
    expect(body.querySelectorAll('img, .katex')).toHaveLength(0);
  });

  it('survives sanitising', () => {
    const body = bodyAfter('<img class="latex" alt="\\sqrt[3]{x}" src="/x.png">');
    const html = sanitizeHtml(body.innerHTML, { baseUrl: 'https://a.example/', document });
    expect(html).toContain('<mroot>');
    expect(html).toContain('<annotation encoding="application/x-tex">\\sqrt[3]{x}</annotation>');
  });
});

describe('texToMathML', () => {
  const inner = (tex: string) => texToMathML(document, tex)?.innerHTML;

  it.each([
    ['a_1^2', '<msubsup><mi>a</mi><mn>1</mn><mn>2</mn></msubsup>'],
    ['x-1', '<mi>x</mi><mo>−</mo><mn>1</mn>'],
    [String.raw`\alpha \le 3.5`, '<mi>α</mi><mo>≤</mo><mn>3.5</mn>'],
    [String.raw`\sum_{i}^n`, '<munderover><mo>∑</mo><mi>i</mi><mi>n</mi></munderover>'],
    [String.raw`\lim_x`, '<munder><mi>lim</mi><mi>x</mi></munder>'],
    ["f'(x)", '<msup><mi>f</mi><mo>′</mo></msup><mo>(</mo><mi>x</mi><mo>)</mo>'],
    [String.raw`\mathbb{R}`, '<mi mathvariant="double-struck">R</mi>'],
    [String.raw`\hat x`, '<mover accent="true"><mi>x</mi><mo>^</mo></mover>'],
    [String.raw`\text{if } x`, '<mtext>if </mtext><mi>x</mi>'],
    [
      String.raw`\left( x \right)`,
      '<mrow><mo fence="true">(</mo><mi>x</mi><mo fence="true">)</mo></mrow>',
    ],
  ])('%s', (tex, mathml) => {
    expect(inner(tex)).toBe(mathml);
  });

  it('reads matrices and lines', () => {
    const math = texToMathML(document, String.raw`\begin{pmatrix} a & b \\ c & d \end{pmatrix}`);
    expect(math?.querySelectorAll('mtr')).toHaveLength(2);
    expect(math?.querySelectorAll('mtd')).toHaveLength(4);
    expect(math?.textContent).toBe('(abcd)');
  });

  it.each([
    String.raw`\unknown x`,
    '{x',
    'x}',
    'x_',
    String.raw`\frac{a}`,
    '{'.repeat(60),
    'x'.repeat(5000),
  ])('is undefined for %s', (tex) => {
    expect(texToMathML(document, tex)).toBeUndefined();
  });
});
