import { expect, test } from 'vitest';
import type { Surface, Tab } from '../../scripts/browsers/browser.ts';
import { click, find, findAll } from '../../scripts/browsers/elements.ts';
import { closePopup, openPopup, openReader, shows } from '../../scripts/browsers/surfaces.ts';
import { seedArticle } from '../fixtures/seed-article.ts';
import { SEED_PATH } from '../fixtures/server.ts';
import { inBothBrowsers } from './both-browsers.ts';

const { author } = seedArticle;

interface Shown {
  headings: string[];
  blocks: string[];
  images: string[];
}

/** What a surface shows as the article: its headings, and the blocks and images of its text. */
function readArticle(surface: Surface): Promise<Shown> {
  return surface.evaluate((root) => {
    const text = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
    const body = root.querySelector('.article-body');
    const blocks = [
      ...(body?.querySelectorAll('p, li, td, h2, h3, h4, h5, h6, figcaption, pre') ?? []),
    ];
    return {
      headings: [...root.querySelectorAll('h1')].map(text),
      blocks: blocks.map(text).filter((line) => line !== ''),
      images: [...(body?.querySelectorAll('img') ?? [])].map(({ src }) => src),
    };
  });
}

/** A page in the manner of a news site of 2016, of which nothing but the article may be left. */
inBothBrowsers('the noisy news page', (stage) => {
  const at = (path: string) => stage().server.origin + path;

  async function expectArticle(surface: Surface): Promise<void> {
    await shows(surface, 'Tell us in the comments below!');
    const { headings, blocks, images } = await readArticle(surface);
    expect(headings).toEqual([seedArticle.headline]);
    expect(blocks).toEqual(seedArticle.paragraphs);
    expect(images).toEqual([at(seedArticle.image)]);
  }

  async function expectAuthorCard(surface: Surface): Promise<void> {
    const links = await findAll(surface, 'link');
    expect(links.map(({ href }) => href)).toContain(`mailto:${author.email}`);
    expect(links.map(({ href }) => href)).toContain(at(author.url));
    const card = await surface.evaluate((root, name) => {
      const photo = [...root.querySelectorAll('img')].find(({ src }) => src.includes('marit'));
      const text = [...(root instanceof Document ? [root.body] : root.children)]
        .map((part) =>
          part instanceof HTMLElement && !part.matches('style') ? part.textContent : '',
        )
        .join('\n');
      return { photo: photo?.src, loaded: (photo?.naturalWidth ?? 0) > 0, text, name };
    }, author.name);
    expect(card.photo).toBe(at(author.image));
    expect(card.loaded).toBe(true);
    expect(card.text).toContain(author.description);
    expect(card.text).not.toMatch(/email.protected/);
  }

  async function openSeed(): Promise<Tab> {
    return stage().browser.openTab(at(SEED_PATH));
  }

  test('leaves the article in the reader, with the author once under it', async () => {
    const tab = await openSeed();
    const reader = await openReader(stage(), tab);
    await expectArticle(reader);
    const shown = await shows(reader, author.description.slice(0, 60));
    expect(shown).toMatch(/September 14, 2016/);
    expect(shown).toMatch(/2 min read/);
    await expectAuthorCard(reader);
    await tab.close();
  });

  test('leaves the article in the popup, with an author card that unfolds', async () => {
    const tab = await openSeed();
    const popup = await openPopup(stage());
    await expectArticle(popup);
    const card = await find(popup, 'button', new RegExp(author.name));
    expect(card.text.split(author.name).length - 1).toBe(1);
    if (card.expanded === 'false') await click(popup, 'button', new RegExp(author.name));
    await shows(popup, author.description.slice(0, 60));
    await expectAuthorCard(popup);
    await closePopup(stage());
    await tab.close();
  });
});
