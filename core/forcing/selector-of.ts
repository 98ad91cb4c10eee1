import { finder } from '@medv/finder';

/** What a site's own pages have in common most surely. */
const SEMANTIC = [
  '[itemprop="articleBody"]',
  'article',
  'main article',
  'main',
  '[role="main"]',
  '[role="article"]',
];

/** Attributes that say what an element is, on every page of its site. */
const TELLING = new Set(['itemprop', 'role', 'itemtype']);

/** Milliseconds that looking for a short selector may take. */
const PATIENCE = 400;

/**
 * A selector that finds this element again, on this page and on others of its site: by what it means,
 * else by names that people gave it, else by where it stands. Undefined where none is found.
 */
export function selectorOf(element: Element): string | undefined {
  const { ownerDocument: document } = element;
  const isOnly = (selector: string): boolean => {
    const [first, second] = document.querySelectorAll(selector);
    return first === element && second === undefined;
  };
  const meaning = SEMANTIC.find(isOnly);
  if (meaning !== undefined) return meaning;
  try {
    return finder(element, {
      root: document.body,
      idName: isLasting,
      className: isLasting,
      attr: (name) => TELLING.has(name),
      timeoutMs: PATIENCE,
    });
  } catch {
    return undefined;
  }
}

/** Numbers and long mixtures are made for one article or one release of the site. */
function isLasting(name: string): boolean {
  return /^[a-z]+(?:[-_]{1,2}[a-z]+)*$/i.test(name) && name.length >= 3 && !isHash(name);
}

/** Words change between small and capital letters seldom, and have vowels. */
function isHash(name: string): boolean {
  return name
    .split(/[-_]/)
    .some((part) => (part.match(/[a-z][A-Z]/g)?.length ?? 0) > 2 || /[^aeiouy]{6,}/i.test(part));
}
