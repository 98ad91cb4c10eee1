/**
 * Stands in, in the built extension, for the libraries by which Citation.js could load references
 * from the network: Byline gives it what it cites, and makes no requests.
 */
export default function refuse(): never {
  throw new Error('Byline makes no requests');
}

const { Headers } = globalThis;

export { Headers };
