import { gfm } from '@joplin/turndown-plugin-gfm';
import TurndownService from 'turndown';
import type { Article } from '../article/article.ts';
import { deckBeside } from '../article/deck-beside.ts';
import { bodyOf } from './body-of.ts';

/**
 * An article as Markdown of GitHub's flavour, which most note-takers read: what it is at the front,
 * in YAML, then headline and text. Formulas are TeX between dollars, footnotes `[^1]`.
 * @see https://github.github.com/gfm/
 */
export function toMarkdown(article: Article): string {
  const body = bodyOf(article);
  prepare(body);
  // Soft hyphens say where a line may break, which is for this text's next reader to know.
  const text = service().turndown(body).replaceAll('\u00AD', '').trim();
  const deck = deckBeside(article);
  const below = deck ? `\n*${deck.trim()}*\n` : '';
  return `${frontMatter(article)}\n# ${article.headline}\n${below}\n${text}\n`;
}

function frontMatter(article: Article): string {
  const authors = article.author.map(({ name }) => `  - ${quoted(name)}`);
  const lines = [
    `title: ${quoted(article.headline)}`,
    ...(authors.length > 0 ? ['author:', ...authors] : []),
    `site: ${quoted(article.siteName)}`,
    ...(article.datePublished ? [`date: ${quoted(article.datePublished)}`] : []),
    ...(article.inLanguage ? [`language: ${quoted(article.inLanguage)}`] : []),
    `source: ${quoted(article.canonicalUrl ?? article.url)}`,
  ];
  return `---\n${lines.join('\n')}\n---\n`;
}

/** A YAML string in double quotes is written as a JSON one. @see https://yaml.org/spec/1.2.2/#double-quoted-style */
function quoted(text: string): string {
  return JSON.stringify(text.replace(/\s+/g, ' ').trim());
}

/** Says in markup that the converter reads what Byline's markup says in other ways. */
function prepare(body: HTMLElement): void {
  for (const pre of body.querySelectorAll('pre[data-language]')) {
    pre
      .querySelector('code')
      ?.setAttribute('class', `language-${pre.getAttribute('data-language')}`);
  }
  for (const table of body.querySelectorAll('table')) {
    // What stays HTML, as a table in a table must, the plugin would put into this box itself.
    const box = body.ownerDocument.createElement('div');
    box.className = 'joplin-table-wrapper';
    table.replaceWith(box);
    box.append(table);
  }
  for (const image of body.querySelectorAll('picture img'))
    image.closest('picture')?.replaceWith(image);
  for (const aside of body.querySelectorAll('rp')) aside.remove();
  for (const back of body.querySelectorAll('a[href^="#noteref-"]')) {
    const note = back.closest('li, p, dd, tr, div, aside, section');
    const number = numberOf(back);
    back.remove();
    if (note && number) note.setAttribute('data-note', number);
  }
}

function numberOf(link: Element): string | undefined {
  return /^#note(?:ref)?-(\d+)$/.exec(link.getAttribute('href') ?? '')?.[1];
}

function service(): TurndownService {
  const turndown = new TurndownService({
    headingStyle: 'atx',
    hr: '---',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
    emDelimiter: '*',
  });
  turndown.use(gfm);
  turndown.addRule('formula', {
    filter: (node) => node.nodeName.toLowerCase() === 'math',
    replacement: (_, node) => formula(node as Element),
  });
  turndown.addRule('noteMark', {
    filter: (node) => node.nodeName === 'A' && /^#note-\d+$/.test(node.getAttribute('href') ?? ''),
    replacement: (_, node) => `[^${numberOf(node as Element)}]`,
  });
  turndown.addRule('note', {
    filter: (node) => node.hasAttribute('data-note'),
    replacement: (content, node) => {
      const text = content.trim().replace(/\n(?=.)/g, '\n    ');
      return `\n\n[^${(node as Element).getAttribute('data-note')}]: ${text}\n\n`;
    },
  });
  turndown.addRule('caption', {
    filter: 'figcaption',
    replacement: (content) => (content.trim() ? `\n\n*${content.trim()}*\n\n` : ''),
  });
  turndown.addRule('summary', {
    filter: 'summary',
    replacement: (content) => `\n\n**${content.trim()}**\n\n`,
  });
  // Markdown has no word for these, and takes HTML.
  turndown.keep(['sub', 'sup', 'kbd', 'mark', 'ins', 'u', 'abbr', 'ruby'] as never);
  turndown.addRule('noteSup', {
    filter: (node) => node.nodeName === 'SUP' && node.querySelector('a[href^="#note-"]') !== null,
    replacement: (content) => content,
  });
  return turndown;
}

function formula(math: Element): string {
  const tex = math.querySelector('annotation')?.textContent ?? math.getAttribute('alttext');
  const source = (tex ?? math.textContent ?? '').trim();
  return math.getAttribute('display') === 'block' ? `\n\n$$\n${source}\n$$\n\n` : `$${source}$`;
}
