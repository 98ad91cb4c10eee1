import { isBlock } from './block-elements.ts';
import { elementNamer, type Naming } from './name-elements.ts';
import { textIn, wordsIn } from './text-measure.ts';

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
  /** The same number for all blocks of the same tag and classes in containers of the same. */
  readonly alike: number;
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

const PICTURES = new Set(['img', 'video', 'audio', 'iframe', 'picture']);

/** Elements that are one block whatever is in them. */
const WHOLE = new Set(['pre', 'math', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/**
 * The blocks of text in an element, in document order, and what they stand in, in one walk. Words
 * that stand loose between blocks are put into paragraphs, and so are lines between double breaks,
 * so that each block has an element of its own.
 */
export function surveyBlocks(root: Element): Blocks {
  const holders = holdersOfBlocks(root);
  const blocks: Block[] = [];
  const containers: Container[] = [];
  const namingOf = elementNamer();
  const kinds = new Map<string, number>();
  let pictures = 0;

  function walk(element: Element, parent: number, depth: number, isLink: boolean): void {
    const place = containers.length;
    containers.push({ element, parent, depth, ...namingOf(element) });
    let run: Node[] = [];
    const flush = (): void => {
      if (run.length === 0) return;
      if (run.some(hasText)) add(wrap(run), place, isLink);
      else for (const node of run) pictures += picturesIn(node);
      run = [];
    };
    let next: Node | null;
    for (let child = element.firstChild; child; child = next as ChildNode | null) {
      next = child.nextSibling;
      if (child.nodeType === 3) {
        // White space before words is left where it is.
        if (run.length > 0 || hasText(child)) run.push(child);
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
          visit(inner, place, depth, isLink);
        }
      }
    }
    flush();
  }

  function visit(element: Element, place: number, depth: number, isLink: boolean): void {
    if (PASSED.has(element.localName)) return;
    if (!isWhole(element, holders)) {
      walk(element, place, depth + 1, isLink || element.localName === 'a');
    } else if (hasText(element)) {
      add(element, place, isLink);
    } else {
      pictures += picturesIn(element);
    }
  }

  function add(element: Element, container: number, isLink: boolean): void {
    const { caption, ...parts } = element.firstElementChild ? partsOf(element) : NO_PARTS;
    const inside = PICTURES.has(element.localName) ? 1 : parts.pictures;
    const whole = textIn(element);
    const text = caption ? whole.replace(textIn(caption), '').trim() : whole;
    if (text) {
      const isLinked = isLink || element.localName === 'a';
      const naming = namingOf(element);
      const around = containers[container];
      const key = `${naming.tag}.${naming.kind}<${around?.tag}.${around?.kind}`;
      const alike = kinds.get(key) ?? kinds.size;
      kinds.set(key, alike);
      blocks.push({
        element,
        container,
        alike,
        text,
        words: wordsIn(text),
        linked: isLinked ? text.length : Math.min(parts.linked, text.length),
        links: isLinked ? 1 : parts.links,
        strong: Math.min(1, parts.strong / text.length),
        isNote: parts.isNote,
        pictures: inside,
        picturesBefore: pictures,
        ...naming,
      });
      pictures = 0;
    }
    pictures += inside;
  }

  walk(root, -1, 0, root.closest('a') !== null);
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
    if (isBreak(node)) return true;
    if (hasText(node) || node.nodeType === 1) return false;
  }
  return false;
}

function endsWithBreak(run: readonly Node[]): boolean {
  for (let index = run.length - 1; index >= 0; index--) {
    const node = run[index];
    if (!node) continue;
    if (isBreak(node)) return true;
    if (hasText(node) || node.nodeType === 1) return false;
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

function isBreak(node: Node): boolean {
  return (node as Element).localName === 'br';
}

function hasText(node: Node): boolean {
  return /\S/.test(node.nodeValue ?? node.textContent ?? '');
}

function picturesIn(node: Node): number {
  if (node.nodeType !== 1) return 0;
  const element = node as Element;
  if (PICTURES.has(element.localName)) return 1;
  return element.firstElementChild ? element.querySelectorAll('img, video, iframe').length : 0;
}

/** What is in a block: characters in links and in what is bold or emphasised, pictures, a caption. */
interface Parts {
  linked: number;
  links: number;
  strong: number;
  pictures: number;
  isNote: boolean;
  caption: Element | undefined;
}

const NO_PARTS: Parts = {
  linked: 0,
  links: 0,
  strong: 0,
  pictures: 0,
  isNote: false,
  caption: undefined,
};

const STRONG = new Set(['b', 'strong', 'em', 'i']);

function partsOf(element: Element): Parts {
  const parts = { ...NO_PARTS };
  for (const part of element.querySelectorAll('a,b,strong,em,i,img,video,iframe,figcaption')) {
    const { localName } = part;
    if (localName === 'a') {
      const href = part.getAttribute('href') ?? '';
      parts.linked += textIn(part).length * (href.startsWith('#') ? WITHIN : 1);
      parts.links += 1;
      parts.isNote ||= href.startsWith('#noteref-');
    } else if (STRONG.has(localName)) {
      parts.strong += textIn(part).length;
    } else if (localName === 'figcaption') {
      parts.caption ??= part;
    } else {
      parts.pictures += 1;
    }
  }
  return parts;
}

/** How much links within the page count. */
const WITHIN = 0.3;
