import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { AuthorCard } from '../../../components/AuthorCard.tsx';
import type { Person } from '../../../core/article/article.ts';
import { person } from './articles.ts';

afterEach(cleanup);

const mara = person('Mara Lindqvist', {
  jobTitle: 'Correspondent',
  worksFor: 'Harbour Review',
  description: 'Mara writes about harbours.',
  url: 'https://harbour.example/mara',
  email: 'mara@harbour.example',
  image: 'https://harbour.example/mara.jpg',
  sameAs: ['https://x.com/maralind', 'https://www.linkedin.com/in/mara'],
});

function show(authors: Person[], layout: 'row' | 'box' | 'full' = 'row'): HTMLElement {
  return render(<AuthorCard authors={authors} layout={layout} />).container as HTMLElement;
}

const face = (container: HTMLElement) => container.querySelector('.face');

describe('folded', () => {
  test('says name, role and organisation', () => {
    const card = show([mara]);
    expect(card.textContent).toBe('Mara LindqvistCorrespondent · Harbour Review');
  });

  test('unfolds to bio and contacts, and folds again', () => {
    show([mara]);
    const button = screen.getByRole('button', { expanded: false });
    fireEvent.click(button);
    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByText('Mara writes about harbours.')).toBeTruthy();
    fireEvent.click(button);
    expect(screen.queryByText('Mara writes about harbours.')).toBeNull();
  });

  test('is no button where there is nothing more to say', () => {
    show([person('Jun Watanabe')]);
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByText('Jun Watanabe')).toBeTruthy();
  });

  test('names several authors, and each when unfolded', () => {
    const card = show([mara, person('Tomás Iribarren', { jobTitle: 'Editor' }), person('Jun')]);
    expect(screen.getByText('Mara Lindqvist, Tomás Iribarren, and Jun')).toBeTruthy();
    expect(card.querySelectorAll('.face')).toHaveLength(3);
    fireEvent.click(screen.getByRole('button'));
    for (const text of ['Mara Lindqvist', 'Tomás Iribarren', 'Editor', 'Jun']) {
      expect(screen.getByText(text)).toBeTruthy();
    }
  });

  test('is nothing without authors', () => {
    expect(show([]).innerHTML).toBe('');
  });
});

describe('in full', () => {
  test('links to the page, the address and the profiles', () => {
    show([mara], 'full');
    const links = screen.getAllByRole('link').map((a) => [a.textContent, a.getAttribute('href')]);
    expect(links).toEqual([
      ['Author page', 'https://harbour.example/mara'],
      ['mara@harbour.example', 'mailto:mara@harbour.example'],
      ['X: @maralind', 'https://x.com/maralind'],
      ['LinkedIn', 'https://www.linkedin.com/in/mara'],
    ]);
    for (const link of document.querySelectorAll('a[target]')) {
      expect(link.getAttribute('rel')).toBe('noopener noreferrer');
    }
  });

  test('says that an organisation is one', () => {
    const card = show([{ type: 'Organization', name: 'Coastal News', sameAs: [] }], 'full');
    expect(card.textContent).toContain('Organisation');
    expect(face(card)?.getAttribute('data-type')).toBe('Organization');
  });

  test('shows markup in a bio as text', () => {
    show([person('A', { description: '<b>bold</b>' })], 'full');
    expect(screen.getByText('<b>bold</b>')).toBeTruthy();
  });
});

describe('the face', () => {
  test('is the photo, about which no site is told where it is seen', () => {
    const photo = face(show([mara], 'full'))?.querySelector('img');
    expect(photo?.getAttribute('src')).toBe('https://harbour.example/mara.jpg');
    expect(photo?.getAttribute('referrerpolicy')).toBe('no-referrer');
  });

  test('is a monogram when there is no photo', () => {
    expect(face(show([person('Öznur van der Berg')], 'full'))?.textContent).toBe('ÖB');
  });

  test('is a monogram when the photo does not load', () => {
    const card = show([mara], 'full');
    fireEvent.error(face(card)?.querySelector('img') as Element);
    expect(face(card)?.textContent).toBe('ML');
  });

  test('has the same colour wherever the name stands', () => {
    const [first, second] = [show([person('Jun')]), show([person('Jun')], 'full')];
    const hue = (card: HTMLElement) =>
      (face(card) as HTMLElement).style.getPropertyValue('--face-hue');
    expect(hue(first)).not.toBe('');
    expect(hue(first)).toBe(hue(second));
  });
});
