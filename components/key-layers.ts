/** Answers a key press: true when it was for it, and nobody else is to have it. */
export type KeyTaker = (event: KeyboardEvent) => boolean;

/** What lies over a surface, the topmost last. */
const layers: KeyTaker[] = [];

/**
 * Gives something that lies over a surface, such as a picture in large, the keys before the surface
 * has them. Returns how to give them back.
 */
export function takeKeys(taker: KeyTaker): () => void {
  layers.push(taker);
  return () => {
    const at = layers.lastIndexOf(taker);
    if (at >= 0) layers.splice(at, 1);
  };
}

export type TakeKeys = typeof takeKeys;

/** Offers a key press to what lies over the surface. True when it was taken. */
export function offerKey(event: KeyboardEvent): boolean {
  return layers.at(-1)?.(event) ?? false;
}
