/** An object of the page's structured data. Nothing in it may be trusted to have its declared type. */
export type JsonLdNode = { readonly [key: string]: unknown };

/** Nesting beyond this is not read: no page needs it, and a hostile one can make it endless. */
const MAX_DEPTH = 32;
const MAX_NODES = 5000;
/** Characters of all JSON-LD scripts together that are read. */
const MAX_LENGTH = 4_000_000;

/**
 * Every object in the page's JSON-LD, in document order: arrays, `@graph` and nested objects
 * flattened, an object before those inside it. A script that does not parse is repaired as far as
 * common mistakes go, else skipped.
 * @see https://www.w3.org/TR/json-ld11/#embedding-json-ld-in-html-documents
 */
export function readJsonLd(document: Document): JsonLdNode[] {
  const nodes: JsonLdNode[] = [];
  let length = 0;
  for (const script of document.querySelectorAll('script[type*="ld+json" i]')) {
    const text = script.textContent ?? '';
    length += text.length;
    if (length > MAX_LENGTH) break;
    collect(parseLeniently(text), nodes, 0);
  }
  return nodes;
}

/** The node's types without their namespace: `['NewsArticle']` for `https://schema.org/NewsArticle`. */
export function typesOf(node: JsonLdNode): string[] {
  const types = node['@type'] ?? node.type;
  return (Array.isArray(types) ? types : [types])
    .filter((type): type is string => typeof type === 'string')
    .map((type) => type.replace(/^.*[/#:]/, '').trim());
}

/**
 * What a value stands for: for a bare reference (`{"@id": "…"}` and nothing else but its type) the
 * node with that id that says most, else the value itself.
 */
export function resolve(nodes: readonly JsonLdNode[], value: unknown): unknown {
  if (!isNode(value) || typeof value['@id'] !== 'string' || !isReference(value)) return value;
  const id = value['@id'];
  let best: JsonLdNode = value;
  for (const node of nodes) {
    if (node['@id'] === id && Object.keys(node).length > Object.keys(best).length) best = node;
  }
  return best;
}

/** Whether a value is an object of structured data. */
export function isNode(value: unknown): value is JsonLdNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isReference(node: JsonLdNode): boolean {
  return Object.keys(node).every((key) => key === '@id' || key === '@type');
}

function collect(value: unknown, nodes: JsonLdNode[], depth: number): void {
  if (depth > MAX_DEPTH || nodes.length >= MAX_NODES) return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item, nodes, depth + 1);
  } else if (isNode(value)) {
    nodes.push(value);
    for (const item of Object.values(value)) {
      if (typeof item === 'object' && item !== null) collect(item, nodes, depth + 1);
    }
  }
}

function parseLeniently(text: string): unknown {
  const whole = parse(text);
  if (whole !== undefined) return whole;
  // Some publishing systems wrap the data in CDATA or HTML comments, as if it were XHTML.
  const bare = text
    .replace(/^\s*(?:\/\/|\/\*)?\s*(?:<!\[CDATA\[|<!--)\s*(?:\*\/)?/, '')
    .replace(/(?:\/\/|\/\*)?\s*(?:\]\]>|-->)\s*(?:\*\/)?\s*$/, '')
    .trim()
    .replace(/;$/, '');
  if (bare === '') return undefined;
  return parse(bare) ?? parse(withEscapedControls(bare)) ?? parse(repaired(bare));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Line breaks and tabs standing raw inside strings, the most frequent mistake. */
function withEscapedControls(text: string): string {
  return text.replace(/"(?:[^"\\]|\\[\s\S])*"/g, (string) =>
    string.replace(/\p{Cc}/gu, ' ').replace(/\\(?!["\\/bfnrtu])/g, '\\\\'),
  );
}

/** Trailing and doubled commas, and commas missing between objects. Strings are left as they are. */
function repaired(text: string): string {
  const escaped = withEscapedControls(text);
  let result = '';
  let last = 0;
  for (const string of escaped.matchAll(/"(?:[^"\\]|\\[\s\S])*"/g)) {
    result += repairedPunctuation(escaped.slice(last, string.index)) + string[0];
    last = string.index + string[0].length;
  }
  return result + repairedPunctuation(escaped.slice(last));
}

/** What stands between two strings. A comma before a closing bracket is one too many. */
function repairedPunctuation(part: string): string {
  return part
    .replace(/,(?:\s*,)+/g, ',')
    .replace(/,(\s*[}\]])/g, '$1')
    .replace(/\}(\s*)\{/g, '},$1{');
}
