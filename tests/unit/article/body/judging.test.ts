import { describe, expect, test } from 'vitest';
import { chooseBlocks } from '../../../../core/article/body/choose-blocks.ts';
import { completenessOf } from '../../../../core/article/body/completeness.ts';
import { featuresOf } from '../../../../core/article/body/features.ts';
import type { Evidence, PageFacts } from '../../../../core/article/body/gather-evidence.ts';
import { judgeBlocks } from '../../../../core/article/body/judge.ts';
import { judgeTogether } from '../../../../core/article/body/judge-together.ts';
import { readabilityOpinion } from '../../../../core/article/body/readability-opinion.ts';
import { surveyBlocks } from '../../../../core/article/body/survey-blocks.ts';
import { page, paragraphs, prose } from '../page.ts';

const FACTS: PageFacts = {
  headline: '',
  description: '',
  headlineBlock: -1,
  types: [],
};

function evidenceOf(html: string): Evidence {
  const document = page(html);
  const { blocks, containers } = surveyBlocks(document.body);
  return { blocks, containers, opinion: readabilityOpinion(document, blocks), facts: FACTS };
}

const link = (text: string) => `<a href="/other">${text}</a>`;

describe('Readability’s opinion', () => {
  test('is known of every block, the loose ones too', () => {
    const { blocks, opinion } = evidenceOf(
      `<nav>${link('Home')} ${link('Sea')}</nav><article>${paragraphs(4)}<div>${prose(5)}<p>${prose(6)}</p></div></article>`,
    );
    const kept = blocks.filter((_, index) => opinion[index]);
    expect(kept.map(({ text }) => text)).toEqual([0, 1, 2, 3, 5, 6].map(prose));
  });

  test('is known when it tries again', () => {
    const { opinion } = evidenceOf(`<div class="sidebar"><p>${prose(1)}</p></div>`);
    expect(opinion).toEqual([true]);
  });

  test('leaves the blocks as they were', () => {
    const document = page(`<main>${paragraphs(4)}</main>`);
    const before = document.body.innerHTML;
    readabilityOpinion(document, surveyBlocks(document.body).blocks);
    expect(document.body.innerHTML).toBe(before);
  });

  test('is that nothing is kept of a page without text', () => {
    expect(evidenceOf('<img>').opinion).toEqual([]);
  });
});

test('every block has a whole row of bytes that trees can divide, its last what page it is', () => {
  const evidence = evidenceOf(
    `<h1>Boats</h1><ul><li>${link('a')}</li></ul>${paragraphs(30)}<table><tr><td>1</td><td>2</td></tr></table>`,
  );
  const facts = { ...FACTS, types: ['Recipe'] };
  const { bytes, width } = featuresOf({ ...evidence, facts });
  expect(bytes).toHaveLength(evidence.blocks.length * width);
  expect(bytes.filter((value) => value >= 128)).toHaveLength(0);
  expect(evidence.blocks.map((_, index) => bytes[(index + 1) * width - 1])).toEqual(
    evidence.blocks.map(() => 1),
  );
});

test('judges paragraphs to be more likely than a menu and a list of other pages', () => {
  const evidence = evidenceOf(
    `<div class="menu"><ul><li>${link('Home')}</li><li>${link('Sea')}</li></ul></div>
     <main><h1>Boats</h1>${paragraphs(6)}</main>
     <div class="related"><h3>Related</h3><ul><li>${link('A boat')}</li><li>${link('A rope')}</li></ul></div>`,
  );
  const judged = judgeBlocks(evidence);
  const likely = (want: (tag: string) => boolean) =>
    judged.filter((_, index) => want(evidence.blocks[index]?.tag ?? ''));
  expect(Math.min(...likely((tag) => tag === 'p'))).toBeGreaterThan(
    Math.max(...likely((tag) => tag === 'li')),
  );
});

test('keeps from one half upwards where all is clear, and from less where nothing is', () => {
  const blocks = [50, 50, 50, 50].map((words) => ({ words }));
  expect(chooseBlocks(blocks, [0.99, 0.98, 0.3, 0.01])).toEqual([true, true, false, false]);
  expect(chooseBlocks(blocks, [0.4, 0.35, 0.3, 0.01])).toEqual([true, true, true, false]);
});

describe('together', () => {
  const judge = (html: string, likely: readonly number[]) =>
    judgeTogether(evidenceOf(html), likely);

  test('a list is kept or left as one, by its words', () => {
    const html = `<p>${prose(1)}</p><p>${prose(2)}</p><ul><li>one</li><li>two and three and four</li></ul>`;
    const [, , one, other] = judge(html, [0.9, 0.9, 0.2, 0.8]);
    expect(one).toBeGreaterThan(0.5);
    expect(other).toBe(one);
  });

  test('a quotation belongs to the paragraphs around it', () => {
    const html = `<p>${prose(1)}</p><blockquote><p>So it was.</p><footer>A. Bell</footer></blockquote><p>${prose(2)}</p>`;
    expect(judge(html, [0.9, 0.1, 0.1, 0.8])).toEqual([0.9, 0.8, 0.8, 0.8]);
  });

  test('a table between paragraphs that are sure belongs to them', () => {
    const html = `<p>${prose(1)}</p><table><tr><td>Port</td><td>Boats</td></tr><tr><td>Vik</td><td>12</td></tr></table><p>${prose(2)}</p>`;
    expect(judge(html, [0.9, 0.2, 0.2, 0.9])[1]).toBeGreaterThan(0.5);
    expect(judge(html, [0.9, 0.2, 0.2, 0.3])[1]).toBeLessThan(0.5);
  });

  test.each([
    ['in the same part', `<p>${prose(1)}</p><h2>The pier</h2><p>${prose(2)}</p>`],
    [
      'in parts of their own',
      `<div><p>${prose(1)}</p></div><div><h2>The pier</h2></div><div><p>${prose(2)}</p></div>`,
    ],
  ])('a heading between paragraphs that are sure, %s, belongs to them', (_, html) => {
    expect(judge(html, [0.9, 0.1, 0.9])[1]).toBeGreaterThanOrEqual(0.5);
    expect(judge(html, [0.9, 0.1, 0.2])[1]).toBeLessThan(0.5);
  });

  test('a heading over a picture’s credit belongs to the text below, one over links does not', () => {
    const around = (between: string) =>
      `<p>${prose(1)}</p><section><h2>The pier</h2></section><section>${between}</section><section><p>${prose(2)}</p></section>`;
    expect(judge(around('<span>Photo: A. Bell</span>'), [0.9, 0.4, 0.2, 0.9])[1]).toBe(0.5);
    expect(judge(around(`<p>${link('A boat')}</p>`), [0.9, 0.4, 0.2, 0.9])[1]).toBe(0.4);
  });

  test('links below an announcement go with it, the text after them does not', () => {
    const html = `<p>${prose(1)}</p><h3>Read also</h3><ul><li>${link('A boat for two')}</li></ul><p>${prose(2)}</p>`;
    expect(judge(html, [0.9, 0.2, 0.8, 0.9])).toEqual([0.9, 0, 0, 0.9]);
  });

  test('a footnote is the article’s', () => {
    const html = `<p>${prose(1)}</p><div><p><a href="#noteref-1">↩</a> The log says otherwise.</p></div>`;
    expect(judge(html, [0.9, 0.1])).toEqual([0.9, 1]);
  });

  test('a summary in points above the text is the article’s, with its heading', () => {
    const html = `<h3>In short</h3><ul><li>It sank.</li><li>Nobody knows why.</li></ul><p>${prose(2)}</p>`;
    expect(judge(html, [0.1, 0.2, 0.2, 0.9])).toEqual([0.5, 0.7, 0.7, 0.9]);
  });

  test('comments below an article are none of it, whatever was judged', () => {
    const html = `${paragraphs(2)}<section id="comments"><p>${prose(3)}</p><p>${prose(4)}</p></section>`;
    expect(judge(html, [0.9, 0.9, 0.9, 0.8])).toEqual([0.9, 0.9, 0, 0]);
  });

  test('comments are as they were judged where there is nothing else', () => {
    const html = `<h1>Which rope?</h1><section id="comments"><p>${prose(3)}</p><p>${prose(4)}</p></section>`;
    expect(judge(html, [0.2, 0.9, 0.8])).toEqual([0.5, 0.9, 0.8]);
  });

  test('counters and small parts of a sure name are not, whatever was judged', () => {
    const html = `<p>${prose(1)}</p><span>22</span><div class="newsletter"><p>${prose(3)}</p></div><p>${prose(2)}</p>`;
    expect(judge(html, [0.9, 0.8, 0.8, 0.9])).toEqual([0.9, 0, 0, 0.9]);
  });
});

test('completeness is the share of the prose that is kept, comments not counted', () => {
  const evidence = evidenceOf(
    `<main>${paragraphs(4)}</main><section id="comments"><p>${prose(5)}</p></section>`,
  );
  const whole = evidence.blocks.map((_, index) => index < 4);
  expect(completenessOf(evidence, whole, 'judge')).toEqual({ ratio: 1, reachedBy: 'judge' });
  const half = evidence.blocks.map((_, index) => index < 2);
  expect(completenessOf(evidence, half, 'judge').ratio).toBeCloseTo(0.5, 1);
});
