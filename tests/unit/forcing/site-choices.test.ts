import { expect, test } from 'vitest';
import {
  choiceFor,
  parseChoices,
  type SiteChoice,
  siteOf,
  withChoice,
  withoutSite,
} from '../../../core/forcing/site-choices.ts';

const harbour: SiteChoice = { host: 'harbour.example', selector: 'main', madeAt: 1 };
const quay: SiteChoice = { host: 'quay.example', madeAt: 2 };

test('a choice is for every page of its site, and for no other', () => {
  const choices = [harbour, quay];
  expect(choiceFor(choices, 'https://www.harbour.example/a?b#c')).toBe(harbour);
  expect(choiceFor(choices, 'http://quay.example/')).toBe(quay);
  expect(choiceFor(choices, 'https://old.harbour.example/')).toBeUndefined();
});

test('an address without a site has no choice', () => {
  expect([siteOf('not an address'), siteOf('data:text/html,x')]).toEqual([undefined, undefined]);
});

test('a new choice takes the place of the site’s old one, and the oldest make room', () => {
  const later = { ...harbour, selector: 'article' };
  expect(withChoice([harbour, quay], later)).toEqual([later, quay]);
  const many = Array.from({ length: 500 }, (_, at) => ({ host: `h${at}.example`, madeAt: at }));
  const full = withChoice(many, quay);
  expect([full.length, full[0], full.at(-1)?.host]).toEqual([500, quay, 'h498.example']);
});

test('a site is forgotten', () => {
  expect(withoutSite([harbour, quay], 'quay.example')).toEqual([harbour]);
});

test('of what was stored only choices are read', () => {
  expect(
    parseChoices([harbour, null, { host: '' }, { host: 'x', madeAt: 'now' }, 'x', quay]),
  ).toEqual([harbour, quay]);
  expect(parseChoices({ 0: harbour })).toEqual([]);
});
