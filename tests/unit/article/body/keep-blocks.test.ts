import { expect, test } from 'vitest';
import type { Gathered } from '../../../../core/article/body/gather-evidence.ts';
import { keepBlocks } from '../../../../core/article/body/keep-blocks.ts';
import { surveyBlocks } from '../../../../core/article/body/survey-blocks.ts';
import { page } from '../page.ts';

/** What stays of a page when the blocks that say "keep" are kept. */
function kept(html: string): Element | undefined {
  const surveyed = surveyBlocks(page(html).body);
  const facts = { headline: '', description: '', headlineBlock: -1, types: [] };
  const gathered: Gathered = { ...surveyed, opinion: surveyed.blocks.map(() => true), facts };
  return keepBlocks(
    gathered,
    surveyed.blocks.map(({ text }) => text.startsWith('keep')),
  );
}

test('takes the smallest element around what is kept, and what is not out of it', () => {
  const root = kept(
    '<div>drop</div><main><section><p>keep 1</p><p>drop</p></section><div><p>keep 2</p></div></main>',
  );
  expect(root?.localName).toBe('main');
  expect(root?.textContent).toBe('keep 1keep 2');
});

test('gives nothing when nothing is kept', () => {
  expect(kept('<p>drop</p>')).toBeUndefined();
});

test('keeps pictures among the text with their captions, and no teasers', () => {
  const root = kept(
    `<div><p>keep 1</p><figure><img src="a"><figcaption>A harbour</figcaption></figure>
     <div class="card"><a href="/b"><img src="b"><h3>drop: another page</h3></a></div>
     <div><img src="c"></div><p>keep 2</p></div>`,
  );
  expect([...(root?.querySelectorAll('img') ?? [])].map((img) => img.getAttribute('src'))).toEqual([
    'a',
    'c',
  ]);
  expect(root?.querySelector('figcaption')?.textContent).toBe('A harbour');
});

test('leaves out the words beside a picture that were not kept', () => {
  const root = kept('<div><p>keep 1</p><div><img src="a"><p>1 of 9</p></div><p>keep 2</p></div>');
  expect(root?.querySelector('img')).not.toBeNull();
  expect(root?.textContent).toBe('keep 1keep 2');
});

test('keeps the line that names the source of a kept quotation', () => {
  const root = kept(
    '<div><p>keep 1</p><figure><blockquote><p>keep 2</p></blockquote><figcaption>A. Bell</figcaption></figure><p>keep 3</p></div>',
  );
  expect(root?.querySelector('figcaption')?.textContent).toBe('A. Bell');
});

test('takes a sentence beside a picture for its caption where nothing in it leads elsewhere', () => {
  const beside = '<img src="a"></picture><div>The keeper’s cow on the beach, with its fence</div>';
  const root = kept(
    `<div><p>keep 1</p><div><picture>${beside}<div>DPA</div></div><p>keep 2</p></div>`,
  );
  expect(root?.querySelector('figure > picture > img')).not.toBeNull();
  expect(root?.querySelector('figcaption')?.textContent).toBe(
    'The keeper’s cow on the beach, with its fence DPA',
  );
  const teaser = kept(
    `<div><p>keep 1</p><div><a href="/b"><picture>${beside}</a></div><p>keep 2</p></div>`,
  );
  expect(teaser?.querySelector('img')).toBeNull();
});
