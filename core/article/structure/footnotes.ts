/** How references and back-links are written, so that each finds the other without an id. */
const NOTE = 'note-';
const REFERENCE = 'noteref-';

/** What a reference to a note looks like: a number, a letter or a sign, in brackets or not. */
const MARK =
  /^[[(]?\s*(?:note\s+|fn\.?\s*)?(?:\d{1,3}|[a-z]{1,2}|[ivx]{1,5}|[*†‡§¶]{1,3}|[⁰¹²³⁴-⁹]{1,3})\s*[\])]?$/i;

/** In characters. */
const MAX_MARK = 14;

/** What a link back to the text looks like. */
const BACK = /^[\s[(]*(?:[↩↑⬆^⤴▲⏎⇧←]\uFE0E?|back|jump up|return|zurück|retour|volver)[\s\])]*/i;

/** A note is a block of its own. */
const BLOCK = 'li, p, dd, tr, div, aside, section';

interface Note {
  readonly block: Element;
  readonly references: Element[];
}

/**
 * Links references and footnotes by their addresses alone, since ids do not outlast sanitising:
 * the k-th note is the block with a link to `#noteref-k`, and is referred to by links to `#note-k`.
 * `noteTarget` follows them.
 */
export function keepFootnotes(document: Document): void {
  const notes = new Map<string, Note>();
  for (const link of document.querySelectorAll('a[href*="#"]')) {
    const fragment = isReference(link) ? fragmentOf(link) : undefined;
    if (fragment === undefined) continue;
    const known = notes.get(fragment);
    const block = known?.block ?? noteBlock(document, fragment, link);
    if (!block) continue;
    if (known) known.references.push(link);
    else notes.set(fragment, { block, references: [link] });
  }
  let number = 0;
  for (const { block, references } of notes.values()) {
    number += 1;
    for (const link of references) writeReference(link, number);
    writeBackLink(block, number);
    neutralise(block);
  }
}

/**
 * The element that a link to a note, or back to the text, leads to.
 * @param root what the body is shown in
 * @param href a link's `href` as written
 */
export function noteTarget(root: ParentNode, href: string): Element | null {
  const [, kind, number] = /^#(note|noteref)-(\d{1,5})$/.exec(href) ?? [];
  if (kind === 'noteref') return root.querySelector(`a[href="#${NOTE}${number}"]`);
  if (kind !== 'note') return null;
  return root.querySelector(`a[href="#${REFERENCE}${number}"]`)?.closest(BLOCK) ?? null;
}

/** The fragment of a link into the same page. */
function fragmentOf(link: Element): string | undefined {
  const href = link.getAttribute('href') ?? '';
  const at = href.indexOf('#');
  if (at < 0 || at === href.length - 1) return undefined;
  if (at > 0) {
    const { baseURI } = link.ownerDocument;
    const bare = (address: string) => address.replace(/#.*$/, '');
    const url = URL.parse(href, baseURI);
    if (!url || bare(url.href) !== bare(baseURI)) return undefined;
  }
  try {
    return decodeURIComponent(href.slice(at + 1));
  } catch {
    return undefined;
  }
}

function isReference(link: Element): boolean {
  const text = (link.textContent ?? '').trim();
  if (text.length > MAX_MARK || !MARK.test(text)) return false;
  return (
    link.closest('sup') !== null ||
    link.querySelector('sup') !== null ||
    /^[[(]|^[*†‡§¶⁰¹²³⁴-⁹]/.test(text) ||
    /note|fn|ref|cite/i.test(
      `${link.className} ${link.getAttribute('href')} ${link.getAttribute('rel') ?? ''}`,
    )
  );
}

/** The block that a fragment names, when it can be a note: later on the page, and with text. */
function noteBlock(document: Document, fragment: string, link: Element): Element | null {
  const target = document.getElementById(fragment) ?? document.getElementsByName(fragment)[0];
  const block = target?.closest(BLOCK);
  if (!block || block.contains(link) || block.querySelector('h1, h2, article')) return null;
  const isAfter = link.compareDocumentPosition(block) & Node.DOCUMENT_POSITION_FOLLOWING;
  const text = (block.textContent ?? '').replace(BACK, '').trim();
  return isAfter && text.length > 3 && text.length < 5000 ? block : null;
}

function writeReference(link: Element, number: number): void {
  const text = (link.textContent ?? '').trim().replace(/^[[(]\s*|\s*[\])]$/g, '');
  link.textContent = text;
  link.setAttribute('href', `#${NOTE}${number}`);
  if (link.closest('sup')) return;
  const sup = link.ownerDocument.createElement('sup');
  link.replaceWith(sup);
  sup.append(link);
}

/** One link back at the note's end, in the place of the page's own. */
function writeBackLink(block: Element, number: number): void {
  for (const link of block.querySelectorAll('a[href*="#"]')) {
    const text = (link.textContent ?? '').trim();
    const isBack = fragmentOf(link) !== undefined && (BACK.test(text) || MARK.test(text) || !text);
    if (isBack && !link.getAttribute('href')?.startsWith(`#${NOTE}`)) link.remove();
  }
  const back = block.ownerDocument.createElement('a');
  back.setAttribute('href', `#${REFERENCE}${number}`);
  back.textContent = '↩';
  const last = block.lastElementChild;
  const end = last && /^(?:p|div|td)$/.test(last.localName) ? last : block;
  end.append(' ', back);
}

/** Takes the names off a note and its list by which they would be taken for the page's furniture. */
function neutralise(block: Element): void {
  for (
    let element: Element | null = block, steps = 0;
    element && steps < 3;
    element = element.parentElement, steps += 1
  ) {
    if (
      !/foot|note|ref|end/i.test(
        `${element.className} ${element.id} ${element.getAttribute('role') ?? ''}`,
      )
    )
      continue;
    for (const name of ['class', 'id', 'role']) element.removeAttribute(name);
  }
}
