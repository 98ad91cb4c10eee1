import { collapse } from '../metadata/plain-text.ts';
import { isBlock } from './block-elements.ts';
import { clutterName } from './clutter-names.ts';
import { nameTopics } from './name-topics.ts';
import { wordsIn } from './text-measure.ts';

/** How an element names itself: what it is, for what, and how surely it stands around articles. */
export interface Naming {
  readonly tag: string;
  /** The classes, which blocks of one kind have in common. */
  readonly kind: string;
  /** Bits of `nameTopics`. */
  readonly topics: number;
  /** 0 to 3: not, uncertain, likely and certain clutter. */
  readonly clutter: number;
  /** The vocabularies' word for it: `itemprop`, `itemtype`, `role`. */
  readonly meaning: string;
}

/** An element that holds blocks. */
export interface Container extends Naming {
  readonly element: Element;
  /** The place of the container around it, -1 for the outermost. */
  readonly parent: number;
  readonly depth: number;
}

/** Text between two borders of blocks: a paragraph, a heading, a list item, a row of cells. */
export interface Block extends Naming {
  readonly element: Element;
  /** The place of the container it stands in. */
  readonly container: number;
  readonly text: string;
  readonly words: number;
  /** Characters in links; links within the page count little. */
  readonly linked: number;
  readonly links: number;
  /** The share of the text that is bold or emphasised, 0 to 1. */
  readonly strong: number;
  readonly pictures: number;
  /** Whether the text refers to it as a footnote. */
  readonly isNote: boolean;
  /** Pictures since the last block. */
  readonly picturesBefore: number;
}

export interface Blocks {
  readonly blocks: readonly Block[];
  readonly containers: readonly Container[];
}

/** Elements whose text is no block's. */
const PASSED = new Set(
  'figcaption script style noscript template iframe object svg video audio select textarea hr br meta link'.split(
    ' ',
  ),
);

/** Elements that are one block whatever is in them. */
const WHOLE = new Set(['pre', 'math', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

const DEGREES = { none: 0, uncertain: 1, likely: 2, certain: 3 } as const;

/**
 * The blocks of text in an element, in document order, and what they stand in, in one walk. Words
 * that stand loose between blocks are put into paragraphs, and so are lines between double breaks,
 * so that each block has an element of its own.
 */
export function surveyBlocks(root: Element): Blocks {
  const holders = holdersOfBlocks(root);
  const blocks: Block[] = [];
  const containers: Container[] = [];
  const namingOf = namer();
  let pictures = 0;

  function walk(element: Element, parent: number, depth: number): void {
    const place = containers.length;
    containers.push({ element, parent, depth, ...namingOf(element) });
    let run: Node[] = [];
    const flush = (): void => {
      if (run.some(hasText)) add(wrap(run), place);
      else for (const node of run) pictures += picturesIn(node);
      run = [];
    };
    for (const child of [...element.childNodes]) {
      if (child.nodeType === 3) {
        run.push(child);
      } else if (child.nodeType === 1) {
        const inner = child as Element;
        const { localName } = inner;
        if (localName === 'br') {
          if (endsWithBreak(run)) flush();
          else run.push(inner);
        } else if (!isBlock(inner) && !holders.has(inner)) {
          run.push(inner);
        } else {
          flush();
          visit(inner, place, depth);
        }
      }
    }
    flush();
  }

  function visit(element: Element, place: number, depth: number): void {
    if (PASSED.has(element.localName)) return;
    if (isWhole(element, holders)) {
      if (hasText(element)) add(element, place);
      else pictures += picturesIn(element);
    } else {
      walk(element, place, depth + 1);
    }
  }

  function add(element: Element, container: number): void {
    const text = textOf(element);
    const inside = picturesIn(element);
    if (text) {
      const { linked, links } = linksOf(element, text.length);
      blocks.push({
        element,
        container,
        text,
        words: wordsIn(text),
        linked,
        links,
        strong: shareOf(element, 'b, strong, em, i', text.length),
        isNote: links > 0 && element.querySelector('a[href^="#noteref-"]') !== null,
        pictures: inside,
        picturesBefore: pictures,
        ...namingOf(element),
      });
      pictures = 0;
    }
    pictures += inside;
  }

  walk(root, -1, 0);
  return { blocks, containers };
}

/** Elements that hold blocks or breaks in pairs, so that they are not one block themselves. */
function holdersOfBlocks(root: Element): Set<Element> {
  const holders = new Set<Element>();
  for (const element of root.querySelectorAll('*')) {
    if (!isBlock(element) && !isPairedBreak(element)) continue;
    for (let at = element.parentElement; at && !holders.has(at); at = at.parentElement) {
      holders.add(at);
      if (at === root) break;
    }
  }
  return holders;
}

function isPairedBreak(element: Element): boolean {
  if (element.localName !== 'br') return false;
  for (let node = element.nextSibling; node; node = node.nextSibling) {
    if (node.nodeName.toLowerCase() === 'br') return true;
    if (hasText(node) || node.nodeType === 1) return false;
  }
  return false;
}

function endsWithBreak(run: readonly Node[]): boolean {
  for (let index = run.length - 1; index >= 0; index--) {
    const node = run[index];
    if (node?.nodeName.toLowerCase() === 'br') return true;
    if (node && (hasText(node) || node.nodeType === 1)) return false;
  }
  return false;
}

function isWhole(element: Element, holders: ReadonlySet<Element>): boolean {
  if (!holders.has(element) || WHOLE.has(element.localName)) return true;
  if (element.localName !== 'tr') return false;
  // A row of plain cells; cells of a layout hold blocks.
  const cells = [...element.children];
  return cells.length > 1 && !cells.some((cell) => holders.has(cell));
}

/** The element that is the run, or a paragraph around it. */
function wrap(run: readonly Node[]): Element {
  const [first] = run;
  const elements = run.filter((node) => node.nodeType === 1);
  if (elements.length === 1 && !run.some((node) => node.nodeType === 3 && hasText(node))) {
    return elements[0] as Element;
  }
  const document = first?.ownerDocument as Document;
  const paragraph = document.createElement('p');
  first?.parentNode?.insertBefore(paragraph, first);
  paragraph.append(...run);
  return paragraph;
}

function hasText(node: Node): boolean {
  return /\S/.test(node.textContent ?? '');
}

function textOf(element: Element): string {
  const text = collapse(element.textContent);
  const caption = text && element.querySelector('figcaption');
  return caption ? text.replace(collapse(caption.textContent), '').trim() : text;
}

function picturesIn(node: Node): number {
  if (node.nodeType !== 1) return 0;
  const element = node as Element;
  const own = /^(?:img|video|audio|iframe|picture)$/.test(element.localName) ? 1 : 0;
  return (
    own + (element.firstElementChild ? element.querySelectorAll('img, video, iframe').length : 0)
  );
}

function linksOf(element: Element, length: number): { linked: number; links: number } {
  if (element.closest('a')) return { linked: length, links: 1 };
  let linked = 0;
  const links = element.getElementsByTagName('a');
  for (const link of links) {
    const weight = link.getAttribute('href')?.startsWith('#') ? 0.3 : 1;
    linked += collapse(link.textContent).length * weight;
  }
  return { linked: Math.min(linked, length), links: links.length };
}

function shareOf(element: Element, selector: string, length: number): number {
  if (!element.firstElementChild) return 0;
  let within = 0;
  for (const part of element.querySelectorAll(selector))
    within += collapse(part.textContent).length;
  return Math.min(1, within / length);
}

/** Names elements; those of the same names are looked at once. */
function namer(): (element: Element) => Naming {
  const known = new Map<string, Pick<Naming, 'topics' | 'clutter'>>();
  return (element) => {
    const at = (name: string) => element.getAttribute(name) ?? '';
    const { localName: tag, id } = element;
    const kind = at('class');
    const role = at('role');
    const key = `${tag} ${role} ${id} ${kind}`;
    let named = known.get(key);
    if (!named) {
      named = { topics: nameTopics(element), clutter: DEGREES[clutterName(element)] };
      known.set(key, named);
    }
    const meaning = `${at('itemprop')} ${at('itemtype').replace(/.*\//, '')} ${role}`.trim();
    return { tag, kind, meaning, ...named };
  };
}
