import { HIDDEN_ATTRIBUTE } from '../snapshot/hide.ts';
import { RENDERED } from './rendered-math.ts';
import { texToMathML } from './tex-to-mathml.ts';

const MATHML = 'http://www.w3.org/1998/Math/MathML';
const TEX = 'application/x-tex';

/** The drawings that MathJax 2 puts before the script that holds a formula. */
const MATHJAX_2 =
  '.MathJax, .MathJax_Display, .MathJax_Preview, .MathJax_SVG, .MathJax_SVG_Display, .MathJax_CHTML, .MJXc-display, .mjx-chtml';

/**
 * Puts one MathML element in the place of everything that a renderer made of a formula, with its
 * TeX as annotation. Formulas drawn by KaTeX, MathJax and Wikipedia, and pictures of formulas that
 * have their TeX as alternative text.
 *
 * Runs before anything hidden goes: the MathML is what these renderers hide.
 */
export function keepMath(document: Document): void {
  for (const element of document.querySelectorAll(RENDERED)) {
    if (!element.isConnected) continue;
    if (element.localName === 'math') keepDeclared(element);
    else if (element.localName === 'script') replaceScript(element);
    else if (element.localName === 'img') replacePicture(element);
    else replaceRendered(element);
  }
}

/** A formula that is there as MathML: nobody drew it again, or what did is not known. */
function keepDeclared(math: Element): void {
  if (!math.closest(`[${HIDDEN_ATTRIBUTE}]`)) annotate(math, undefined);
}

function replaceRendered(element: Element): void {
  const picture = element.querySelector('img[alt]');
  const tex =
    picture?.getAttribute('alt') ??
    element.querySelector('[data-latex]')?.getAttribute('data-latex') ??
    element.closest('[data-math]')?.getAttribute('data-math');
  const math = element.querySelector('math') ?? fromTex(element.ownerDocument, tex);
  if (!math) return;
  const display = element.closest('.katex-display, [data-math][class*="block" i]');
  if (
    display ||
    element.getAttribute('display') === 'true' ||
    element.matches('[class*="display" i]')
  ) {
    math.setAttribute('display', 'block');
  }
  annotate(math, tex);
  (display ?? element).replaceWith(math);
}

function replaceScript(script: Element): void {
  const type = script.getAttribute('type') ?? '';
  const source = script.textContent ?? '';
  let drawn = script.previousElementSibling;
  let math: Element | null = null;
  while (drawn?.matches(MATHJAX_2)) {
    math ??= drawn.querySelector('math');
    const before: Element | null = drawn.previousElementSibling;
    drawn.remove();
    drawn = before;
  }
  const isTex = /tex/i.test(type);
  math ??= isTex ? fromTex(script.ownerDocument, source) : parsed(script.ownerDocument, source);
  if (!math) {
    // What is not understood is at least shown as it was written.
    const code = script.ownerDocument.createElement('code');
    code.textContent = source.trim();
    script.replaceWith(code);
    return;
  }
  if (/mode\s*=\s*display/i.test(type)) math.setAttribute('display', 'block');
  annotate(math, isTex ? source : undefined);
  script.replaceWith(math);
}

function replacePicture(image: Element): void {
  const tex = image.getAttribute('alt') || texInAddress(image.getAttribute('src') ?? '');
  if (!/[\\^_{}=+]|^\$/.test(tex)) return;
  const math = fromTex(image.ownerDocument, tex);
  if (math) image.replaceWith(math);
}

/** The TeX that a service for pictures of formulas is given in its address. */
function texInAddress(src: string): string {
  if (!URL.canParse(src, 'https://formula.invalid/')) return '';
  const url = new URL(src, 'https://formula.invalid/');
  const given = url.searchParams.get('chl');
  try {
    return given ?? decodeURIComponent(url.search.slice(1));
  } catch {
    return '';
  }
}

/** A formula from TeX, when all of it is understood. */
function fromTex(document: Document, source: string | null | undefined): Element | null {
  const tex = bareTex(source ?? '');
  const math = tex ? (texToMathML(document, tex) ?? null) : null;
  if (math && /^\s*\$\$|\\displaystyle/.test(source ?? '')) math.setAttribute('display', 'block');
  if (math) annotate(math, tex);
  return math;
}

/** TeX without the signs that set it apart from text and without Wikipedia's wrapping. */
function bareTex(source: string): string {
  return source
    .trim()
    .replace(/^\$\$?([\s\S]*?)\$?\$$/, '$1')
    .replace(/^\\[[(]([\s\S]*?)\\[\])]$/, '$1')
    .replace(/^\{\\(?:displaystyle|textstyle)\s([\s\S]*)\}$/, '$1')
    .trim();
}

function parsed(document: Document, source: string): Element | null {
  const element = new DOMParser().parseFromString(source, 'text/html').querySelector('math');
  return element && document.importNode(element, true);
}

/** Gives a formula its TeX, unless it has it: as what MathML calls an annotation. */
function annotate(math: Element, source: string | null | undefined): void {
  math.removeAttribute(HIDDEN_ATTRIBUTE);
  for (const foreign of math.querySelectorAll('annotation-xml')) foreign.remove();
  const known = math.querySelector(`annotation[encoding="${TEX}"]`);
  const tex = bareTex(source ?? math.getAttribute('alttext') ?? '');
  if (known || !tex) return;
  const document = math.ownerDocument;
  const annotation = document.createElementNS(MATHML, 'annotation');
  annotation.setAttribute('encoding', TEX);
  annotation.textContent = tex;
  const only = math.children.length === 1 ? math.firstElementChild : null;
  if (only?.localName === 'semantics') {
    only.append(annotation);
    return;
  }
  const semantics = document.createElementNS(MATHML, 'semantics');
  const row = document.createElementNS(MATHML, 'mrow');
  row.append(...math.childNodes);
  semantics.append(row, annotation);
  math.append(semantics);
}
