import { describe, expect, test } from 'vitest';
import type { Person } from '../../../core/article/article.ts';
import type { Entry } from '../../../core/library/entry.ts';
import { alsoBy } from '../../../core/people/also-by.ts';
import { withJoin, withoutJoin } from '../../../core/people/joins.ts';
import { authorsOf, type Join } from '../../../core/people/people.ts';
import { articleWith, entryWith } from '../library/entries.ts';

const person = (name: string, parts: Partial<Person> = {}): Person => ({
  type: 'Person',
  name,
  sameAs: [],
  ...parts,
});

let saved = 0;
function entry(url: string, ...author: Person[]): Entry {
  saved += 1;
  return entryWith({ id: crypto.randomUUID(), key: url, url, author, headline: `No. ${saved}` });
}

/** Who there is, each by the addresses of their articles. */
const found = (entries: Entry[], joins: Join[] = []) =>
  authorsOf(entries, joins).map(({ person: { name }, entries: theirs }) => [
    name,
    ...theirs.map(({ url }) => url),
  ]);

const HARBOUR = 'https://www.harbour.example/a';
const HARBOUR_TOO = 'https://harbour.example/b';
const COAST = 'https://coast.example/c';

describe('by name', () => {
  test('one name on one site is one person', () => {
    expect(
      found([entry(HARBOUR, person('Inés Marlow')), entry(HARBOUR_TOO, person('Ines  MARLOW'))]),
    ).toEqual([['Inés Marlow', HARBOUR, HARBOUR_TOO]]);
  });

  test('one name on two sites is two people', () => {
    expect(
      found([entry(HARBOUR, person('Ines Marlow')), entry(COAST, person('Ines Marlow'))]),
    ).toEqual([
      ['Ines Marlow', HARBOUR],
      ['Ines Marlow', COAST],
    ]);
  });

  test('an article of two is of each', () => {
    expect(found([entry(HARBOUR, person('Ines Marlow'), person('Jun Watanabe'))])).toEqual([
      ['Ines Marlow', HARBOUR],
      ['Jun Watanabe', HARBOUR],
    ]);
  });
});

describe('by profile', () => {
  const x = (address: string) => ({ sameAs: [address] });

  test('an account makes one person of two sites, however its address is written', () => {
    expect(
      found([
        entry(HARBOUR, person('Ines Marlow', x('https://twitter.com/InesMarlow'))),
        entry(COAST, person('Ines K. Marlow', x('https://x.com/inesmarlow?s=20'))),
      ]),
    ).toEqual([['Ines Marlow', HARBOUR, COAST]]);
  });

  test('so does a page of their own, but not the front page of a site', () => {
    const at = (url: string) => person('Ines Marlow', { url });
    const page = 'https://people.example/marlow';
    expect(found([entry(HARBOUR, at(page)), entry(COAST, at(`${page}/`))])).toHaveLength(1);
    const front = 'https://people.example/';
    expect(found([entry(HARBOUR, at(front)), entry(COAST, at(front))])).toHaveLength(2);
  });

  test("a newsroom's account makes nobody somebody else", () => {
    const desk = x('https://x.com/harbournews');
    expect(
      found([
        entry(HARBOUR, person('Ines Marlow', desk)),
        entry(COAST, person('Jun Watanabe', desk)),
      ]),
    ).toHaveLength(2);
  });

  test('one handle with two servers is two accounts', () => {
    const at = (server: string) => person('Ines Marlow', x(`https://${server}/@ines`));
    expect(
      found([entry(HARBOUR, at('one.example')), entry(COAST, at('two.example'))]),
    ).toHaveLength(2);
  });
});

describe('joined by hand', () => {
  const [harbour, coast] = ['harbour.example ines marlow', 'coast.example i marlow'];
  const entries = [entry(HARBOUR, person('Ines Marlow')), entry(COAST, person('I. Marlow'))];

  test('two are one, and two again', () => {
    const joins = withJoin([], [harbour, coast]);
    expect(found(entries, joins)).toEqual([['Ines Marlow', HARBOUR, COAST]]);
    expect(found(entries, withoutJoin(joins, [coast, harbour]))).toHaveLength(2);
  });

  test('a join says of whom it is, and one of nobody is none', () => {
    const [author] = authorsOf(entries, [
      [harbour, coast],
      [harbour, 'gone.example nobody'],
    ]);
    expect(author?.joins).toEqual([[harbour, coast]]);
    expect([...(author?.keys ?? [])].sort()).toEqual([coast, harbour]);
  });

  test('the same join twice is one', () => {
    expect(withJoin(withJoin([], [harbour, coast]), [coast, harbour])).toEqual([[coast, harbour]]);
  });
});

describe('what is known of somebody', () => {
  test('is what all their articles say, the first before the others', () => {
    const [author] = authorsOf(
      [
        entry(
          HARBOUR,
          person('Ines Marlow', { jobTitle: 'Editor', sameAs: ['https://x.com/ines'] }),
        ),
        entry(
          HARBOUR_TOO,
          person('Ines Marlow', {
            jobTitle: 'Reporter',
            image: 'https://harbour.example/i.jpg',
            sameAs: ['https://twitter.com/Ines', 'https://github.com/ines'],
          }),
        ),
      ],
      [],
    );
    expect(author?.person).toMatchObject({
      jobTitle: 'Editor',
      image: 'https://harbour.example/i.jpg',
      sameAs: ['https://x.com/ines', 'https://github.com/ines'],
    });
  });
});

describe('also by', () => {
  const article = articleWith({ url: HARBOUR, author: [person('Ines Marlow'), person('Jun')] });

  test('counts what else there is by each, in their order', () => {
    const entries = [entry(HARBOUR_TOO, person('Ines Marlow')), entry(COAST, person('Jun'))];
    expect(alsoBy(article, entries, [])).toEqual([
      { key: 'harbour.example ines marlow', count: 1 },
      { count: 0 },
    ]);
  });

  test('does not count the article that is read', () => {
    const itself = { ...entry(HARBOUR, person('Ines Marlow')), key: 'https://harbour.example/a' };
    expect(alsoBy(article, [itself], []).map(({ count }) => count)).toEqual([0, 0]);
  });

  test('knows an author of another site by their account, under a key that is saved', () => {
    const signed = articleWith({
      url: COAST,
      author: [person('Ines Marlow', { sameAs: ['https://github.com/ines'] })],
    });
    const theirs = entry(HARBOUR, person('Ines Marlow', { sameAs: ['https://github.com/Ines/'] }));
    expect(alsoBy(signed, [theirs], [])).toEqual([
      { key: 'harbour.example ines marlow', count: 1 },
    ]);
  });
});

test('ten thousand articles of four thousand people are each found once', () => {
  const entries = Array.from({ length: 10_000 }, (_, index) =>
    entry(`https://site${index % 40}.example/${index}`, person(`Person ${index % 4000}`)),
  );
  expect(authorsOf(entries, [])).toHaveLength(4000);
});
