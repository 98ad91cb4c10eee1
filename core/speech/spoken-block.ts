/** Where in the document a stretch of spoken text stands. */
export interface SpokenRun {
  /** Where it begins in what is spoken. */
  readonly at: number;
  readonly node: Text;
  /** Where it begins in the node. */
  readonly offset: number;
  readonly length: number;
  /** What is spoken is not what is written: such a run is shown as a whole. */
  readonly replaced?: boolean;
}

/** A paragraph, heading, picture … as it is read aloud. */
export interface SpokenBlock {
  readonly element: HTMLElement;
  readonly text: string;
  readonly runs: readonly SpokenRun[];
  /** BCP 47, where the block says that it is in another language than the article. */
  readonly lang?: string;
}

/** The words for what has no words of its own. Numbers are given as they are. */
export interface Announcements {
  image: (description: string) => string;
  code: (lines: number) => string;
  table: (rows: number, caption: string) => string;
  formula: (text: string) => string;
}

/** A table of more cells is announced and not read out: nobody can follow it by ear. */
const MOST_CELLS = 40;

/** What begins a new block. */
const BLOCK =
  'p, div, li, dt, dd, h1, h2, h3, h4, h5, h6, blockquote, figure, figcaption, summary, details, section, ul, ol, dl';

/** What is never read out: marks of footnotes, the way back from them, readings of ruby. */
const SILENT =
  'rt, rp, sup a[href^="#"], sup > a, a[href^="#"][role="doc-noteref"], button, [aria-hidden="true"], .visually-hidden';

/** Addresses are said by their host. */
const ADDRESS = /\bhttps?:\/\/(?:www\.)?([^\s/?#]+)[^\s]*/g;

/**
 * What is read aloud of a text, block by block: pictures by their descriptions, code and large tables
 * by their sizes, formulas by their text, abbreviations with what they stand for the first time.
 */
export function spokenBlocks(body: HTMLElement, announce: Announcements): SpokenBlock[] {
  const blocks: SpokenBlock[] = [];
  const explained = new Set<string>();
  let writer = new BlockWriter(body);
  const finish = (next: HTMLElement): void => {
    const block = writer.finished();
    if (block) blocks.push(block);
    writer = new BlockWriter(next);
  };
  const say = (element: HTMLElement, text: string): void => {
    finish(element);
    if (text.trim() === '') return;
    blocks.push({ element, text, runs: [] });
  };

  const walk = (node: Node, block: HTMLElement): void => {
    if (node.nodeType === 3) {
      writer.addText(node as Text);
      return;
    }
    if (node.nodeType !== 1) return;
    const element = node as HTMLElement;
    if (element.matches(SILENT)) return;
    const name = element.localName;
    if (name === 'br') writer.addBreak();
    else if (name === 'img') {
      const description = element.getAttribute('alt')?.trim();
      if (description) {
        say(element, announce.image(description));
        writer = new BlockWriter(block);
      }
    } else if (name === 'pre') {
      const lines = (element.textContent ?? '').replace(/\n$/, '').split('\n').length;
      say(element, announce.code(lines));
      writer = new BlockWriter(block);
    } else if (name === 'math') {
      writer.addWords(announce.formula(formulaText(element)));
    } else if (name === 'table') {
      sayTable(element as HTMLTableElement);
      writer = new BlockWriter(block);
    } else if (name === 'abbr') {
      walkChildren(element, block);
      const title = element.getAttribute('title')?.trim();
      const short = element.textContent?.trim() ?? '';
      if (title && !explained.has(short)) writer.addWords(`, ${title},`);
      explained.add(short);
    } else if (element.matches(BLOCK)) {
      finish(element);
      if (name === 'li') writer.addWords(numberOf(element));
      walkChildren(element, element);
      finish(block);
    } else walkChildren(element, block);
  };
  const walkChildren = (element: HTMLElement, block: HTMLElement): void => {
    for (const child of element.childNodes) walk(child, block);
  };
  const sayTable = (table: HTMLTableElement): void => {
    const rows = [...table.querySelectorAll('tr')];
    const cells = table.querySelectorAll('td, th').length;
    say(
      table,
      announce.table(rows.length, table.querySelector('caption')?.textContent?.trim() ?? ''),
    );
    if (cells > MOST_CELLS) return;
    for (const row of rows) {
      finish(row);
      for (const cell of row.querySelectorAll<HTMLElement>('td, th')) {
        walkChildren(cell, row);
        writer.addWords(', ');
      }
    }
    finish(table);
  };

  walkChildren(body, body);
  finish(body);
  return blocks;
}

/** `3. ` for an item of a numbered list; nothing for another. */
function numberOf(item: HTMLElement): string {
  const list = item.parentElement;
  if (list?.localName !== 'ol') return '';
  const first = Number(list.getAttribute('start') ?? 1);
  return `${first + [...list.children].filter((child) => child.localName === 'li').indexOf(item)}. `;
}

function formulaText(math: Element): string {
  const written = math.getAttribute('alttext') ?? math.textContent ?? '';
  return written.replace(/\s+/g, ' ').trim();
}

/** Puts together one block, its spaces as they are shown. */
class BlockWriter {
  readonly #element: HTMLElement;
  readonly #runs: SpokenRun[] = [];
  #text = '';

  constructor(element: HTMLElement) {
    this.#element = element;
  }

  addText(node: Text): void {
    const { data } = node;
    let from = 0;
    for (const found of data.matchAll(ADDRESS)) {
      this.#addWritten(node, from, found.index);
      this.#runs.push({
        at: this.#text.length,
        node,
        offset: found.index,
        length: found[0].length,
        replaced: true,
      });
      this.#text += found[1] ?? '';
      from = found.index + found[0].length;
    }
    this.#addWritten(node, from, data.length);
  }

  /** Words that stand nowhere. */
  addWords(words: string): void {
    const follows = this.#text === '' || /\s$/.test(this.#text);
    this.#text += follows ? words.trimStart() : words;
  }

  addBreak(): void {
    if (this.#text && !/\s$/.test(this.#text)) this.#text += ' ';
  }

  finished(): SpokenBlock | undefined {
    if (!/[\p{L}\p{N}]/u.test(this.#text)) return undefined;
    const lang = this.#element.closest('[lang]')?.getAttribute('lang');
    return {
      element: this.#element,
      text: this.#text,
      runs: this.#runs,
      ...(lang ? { lang } : {}),
    };
  }

  /** White space is one space, and none at the beginning, as it is shown. */
  #addWritten(node: Text, from: number, to: number): void {
    for (const found of node.data.slice(from, to).matchAll(/\s+|\S+/g)) {
      const isSpace = /^\s/.test(found[0]);
      if (isSpace && (this.#text === '' || /\s$/.test(this.#text))) continue;
      const offset = from + found.index;
      const last = this.#runs.at(-1);
      const length = isSpace ? 1 : found[0].length;
      const continues =
        last?.node === node &&
        !last.replaced &&
        last.offset + last.length === offset &&
        last.at + last.length === this.#text.length;
      if (last && continues) {
        this.#runs[this.#runs.length - 1] = { ...last, length: last.length + length };
      } else this.#runs.push({ at: this.#text.length, node, offset, length });
      this.#text += isSpace ? ' ' : found[0];
    }
  }
}
