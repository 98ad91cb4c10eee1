import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { AuthorCard } from '../../../components/AuthorCard.tsx';
import { profileLabel } from '../../../components/authors/profile-label.ts';
import type { Person } from '../../../core/article/article.ts';
import { person } from '../reader/articles.ts';

afterEach(cleanup);

const mara = person('Mara Lindqvist', {
  jobTitle: 'Correspondent',
  description: 'Mara writes about harbours.',
  email: 'mara@harbour.example',
  sameAs: ['https://x.com/maralind'],
  provenance: {
    name: 'json-ld',
    jobTitle: 'json-ld',
    description: 'author-box',
    email: 'author-box',
    image: 'meta',
    sameAs: 'microdata',
  },
});

function show(authors: Person[], parts: Partial<Parameters<typeof AuthorCard>[0]> = {}) {
  return render(<AuthorCard authors={authors} layout="full" {...parts} />).container;
}

const actions = (count = 0, key = 'harbour.example mara lindqvist') => ({
  alsoBy: [{ key, count }],
  onCopyName: vi.fn(),
  onShowAuthor: vi.fn(),
});

describe('a profile', () => {
  test.each([
    ['https://twitter.com/maralind', 'x', '@maralind', 'X'],
    ['https://mastodon.example/@mara', 'mastodon', '@mara@mastodon.example', 'Mastodon'],
    ['https://bsky.app/profile/mara.example', 'bluesky', '@mara.example', 'Bluesky'],
    ['https://orcid.org/0000-0002-1825-0097', 'orcid', '0000-0002-1825-0097', 'ORCID'],
    ['https://www.youtube.com/@mara', 'youtube', '@mara', 'YouTube'],
    ['https://www.youtube.com/channel/UCabcdef', 'youtube', 'YouTube', undefined],
    ['https://www.linkedin.com/in/mara', 'linkedin', 'LinkedIn', undefined],
    ['https://www.facebook.com/profile.php?id=100', 'facebook', 'Facebook', undefined],
    ['https://www.mara.example/about', undefined, 'mara.example', undefined],
  ])('%s is known by its provider', (address, provider, label, of) => {
    expect(profileLabel(address)).toEqual({ provider, label, of });
  });

  test('tells assistive technology whose handle it is', () => {
    show([mara]);
    expect(screen.getByRole('link', { name: /^X:\s*@maralind$/ })).toBeTruthy();
  });
});

describe('where things come from', () => {
  test('is said of each field that is shown, by source', () => {
    const card = show([mara]);
    const sources = [...card.querySelectorAll('.author-sources dl > div')].map((row) => [
      row.querySelector('dt')?.textContent,
      row.querySelector('dd')?.textContent,
    ]);
    expect(sources).toEqual([
      ['From the page’s structured data', 'name, role, and profiles'],
      ['From the author box', 'biography and e-mail'],
    ]);
  });

  test('is no line where nothing is known of it', () => {
    expect(show([person('Jun')]).querySelector('details')).toBeNull();
  });
});

describe('a long biography', () => {
  const long = 'She writes about the sea. '.repeat(30).trim();

  test('is folded until it is asked for, and no word of it is missing', () => {
    show([person('Jun', { description: long })]);
    const text = screen.getByText(long);
    expect(text.hasAttribute('data-folded')).toBe(true);
    fireEvent.click(screen.getByRole('button', { name: 'Read it all', expanded: false }));
    expect(text.hasAttribute('data-folded')).toBe(false);
    fireEvent.click(screen.getByRole('button', { name: 'Show less', expanded: true }));
    expect(text.hasAttribute('data-folded')).toBe(true);
  });

  test('a short one has nothing to unfold', () => {
    show([mara]);
    expect(screen.queryByRole('button', { name: 'Read it all' })).toBeNull();
  });
});

describe('several authors', () => {
  test('each unfold by themselves', () => {
    show([mara, person('Jun Watanabe', { description: 'Jun draws maps.' })], { layout: 'row' });
    fireEvent.click(screen.getByRole('button', { name: 'Mara Lindqvist and Jun Watanabe' }));
    fireEvent.click(screen.getByRole('button', { name: /^Jun Watanabe/ }));
    expect(screen.getByText('Jun draws maps.')).toBeTruthy();
    expect(screen.queryByText('Mara writes about harbours.')).toBeNull();
  });

  test('when there are many, some are counted and all are there', () => {
    const names = ['Ann', 'Bo', 'Cy', 'Di', 'Ed', 'Flo'];
    show(
      names.map((name) => person(name)),
      { layout: 'row' },
    );
    fireEvent.click(screen.getByRole('button', { name: 'Ann, Bo, Cy, and 3 more' }));
    for (const name of names) expect(screen.getByRole('button', { name })).toBeTruthy();
  });
});

describe('what can be done', () => {
  test('the name is copied', () => {
    const given = actions();
    show([mara], { actions: given });
    fireEvent.click(screen.getByRole('button', { name: 'Copy name: Mara Lindqvist' }));
    expect(given.onCopyName).toHaveBeenCalledWith('Mara Lindqvist');
  });

  test('what else is saved by them is counted, and shown', () => {
    const given = actions(2);
    show([mara], { actions: given });
    fireEvent.click(screen.getByRole('button', { name: '2 articles by Mara Lindqvist' }));
    expect(given.onShowAuthor).toHaveBeenCalledWith('harbour.example mara lindqvist');
  });

  test('where nothing else is, nothing is said', () => {
    show([mara], { actions: actions(0) });
    expect(screen.queryByText('Also in your library')).toBeNull();
  });
});

test('an organisation is said to be one, with what else is known', () => {
  const agency: Person = {
    type: 'Organization',
    name: 'Coastal News',
    worksFor: 'Harbour Group',
    sameAs: [],
  };
  const card = show([agency]);
  expect(within(card as HTMLElement).getByText('Organisation · Harbour Group')).toBeTruthy();
});

test.each(['row', 'box', 'full'] as const)(
  'has no fault of accessibility as %s',
  async (layout) => {
    const card = show([mara, person('Jun', { description: 'Draws maps.' })], {
      layout,
      actions: { ...actions(), alsoBy: [{ key: 'a', count: 1 }, { count: 0 }] },
    });
    for (const button of card.querySelectorAll<HTMLElement>('[aria-expanded=false]')) {
      fireEvent.click(button);
    }
    const { violations } = await axe.run(card, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, help }) => `${id}: ${help}`)).toEqual([]);
  },
);
