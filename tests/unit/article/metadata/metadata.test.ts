import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../../../core/article/metadata/detect-language.ts';
import { plainText } from '../../../../core/article/metadata/plain-text.ts';
import { readMetadata } from '../../../../core/article/metadata/read-metadata.ts';
import { withoutSiteName } from '../../../../core/article/metadata/title-parts.ts';

const BASE = '<base href="https://www.harbourpost.example/">';

const read = (html: string) =>
  readMetadata(
    new DOMParser().parseFromString(BASE + html, 'text/html'),
    'https://www.harbourpost.example/news/bridge',
  );

describe('withoutSiteName', () => {
  it.each([
    ['The bridge reopens - Harbour Post', 'The bridge reopens'],
    ['Harbour Post: The bridge reopens', 'Harbour Post: The bridge reopens'],
    ['Harbour Post » The bridge reopens', 'The bridge reopens'],
    ['The bridge reopens | News | Harbour Post', 'The bridge reopens'],
    ['The bridge reopens | Some other name', 'The bridge reopens'],
    ['The bridge - a history', 'The bridge - a history'],
    ['Harbour Post', 'Harbour Post'],
  ])('%s', (title, bare) => {
    expect(withoutSiteName(title, ['Harbour Post', 'harbourpost.example'])).toBe(bare);
  });
});

describe('plainText', () => {
  it.each([
    ['Salt &amp; sea', 'Salt & sea'],
    ['It&amp;#8217;s &quot;open&quot;&nbsp;again', 'It’s "open" again'],
    ['Sea &#x2013; and &eacute;t&eacute;', 'Sea – and été'],
    ['The <em>bridge</em> &lt; 3', 'The bridge < 3'],
    ['Fish & chips &unknown; &#150;', 'Fish & chips &unknown; –'],
    [42, ''],
  ])('%s', (value, text) => {
    expect(plainText(value)).toBe(text);
  });
});

describe('headline', () => {
  const og = (title: string) => `<meta property="og:title" content="${title}">`;

  it('is the heading that readers see, even where the metadata word it otherwise', () => {
    const { headline, headlineElement } = read(
      `${og('Harbour bridge open again: what to know')}<h1>The bridge reopens after two years</h1>`,
    );
    expect(headline).toBe('The bridge reopens after two years');
    expect(headlineElement?.localName).toBe('h1');
  });

  it('is not a logo, a box in the margin or a hidden name of the site', () => {
    expect(
      read(
        `<title>The bridge reopens - Harbour Post</title><meta property="og:site_name" content="Harbour Post">
        <h1><a href="/">The Daily Harbour</a></h1><h1>Harbour Post</h1><aside><h1>Most read this week</h1></aside>`,
      ).headline,
    ).toBe('The bridge reopens');
  });

  it('leaves out a kicker, unless a colon makes it part of the sentence', () => {
    const kicker = (sign: string) =>
      `<h1><span class="kicker">Transport${sign}</span> <span>The bridge reopens after two years</span></h1>`;
    expect(read(kicker('')).headline).toBe('The bridge reopens after two years');
    expect(read(og('Transport: The bridge reopens after two years') + kicker(':')).headline).toBe(
      'Transport: The bridge reopens after two years',
    );
  });

  it('leaves out a kicker that the metadata leave out', () => {
    expect(
      read(
        `${og('The bridge reopens after two years')}<h1>News The bridge reopens after two years</h1>`,
      ).headline,
    ).toBe('The bridge reopens after two years');
  });

  it('finds it in a lesser heading when that is what the title says', () => {
    const { headline, headlineElement } = read(
      '<title>Our blog » The bridge reopens » Harbour Post</title><h2>Archive</h2><h2>The bridge reopens</h2>',
    );
    expect(headline).toBe('The bridge reopens');
    expect(headlineElement?.localName).toBe('h2');
  });

  it('is the heading that is marked as headline, not the one marked as another wording of it', () => {
    const { headline } = read(
      `<title>Old bridges | Harbour Post</title><meta property="og:title" content="The Five Oldest Bridges, and Who Crosses Them">
      <h1 itemprop="alternativeHeadline">Old bridges</h1><h2 itemprop="headline">The Five Oldest Bridges, and Who Crosses Them</h2>`,
    );
    expect(headline).toBe('The Five Oldest Bridges, and Who Crosses Them');
  });

  it('keeps lines apart and drops marks that are not for reading', () => {
    expect(
      read(
        '<h1><span>The bridge reopens</span><span>After two years</span><a class="headerlink">¶</a></h1>',
      ).headline,
    ).toBe('The bridge reopens After two years');
  });
});

describe('deck', () => {
  const heading = '<h1>The bridge reopens after two years</h1>';

  it('is the line under the headline that is marked so, or that the metadata repeat', () => {
    expect(
      read(`${heading}<p class="standfirst">Ferries go on sailing until the spring.</p>`)
        .alternativeHeadline,
    ).toBe('Ferries go on sailing until the spring.');
    expect(
      read(
        `<meta name="description" content="Ferries go on sailing until the spring.">${heading}<div>Ferries go on sailing until the spring.</div>`,
      ).alternativeHeadline,
    ).toBe('Ferries go on sailing until the spring.');
  });

  it('is not made of a description that nobody sees', () => {
    expect(
      read(
        `<meta name="description" content="Read all about the bridge here.">${heading}<p>Text.</p>`,
      ).alternativeHeadline,
    ).toBeUndefined();
  });
});

describe('section, image and language', () => {
  it('reads the section, else the last breadcrumb before the article', () => {
    expect(read('<meta property="article:section" content="Transport">').articleSection).toBe(
      'Transport',
    );
    expect(
      read(
        '<ol class="breadcrumb"><li><a href="/">Home</a></li><li><a href="/city">City</a></li></ol>',
      ).articleSection,
    ).toBe('City');
  });

  it('takes the first large picture after the headline when none is declared', () => {
    expect(
      read(
        `<article><figure><img src="/before.jpg"></figure><h1>The bridge reopens after two years</h1>
        <img src="/tiny.png" width="20"><img src="/bridge.jpg" width="800"></article>`,
      ).image,
    ).toBe('https://www.harbourpost.example/bridge.jpg');
  });

  const german =
    'Die Brücke ist nach zwei Jahren wieder offen, und die Stadt hat sich darauf gefreut. ' +
    'Mit den Fähren war es für viele nicht einfach, denn sie fuhren nur von Mai bis Oktober. ' +
    'Auch das Wetter war eine Sorge, die der Hafen mit den Reedern teilte, und nicht die kleinste.';

  it('believes the text when the template says another language', () => {
    expect(detectLanguage(german)).toBe('de');
    expect(read(`<html lang="en"><p>${german}</p>`).inLanguage).toBe('de');
    expect(read(`<html lang="de-AT"><p>${german}</p>`).inLanguage).toBe('de-AT');
    expect(read(`<p>${german}</p>`).inLanguage).toBe('de');
  });

  it('believes what is declared where the text is short, or says the same few words again', () => {
    const dutch = 'De boot van de haven en de zon en de man. De hond en de kat en de vis. '.repeat(
      4,
    );
    expect(read(`<html lang="nl"><p>${dutch}</p>`).inLanguage).toBe('nl');
    const catalan =
      'El vaixell que havia de sortir a les set no va arribar fins a les nou, i la gent del moll es va asseure a esperar. '.repeat(
        3,
      );
    expect(read(`<html lang="ca"><p>${catalan}</p>`).inLanguage).toBe('ca');
  });

  it('says nothing about a language that it cannot tell', () => {
    expect(detectLanguage('Lorem ipsum dolor sit amet. '.repeat(20))).toBeUndefined();
    expect(detectLanguage('und')).toBeUndefined();
  });
});

describe('publisher', () => {
  it.each([
    [
      'JSON-LD',
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"a","publisher":{"@type":"Organization","name":"The Strand"}}</script>',
    ],
    ['Dublin Core', '<meta name="DC.publisher" content="The Strand">'],
    ['the tags of journals', '<meta name="citation_publisher" content="The Strand">'],
    [
      'microdata',
      '<div itemprop="publisher" itemscope><meta itemprop="name" content="The Strand"></div>',
    ],
    ['RDFa', '<p>By <span property="publisher">The Strand</span></p>'],
  ])('is read from %s', (_, html) => {
    expect(read(html).publisher?.name).toBe('The Strand');
  });

  it('is not an address', () => {
    expect(
      read('<meta name="publisher" content="https://social.example/strand">').publisher,
    ).toBeUndefined();
  });
});
