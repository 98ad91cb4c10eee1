import { expect, test } from 'vitest';
import {
  isAdvertLabel,
  isAnnouncement,
  isCall,
  isColophonText,
} from '../../../../core/article/body/phrases.ts';

function kindsOf(text: string): string[] {
  const tests = { isAnnouncement, isAdvertLabel, isCall, isColophonText };
  return Object.entries(tests).flatMap(([name, test]) => (test(text) ? [name] : []));
}

test.each([
  ['Read more: the ferry that was late', 'isAnnouncement'],
  ['» LESEN SIE AUCH', 'isAnnouncement'],
  ['Video : the storm from above', 'isAnnouncement'],
  ['Don’t miss', 'isAnnouncement'],
  ['【関連記事】港の冬', 'isAnnouncement'],
  ['Читайте также: зима в порту', 'isAnnouncement'],
  ['– Advertisement –', 'isAdvertLabel'],
  ['Story continues below', 'isAdvertLabel'],
  ['12 comments', 'isCall'],
  ['Newsletters & more', 'isCall'],
  ['Subscribe to our letter from the harbour, which comes every week', 'isCall'],
  ['Externer Inhalt', 'isCall'],
  ['Mit dem Laden des Beitrags akzeptieren Sie die Datenschutzerklärung', 'isCall'],
  ['© 2024 The Harbour', 'isColophonText'],
  ['This article was first printed in March', 'isColophonText'],
])('takes “%s” for what it is', (text, kind) => {
  expect(kindsOf(text)).toEqual([kind]);
});

test.each([
  'Readers more than once asked for the ferry',
  'The newspaper kept the photograph',
  'Advertisement was what the harbour had needed for years, said the mayor on Monday evening',
  'Um dieses Video entbrannte ein Streit im Hafen',
  'An dieser Stelle befindet sich heute ein Park',
  'Ich bin einverstanden, dass wir das Boot verkaufen, sagte er',
  'Mit dem Laden der Fässer begann der Tag',
  'Wir benötigen Ihre Hilfe, hatte der Kapitän geschrieben',
  'Externe Inhalte lagen im Boot, in Kisten und Fässern',
  'Comments of this kind had been heard before in the village',
  'Subscribers of the first hour remember the winter in which nothing was printed',
])('takes “%s” for none of them', (text) => {
  expect(kindsOf(text)).toEqual([]);
});
