const MATHML = 'http://www.w3.org/1998/Math/MathML';

/** Attributes that every allowed HTML element may have. */
const EVERYWHERE = ['title', 'lang', 'dir'];

/** HTML elements that may be shown, each with the attributes it may have besides `EVERYWHERE`. */
const HTML_ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  ...without('p', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'br', 'wbr'),
  ...without('blockquote', 'code', 'figure', 'figcaption', 'picture', 'details', 'summary'),
  // The one name of the page's that is kept: a code block's language, for its looks and its copies.
  pre: ['data-language'],
  ol: ['start'],
  ...without('ul', 'li', 'dl', 'dt', 'dd'),
  ...without('table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'colgroup', 'col'),
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope'],
  img: ['src', 'srcset', 'alt', 'width', 'height'],
  source: ['srcset', 'width', 'height'],
  time: ['datetime'],
  del: ['datetime'],
  ins: ['datetime'],
  ...without('em', 'strong', 'i', 'b', 'u', 's', 'small', 'mark', 'sub', 'sup', 'q', 'cite'),
  ...without('abbr', 'dfn', 'kbd', 'samp', 'var', 'span', 'bdi', 'bdo', 'ruby', 'rb', 'rt', 'rp'),
};

/** MathML Core's elements, and `annotation`, which keeps the formula's TeX. No `annotation-xml`: it may hold HTML. */
const MATHML_ELEMENTS = [
  ...['math', 'mrow', 'mi', 'mo', 'mn', 'ms', 'mtext', 'mspace', 'mfrac', 'msqrt', 'mroot'],
  ...['mstyle', 'merror', 'mpadded', 'mphantom', 'msub', 'msup', 'msubsup', 'munder', 'mover'],
  ...['munderover', 'mmultiscripts', 'mprescripts', 'mtable', 'mtr', 'mtd'],
  ...['semantics', 'annotation'],
];

const MATHML_ATTRIBUTES = [
  ...['display', 'displaystyle', 'scriptlevel', 'mathvariant', 'stretchy', 'fence', 'form'],
  ...['separator', 'lspace', 'rspace', 'accent', 'accentunder', 'linethickness', 'symmetric'],
  ...['largeop', 'movablelimits', 'minsize', 'maxsize', 'columnalign', 'rowalign', 'columnspan'],
  ...['rowspan', 'columnlines', 'rowlines', 'columnspacing', 'rowspacing', 'width', 'height'],
  ...['depth', 'voffset', 'encoding', 'alttext'],
];

/** Elements whose tags go and whose content stays; what is neither here nor allowed goes whole. */
const UNWRAPPED = [
  ...['font', 'center', 'big', 'tt', 'acronym', 'strike', 'label', 'data', 'nobr'],
  ...['article', 'section', 'main', 'header', 'footer', 'hgroup', 'address', 'aside', 'nav'],
];

/**
 * All that may be shown of an article without formulas, in the words of the Sanitizer API. Without
 * id, class, style and data-*: a page must not be able to reach the interface's names or its looks.
 * @see https://wicg.github.io/sanitizer-api/#dictdef-sanitizerconfig
 */
export const ALLOW_LIST: SanitizerConfig = {
  elements: Object.entries(HTML_ELEMENTS).map(([name, attributes]) => ({
    name,
    attributes: [...attributes],
  })),
  attributes: EVERYWHERE,
  replaceWithChildrenElements: UNWRAPPED,
  comments: false,
  dataAttributes: false,
};

/** The same with MathML, whose many attributes take the browser long to read. */
export function allowListWithMath(): SanitizerConfig {
  const formulas = MATHML_ELEMENTS.map((name) => ({
    name,
    namespace: MATHML,
    attributes: MATHML_ATTRIBUTES,
  }));
  return { ...ALLOW_LIST, elements: [...(ALLOW_LIST.elements ?? []), ...formulas] };
}

function without(...names: string[]): Record<string, readonly string[]> {
  return Object.fromEntries(names.map((name) => [name, []]));
}
