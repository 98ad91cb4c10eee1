import { beforeEach, describe, expect, test } from 'vitest';
import { selectedElement } from '../../../core/forcing/selected-element.ts';
import { selectorOf } from '../../../core/forcing/selector-of.ts';

function element(selector: string): Element {
  const found = document.querySelector(selector);
  if (!found) throw new Error(`There is no ${selector}`);
  return found;
}

describe('the selector of a part of a page', () => {
  test('is what the part means, where nothing else means the same', () => {
    document.body.innerHTML = '<main><div data-it>Text</div></main><article>Other</article>';
    expect(selectorOf(element('main'))).toBe('main');
    expect(selectorOf(element('article'))).toBe('article');
  });

  test('is a name that people gave it, and none of one article or one build', () => {
    document.body.innerHTML =
      '<div class="css-1x8Zk3 story-text post-4711" id="post-4711" data-it>Text</div><div class="story-list">x</div>';
    const selector = selectorOf(element('[data-it]')) ?? '';
    expect(selector).toBe('.story-text');
  });

  test('finds the part and nothing else, where it has no name', () => {
    document.body.innerHTML =
      '<div><div>One</div><div data-it>Two</div></div><div><div>Three</div></div>';
    const selector = selectorOf(element('[data-it]')) ?? '';
    expect([...document.querySelectorAll(selector)]).toEqual([element('[data-it]')]);
  });
});

describe('the block of what is selected', () => {
  beforeEach(() => {
    document.body.innerHTML = '<div><p>One <em>two</em></p><p>Three</p></div>';
  });
  const select = (from: string, to: string) =>
    document
      .getSelection()
      ?.setBaseAndExtent(element(from).firstChild as Node, 0, element(to).firstChild as Node, 2);

  test('is the paragraph, for a word of it', () => {
    select('em', 'em');
    expect(selectedElement(document)).toBe(element('p'));
  });

  test('holds all paragraphs that are selected', () => {
    select('p', 'p + p');
    expect(selectedElement(document)).toBe(element('div'));
  });

  test('is none where nothing is selected', () => {
    document.getSelection()?.removeAllRanges();
    expect(selectedElement(document)).toBeUndefined();
  });
});
