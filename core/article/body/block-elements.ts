const BLOCK = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

export function isBlock(element: Element): boolean {
  return BLOCK.has(element.localName);
}

export function isHeading(element: Element): boolean {
  return /^h[1-6]$/.test(element.localName);
}

/** Whether an element holds no block, so that all in it is one line of text. */
export function isLeafBlock(element: Element): boolean {
  for (const child of element.querySelectorAll('*')) if (isBlock(child)) return false;
  return true;
}
