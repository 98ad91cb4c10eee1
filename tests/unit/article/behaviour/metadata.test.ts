import { describe, expect, test } from 'vitest';
import { articleFrom, pageWith } from './read-page.ts';

const jsonLd = (data: unknown) =>
  `<script type="application/ld+json">${typeof data === 'string' ? data : JSON.stringify(data)}</script>`;

const read = (head: string, body: Partial<Parameters<typeof pageWith>[0]> = {}, url?: string) =>
  articleFrom(pageWith({ head, ...body }), url);

describe('facts about the article are read from', () => {
  test('JSON-LD in a graph, with the author and publisher elsewhere in it', () => {
    const head = jsonLd({
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'WebSite', '@id': '#site', name: 'The Strand Gazette' },
        {
          '@type': 'Organization',
          '@id': '#org',
          name: 'Strand Newspapers',
          url: 'https://strand.example/',
        },
        { '@type': 'Person', '@id': '#ada', name: 'Ada Holm' },
        {
          '@type': ['Article', 'NewsArticle'],
          headline: 'The late ferry',
          datePublished: '2024-05-04T06:30:00+02:00',
          dateModified: '2024-05-05T07:00:00+02:00',
          articleSection: 'Harbour',
          author: { '@id': '#ada' },
          publisher: { '@id': '#org' },
          image: { '@type': 'ImageObject', url: '/ferry.jpg' },
        },
      ],
    });
    const article = read(head);
    expect(article).toMatchObject({
      headline: 'The late ferry',
      siteName: 'The Strand Gazette',
      articleSection: 'Harbour',
      image: 'https://www.pages.example/ferry.jpg',
      publisher: { name: 'Strand Newspapers', url: 'https://strand.example/' },
    });
    expect(article.author.map(({ name }) => name)).toEqual(['Ada Holm']);
    expect(Date.parse(article.datePublished ?? '')).toBe(Date.parse('2024-05-04T04:30:00Z'));
    expect(Date.parse(article.dateModified ?? '')).toBe(Date.parse('2024-05-05T05:00:00Z'));
  });

  test('the article that the page is about, of several', () => {
    const of = (headline: string, date: string, slug: string) => ({
      '@type': 'NewsArticle',
      headline,
      datePublished: date,
      url: `https://www.pages.example/2024/${slug}`,
    });
    const head = jsonLd([
      of('The early train', '2023-01-01', 'train'),
      of('The late ferry', '2024-05-04', 'a-page'),
      of('The dog on the bus', '2023-02-02', 'dog'),
    ]);
    expect(read(head).datePublished).toMatch(/^2024-05-04/);
  });

  test('JSON-LD with a trailing comma, line breaks in strings and HTML in them', () => {
    const head = jsonLd(`<!--
      {"@context": "https://schema.org", "@type": "NewsArticle",
       "headline": "The late <em>ferry</em> &amp; its dog",
       "description": "Nobody knows why,
but everybody has a theory.",
       "datePublished": "2024-05-04",}
    -->`);
    const article = articleFrom(
      pageWith({ head }).replace(/The late ferry/g, 'The late ferry &amp; its dog'),
    );
    expect(article.headline).toBe('The late ferry & its dog');
    expect(article.datePublished).toMatch(/^2024-05-04/);
    expect(article.description).toBe('Nobody knows why, but everybody has a theory.');
  });

  test('microdata', () => {
    const before = `<meta itemprop="datePublished" content="2024-05-04T06:30:00Z">
      <div itemprop="author" itemscope itemtype="https://schema.org/Person">By <span itemprop="name">Ada Holm</span></div>`;
    const html = pageWith({ before }).replace(
      '<article>',
      '<article itemscope itemtype="https://schema.org/NewsArticle">',
    );
    const article = articleFrom(html);
    expect(article.datePublished).toMatch(/^2024-05-04/);
    expect(article.author.map(({ name }) => name)).toEqual(['Ada Holm']);
  });

  test('RDFa', () => {
    const before = `<span property="datePublished" content="2024-05-04">4 May</span>
      <div property="author" typeof="Person">By <span property="name">Ada Holm</span></div>`;
    const html = pageWith({ before }).replace(
      '<article>',
      '<article vocab="https://schema.org/" typeof="NewsArticle">',
    );
    const article = articleFrom(html);
    expect(article.datePublished).toMatch(/^2024-05-04/);
    expect(article.author.map(({ name }) => name)).toEqual(['Ada Holm']);
  });

  test('Open Graph', () => {
    const head = `<meta property="og:site_name" content="The Strand Gazette">
      <meta property="og:image" content="/ferry.jpg"><meta property="og:locale" content="en_GB">
      <meta property="og:description" content="Nobody knows why.">
      <meta property="article:published_time" content="2024-05-04T06:30:00Z">
      <meta property="article:modified_time" content="2024-05-05T06:30:00Z">
      <meta property="article:section" content="Harbour">`;
    expect(read(head)).toMatchObject({
      siteName: 'The Strand Gazette',
      image: 'https://www.pages.example/ferry.jpg',
      description: 'Nobody knows why.',
      articleSection: 'Harbour',
      datePublished: expect.stringMatching(/^2024-05-04/),
      dateModified: expect.stringMatching(/^2024-05-05/),
    });
  });

  test('Twitter cards', () => {
    const head = `<meta name="twitter:image" content="/card.jpg">
      <meta name="twitter:description" content="Nobody knows why.">`;
    expect(read(head)).toMatchObject({
      image: 'https://www.pages.example/card.jpg',
      description: 'Nobody knows why.',
    });
  });

  test('Dublin Core', () => {
    const head = `<meta name="DC.title" content="The late ferry"><meta name="DC.creator" content="Ada Holm">
      <meta name="DC.date.issued" content="2024-05-04"><meta name="DC.language" content="en">`;
    const article = read(head);
    expect(article.datePublished).toBe('2024-05-04');
    expect(article.author.map(({ name }) => name)).toEqual(['Ada Holm']);
  });

  test('the tags of scholarly journals', () => {
    const head = `<meta name="citation_title" content="The late ferry">
      <meta name="citation_author" content="Holm, Ada"><meta name="citation_author" content="Bo Lind">
      <meta name="citation_publication_date" content="2024/05/04">
      <meta name="citation_journal_title" content="Annals of Waiting">`;
    const article = read(head);
    expect(article.datePublished).toBe('2024-05-04');
    expect(article.author.map(({ name }) => name)).toEqual(['Ada Holm', 'Bo Lind']);
    expect(article.siteName).toBe('Annals of Waiting');
  });
});

describe('the headline', () => {
  test.each([
    ['The late ferry | The Strand Gazette', 'The Strand Gazette'],
    ['The late ferry - The Strand Gazette', 'The Strand Gazette'],
    ['The Strand Gazette – The late ferry', 'The Strand Gazette'],
    ['The late ferry', 'The Strand Gazette'],
  ])('of “%s” is without the site’s name', (title, site) => {
    const html = pageWith({ head: `<meta property="og:site_name" content="${site}">` })
      .replace('<h1>The late ferry</h1>', '')
      .replace('<title>The late ferry<', `<title>${title}<`);
    expect(articleFrom(html).headline).toBe('The late ferry');
  });

  test('keeps a dash of its own', () => {
    const html = pageWith({}).replace(/The late ferry/g, 'The late ferry – and its early dog');
    expect(articleFrom(html).headline).toBe('The late ferry – and its early dog');
  });

  test('is text, whatever it looks like', () => {
    const title = 'Why &lt;script&gt; is late';
    const html = pageWith({}).replace(/The late ferry/g, title);
    expect(articleFrom(html).headline).toBe('Why <script> is late');
  });
});

describe('the deck', () => {
  const DECK = 'Nobody knows why, but everybody on the quay has a theory.';

  test.each([
    ['named standfirst', `<p class="standfirst">${DECK}</p>`],
    ['named subtitle', `<h2 class="subtitle">${DECK}</h2>`],
    ['in German', `<p class="vorspann">${DECK}</p>`],
    ['in microdata', `<p itemprop="alternativeHeadline">${DECK}</p>`],
  ])('%s is given as such', (_, before) => {
    expect(read('', { before }).alternativeHeadline).toBe(DECK);
  });

  test('is none where the page has none', () => {
    expect(read('').alternativeHeadline).toBeUndefined();
  });
});

describe('the date that readers see', () => {
  test('is the one of the time element', () => {
    const before = '<time datetime="2024-05-04T06:30:00Z">Saturday</time>';
    expect(read('', { before }, 'https://a.example/x').datePublished).toMatch(/^2024-05-04/);
  });

  test.each([
    [
      'en-GB',
      'Published 4 May 2024',
      'The ferry was late again that morning, and the people on the quay had stopped looking at their watches long before the fog had gone.',
    ],
    [
      'en-US',
      'May 4, 2024',
      'The ferry was late again that morning, and the people on the dock had stopped looking at their watches long before the fog had gone.',
    ],
    [
      'de',
      '4. Mai 2024, 6:30 Uhr',
      'Die Fähre war an jenem Morgen wieder zu spät, und die Leute am Kai hatten aufgehört, auf die Uhr zu sehen, denn es half ja nicht.',
    ],
    [
      'de',
      '04.05.2024',
      'Die Fähre war an jenem Morgen wieder zu spät, und die Leute am Kai hatten aufgehört, auf die Uhr zu sehen, denn es half ja nicht.',
    ],
    [
      'fr',
      'Publié le 4 mai 2024 à 6h30',
      'Le bac était encore en retard ce matin-là, et les gens sur le quai ne regardaient plus leur montre depuis que le brouillard était tombé.',
    ],
    [
      'es',
      '4 de mayo de 2024',
      'El transbordador llegó tarde otra vez aquella mañana, y la gente del muelle ya no miraba el reloj porque no servía para nada.',
    ],
    [
      'pt',
      '4 de maio de 2024',
      'A balsa estava atrasada outra vez naquela manhã, e as pessoas no cais já não olhavam para o relógio porque não adiantava nada.',
    ],
    [
      'it',
      '4 maggio 2024',
      'Il traghetto era di nuovo in ritardo quella mattina, e la gente sul molo aveva smesso di guardare l’orologio perché non serviva a niente.',
    ],
    [
      'nl',
      '4 mei 2024',
      'De veerboot kwam die ochtend opnieuw te laat, en de mensen op de kade keken niet meer op hun horloge, want het hielp toch niet.',
    ],
    [
      'nb',
      'Publisert 4. mai 2024',
      'Ferja var forsinket igjen den morgenen, og folk på kaia hadde sluttet å se på klokka, for det hjalp jo ikke likevel.',
    ],
    [
      'pl',
      '4 maja 2024',
      'Prom znowu spóźnił się tego ranka, a ludzie na nabrzeżu przestali już patrzeć na zegarki, bo i tak nic to nie dawało.',
    ],
    [
      'ru',
      '4 мая 2024',
      'Паром в то утро снова опаздывал, и люди на причале уже перестали смотреть на часы, потому что это всё равно не помогало.',
    ],
    [
      'ja',
      '2024年5月4日 06:30',
      'その朝も渡し船は遅れていて、桟橋の人々はもう時計を見ることをやめていた。霧が出てからは、見ても仕方がなかったからだ。',
    ],
    [
      'ko',
      '2024년 5월 4일',
      '그날 아침에도 나룻배는 늦었고, 부두의 사람들은 안개가 낀 뒤로 더 이상 시계를 보지 않았다. 보아도 소용이 없었기 때문이다.',
    ],
    [
      'tr',
      '4 Mayıs 2024',
      'Vapur o sabah yine gecikmişti ve iskeledeki insanlar artık saatlerine bakmayı bırakmıştı, çünkü bunun hiçbir faydası yoktu.',
    ],
    [
      'ar',
      '4 مايو 2024',
      'تأخرت العبارة مرة أخرى في ذلك الصباح، ولم يعد الناس على الرصيف ينظرون إلى ساعاتهم، لأن ذلك لم يكن ينفع في شيء.',
    ],
  ])('in %s, “%s”, is the day it was published', (lang, date, sentence) => {
    const text = [1, 2, 3, 4, 5].map((n) => `<p>${n}. ${sentence}</p>`).join('');
    const html = `<!doctype html><html lang="${lang}"><head><title>A B C ${date.length}</title></head><body>
      <main><article><h1>${sentence.slice(0, 30)}</h1><p class="meta">${date}</p>${text}</article></main></body></html>`;
    expect(articleFrom(html, 'https://a.example/x').datePublished).toMatch(/^2024-05-04/);
  });

  test('tells published from updated', () => {
    const before =
      '<p class="dates"><span>Published: 4 May 2024</span> <span>Last updated: 6 May 2024</span></p>';
    expect(read('', { before }, 'https://a.example/x')).toMatchObject({
      datePublished: '2024-05-04',
      dateModified: '2024-05-06',
    });
  });

  test('is not a day that the text speaks of', () => {
    const inside =
      '<p>The pier was opened on 4 May 1924, in the rain, by a man who could not swim.</p>';
    expect(read('', { inside }, 'https://a.example/x').datePublished).toBeUndefined();
  });
});

describe('language and direction', () => {
  test('are the declared ones', () => {
    expect(read('', { lang: 'en-GB' })).toMatchObject({ inLanguage: 'en-GB', dir: 'ltr' });
  });

  test('the language is told by the text where none is declared', () => {
    const german =
      'Die Fähre war an jenem Morgen wieder zu spät, und die Leute am Kai hatten aufgehört, auf die Uhr zu sehen. ' +
      'Eine Frau in einem gelben Mantel faltete die Zeitung auf, las die erste Seite zweimal und faltete sie wieder zusammen.';
    const html = `<!doctype html><html><head><title>Die späte Fähre</title></head><body><article><h1>Die späte Fähre</h1>
      <p>${german}</p><p>${german} Der Hund schlief.</p><p>${german} Nicht einmal die Möwen waren da.</p></article></body></html>`;
    expect(articleFrom(html).inLanguage).toBe('de');
  });

  test('Arabic is read from right to left, though nobody declared it', () => {
    const arabic =
      'تأخرت العبارة مرة أخرى في ذلك الصباح، ولم يعد الناس على الرصيف ينظرون إلى ساعاتهم، فقد تعودوا على الانتظار منذ زمن بعيد.';
    const html = `<!doctype html><html lang="ar"><head><title>العبارة المتأخرة</title></head><body><article><h1>العبارة المتأخرة</h1>
      <p>${arabic}</p><p>${arabic} نام الكلب.</p><p>${arabic} ثم جاءت السفينة.</p></article></body></html>`;
    expect(articleFrom(html)).toMatchObject({ inLanguage: 'ar', dir: 'rtl' });
  });

  test('Japanese has a reading time by its characters', () => {
    const japanese =
      'その朝も渡し船は遅れていて、桟橋の人々はもう時計を見ることをやめていた。黄色い外套の女が新聞を広げ、一面を二度読み、また畳んだ。';
    const html = `<!doctype html><html lang="ja"><head><title>遅れた渡し船</title></head><body><article><h1>遅れた渡し船</h1>
      ${Array.from({ length: 30 }, (_, day) => `<p>${day}日目。${japanese}</p>`).join('')}</article></body></html>`;
    const article = articleFrom(html);
    expect(article.inLanguage).toBe('ja');
    expect(Number(/\d+/.exec(article.timeRequired)?.[0])).toBeGreaterThanOrEqual(3);
  });
});

test('the lead image is the first large picture where none is declared', () => {
  const before =
    '<img src="/logo.png" width="60" height="20" alt="Strand"><figure><img src="/quay.jpg" width="1200" height="800" alt="The quay"></figure>';
  expect(read('', { before }).image).toBe('https://www.pages.example/quay.jpg');
});
