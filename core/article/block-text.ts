/** Elements that begin and end a line. */
const BLOCK = new Set(
  (
    'address article aside blockquote br caption dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 ' +
    'header hr li main ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/**
 * The text of an article, one line a block, without empty lines and without soft hyphens, which would
 * keep words from being found.
 */
export function blockText(root: Element): string {
  const parts: string[] = [];
  collect(root, parts);
  return parts
    .join('')
    .replaceAll('\u00AD', '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
}

function collect(parent: Node, parts: string[]): void {
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 3) {
      parts.push((node.nodeValue ?? '').replace(/\s{2,}|[^\S ]/g, ' '));
      continue;
    }
    const name = node.nodeName.toLowerCase();
    const block = BLOCK.has(name);
    if (block) parts.push('\n');
    // The TeX that MathML keeps is not read twice.
    if (name !== 'annotation') collect(node, parts);
    if (block) parts.push('\n');
  }
}
