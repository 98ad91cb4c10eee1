/** A page as a live tab would have it: parsed, without scripts having run. */
export function page(body: string, head = ''): Document {
  return new DOMParser().parseFromString(
    `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`,
    'text/html',
  );
}

/** An element with this content, in a document of its own. */
export function fragment(html: string): Element {
  const root = page(`<div id="root">${html}</div>`).getElementById('root');
  if (!root) throw new Error('no root');
  return root;
}

const SENTENCES = [
  'The harbour master counted eleven boats before the fog came in, and wrote the number down twice.',
  'Nobody in the village could remember a winter in which the lighthouse had been dark for so long.',
  'Her brother, who had repaired nets since he was nine, said that the rope would hold until spring.',
  'At noon the ferry sounded its horn three times, which meant that the mail had finally arrived.',
  'The council met in the old schoolhouse, where the stove smoked and the benches were too small.',
  'They voted for a new pier, although the money for the last one had never been accounted for.',
  'Later that week, a stranger asked for the keys to the chapel and left without saying his name.',
  'By the time the ice broke, the story had been told so often that no two people agreed on it.',
];

/** A paragraph of prose, another for each number. */
export function prose(number: number): string {
  const first = SENTENCES[number % SENTENCES.length] ?? '';
  const second = SENTENCES[(number + 3) % SENTENCES.length] ?? '';
  return `${first} ${second} That was on day ${number}.`;
}

export function paragraphs(count: number): string {
  return Array.from({ length: count }, (_, index) => `<p>${prose(index)}</p>`).join('\n');
}
