/** Words beside the pictures of a list item beyond which it says more than a caption. */
const MAX_CAPTION = 12;

/** Makes plain figures of lists in which every item is a picture, as galleries and carousels are. */
export function flattenGalleries(root: Element): void {
  for (const list of root.querySelectorAll('ul, ol')) {
    const items = [...list.children];
    if (items.length < 2 || !items.every(isPicture)) continue;
    list.replaceWith(...items.flatMap(figuresOf));
  }
}

function isPicture(item: Element): boolean {
  if (!item.querySelector('img') || item.querySelector('h2, h3, h4, li')) return false;
  // A picture with a link in words announces another page.
  if ([...item.querySelectorAll('a')].some((link) => link.textContent?.trim())) return false;
  const captions = [...item.querySelectorAll('figcaption')];
  const captioned = captions.reduce((sum, caption) => sum + wordsOf(caption), 0);
  return wordsOf(item) - captioned <= MAX_CAPTION;
}

function wordsOf(element: Element): number {
  return element.textContent?.match(/\S+/g)?.length ?? 0;
}

function figuresOf(item: Element): Element[] {
  const figures = [...item.querySelectorAll('figure')];
  if (figures.length > 0) return figures;
  const figure = item.ownerDocument.createElement('figure');
  figure.append(...item.querySelectorAll('img'));
  const caption = (item.textContent ?? '').trim();
  if (caption) {
    const element = item.ownerDocument.createElement('figcaption');
    element.textContent = caption;
    figure.append(element);
  }
  return [figure];
}
