/** How much of its beginning a paragraph is recognised by, in characters. */
const BEGINNING = 60;

/** A paragraph that is so much longer than the one it begins like holds more than that one. */
const LONGER = 2;

/**
 * Finds the block of a text that stands elsewhere too, such as on the page that an article is from:
 * the one of the same text, or the only one of the same beginning.
 */
export function blockFinder(blocks: readonly string[]): (text: string) => number | undefined {
  const whole = new Map<string, number>();
  const beginnings = new Map<string, number | undefined>();
  blocks.forEach((text, number) => {
    if (!whole.has(text)) whole.set(text, number);
    const beginning = text.slice(0, BEGINNING);
    // Of several with one beginning, none says where one is.
    beginnings.set(beginning, beginnings.has(beginning) ? undefined : number);
  });
  return (text) => {
    const same = whole.get(text);
    if (same !== undefined) return same;
    const number = beginnings.get(text.slice(0, BEGINNING));
    if (number === undefined) return undefined;
    return text.length <= LONGER * (blocks[number]?.length ?? 0) ? number : undefined;
  };
}
