import { describe, expect, it } from 'vitest';
import { dateInText, datesInText } from '../../../../core/article/metadata/date-in-text.ts';
import { isoDate } from '../../../../core/article/metadata/iso-date.ts';
import { readMetadata } from '../../../../core/article/metadata/read-metadata.ts';

const publishedOf = (html: string, url = 'https://example.com/a-story') =>
  readMetadata(new DOMParser().parseFromString(html, 'text/html'), url).datePublished;

describe('dateInText', () => {
  it.each([
    ['5 March 2024', 'en', '2024-03-05'],
    ['Published March 5th, 2024 at 9am', 'en', '2024-03-05'],
    ['Sept. 3, 2021', 'en-US', '2021-09-03'],
    ['3. Februar 2022', 'de', '2022-02-03'],
    ['7. Jänner 2022', 'de', '2022-01-07'],
    ['3 de mayo de 2024', 'es', '2024-05-03'],
    ['1er août 2023', 'fr', '2023-08-01'],
    ['14 stycznia 2020', 'pl', '2020-01-14'],
    ['5 марта 2021 г.', 'ru', '2021-03-05'],
    ['2024年3月5日', 'ja', '2024-03-05'],
    ['令和6年3月5日', 'ja', '2024-03-05'],
    ['2024년 3월 5일', 'ko', '2024-03-05'],
    ['٥ مارس ٢٠٢٤', 'ar-EG', '2024-03-05'],
    ['5 มีนาคม 2567', 'th', '2024-03-05'],
    ['05.03.2024', 'en-US', '2024-03-05'],
    ['03/05/2024', 'en-US', '2024-03-05'],
    ['03/05/2024', 'en-GB', '2024-05-03'],
    ['25/12/2024', 'en-US', '2024-12-25'],
    ['2024-3-5', undefined, '2024-03-05'],
  ])('reads %s in %s', (text, language, date) => {
    expect(dateInText(text, language)).toBe(date);
  });

  it.each(['March 2024', '5 March', '31.02.2024', '12:30', '1.2.3', 'Chapter 12'])(
    'finds no whole date in %s',
    (text) => {
      expect(dateInText(text, 'en')).toBeUndefined();
    },
  );

  it('gives every date with the words before it', () => {
    expect(datesInText('Published 1 May 2020, updated 3 May 2020', 'en')).toEqual([
      { date: '2020-05-01', lead: 'published ' },
      { date: '2020-05-03', lead: ', updated ' },
    ]);
  });
});

describe('isoDate', () => {
  it.each([
    ['2024-03-05T10:20:30.000Z', '2024-03-05T10:20:30Z'],
    ['2024-03-05 10:20 +0100', '2024-03-05T10:20:00+01:00'],
    ['20240305', '2024-03-05'],
    ['1709634030', '2024-03-05T10:20:30.000Z'],
    ['Tue, 05 Mar 2024 10:20:30 GMT', '2024-03-05'],
    ['0001-01-01T00:00:00', undefined],
    ['soon', undefined],
    [20240305, undefined],
  ])('makes %s %s', (value, date) => {
    expect(isoDate(value)).toBe(date);
  });
});

describe('findDates', () => {
  const body = '<h1>The bridge reopens at last</h1>';

  it('takes the metadata before the address, and the address before the page', () => {
    const meta = '<meta property="article:published_time" content="2020-01-02">';
    const shown = `${body}<p>4 January 2020</p>`;
    expect(publishedOf(meta + shown, 'https://example.com/2020/01/03/bridge')).toBe('2020-01-02');
    expect(publishedOf(shown, 'https://example.com/2020/01/03/bridge')).toBe('2020-01-03');
    expect(publishedOf(shown)).toBe('2020-01-04');
  });

  it.each([
    ['/2024/05/17/bridge', '2024-05-17'],
    ['/news/2024-05-17-bridge', '2024-05-17'],
    ['/news/20240517/bridge.html', '2024-05-17'],
    ['/articles/194709-13-ways-to-cross-a-bridge', undefined],
    ['/articles/20245-17/bridge', undefined],
  ])('finds in the address %s the day %s', (path, day) => {
    expect(publishedOf(body, `https://example.com${path}`)).toBe(day);
  });

  it('tells the day of publication from the day of the update', () => {
    const html = `<html lang="de">${body}<p>Aktualisiert am 6. Mai 2021</p><p>Veröffentlicht: 4. Mai 2021</p>`;
    const metadata = readMetadata(
      new DOMParser().parseFromString(html, 'text/html'),
      'https://example.com/',
    );
    expect(metadata.datePublished).toBe('2021-05-04');
    expect(metadata.dateModified).toBe('2021-05-06');
  });

  it('leaves dates of comments, of related stories and of the copyright alone', () => {
    expect(
      publishedOf(
        `${body}<div class="comments"><time datetime="2020-01-01">1 January 2020</time></div>
        <aside><span class="date">2 January 2020</span></aside><p>© 3 January 2020 The Post</p>`,
      ),
    ).toBeUndefined();
  });

  it('reads a date line whose parts have elements of their own', () => {
    expect(
      publishedOf(`${body}<p class="meta"><b>4</b> <i>January</i> <span>2020</span></p>`),
    ).toBe('2020-01-04');
  });
});

describe('dates that are not the article’s', () => {
  const HEAD = '<html lang="en"><h1>Why was the ferry late?</h1>';

  it.each([
    ['since when somebody is a member', '<p>Joined: 3 March 2015</p>'],
    ['the same, in German', '<p>Mitglied seit 3. März 2015</p>'],
    [
      'the same, beside a post',
      '<dl class="userinfo"><dt>Registered</dt><dd>3 March 2015</dd></dl>',
    ],
    [
      'what a reader wrote',
      '<div itemscope itemtype="https://schema.org/Comment"><time itemprop="datePublished" datetime="2015-03-03">then</time></div>',
    ],
  ])('%s', (_, html) => {
    expect(publishedOf(HEAD + html)).toBeUndefined();
    expect(publishedOf(`${HEAD + html}<p class="date">Posted 4 May 2024</p>`)).toBe('2024-05-04');
  });

  it('a change before the article came out', () => {
    const head = (modified: string) =>
      `<meta property="article:published_time" content="2024-05-04T10:00:00Z"><meta property="article:modified_time" content="${modified}">`;
    const modifiedOf = (html: string) =>
      readMetadata(new DOMParser().parseFromString(html, 'text/html'), 'https://example.com/a')
        .dateModified;
    expect(modifiedOf(head('2024-05-01T10:00:00Z'))).toBeUndefined();
    expect(modifiedOf(head('2024-05-06T10:00:00Z'))).toBe('2024-05-06T10:00:00Z');
  });
});
