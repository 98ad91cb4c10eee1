import { describe, expect, it } from 'vitest';
import { articlePage, authorsOf } from './article-page.ts';

const byline = '<p class="byline">By Maren Holt</p>';
const prose = 'Maren Holt has written about ports and the people who live from them since 2009.';

describe('author boxes', () => {
  it.each([
    'About the author',
    'Über die Autorin',
    'À propos de l’auteur',
    'Sobre la autora',
    'Over de auteur',
    'Om forfatteren',
    'Об авторе',
    'この記事を書いた人',
    'عن الكاتب',
  ])('under the heading %s', (heading) => {
    const after = `<div><h3>${heading}</h3><div><img src="/faces/maren.jpg" width="90" height="90"><strong>Maren Holt</strong><p>${prose}</p></div></div>`;
    const { author, boxes } = authorsOf(articlePage({ top: byline, after }));
    expect(author[0]).toMatchObject({
      description: prose,
      image: 'https://gazette.example/faces/maren.jpg',
    });
    expect(boxes.map((box) => box.textContent)).toEqual([expect.stringContaining(heading)]);
  });

  it('without telling class names, by portrait, name and prose', () => {
    const after = `<div class="x1"><div class="x2"><img src="/faces/maren.jpg" alt="Maren Holt"></div><div class="x3"><a href="/author/maren-holt/">Maren Holt</a><div>${prose}</div></div></div>`;
    const { author, boxes } = authorsOf(articlePage({ top: byline, after }));
    expect(author[0]).toMatchObject({
      description: prose,
      url: 'https://gazette.example/author/maren-holt/',
    });
    expect(author[0]?.provenance?.description).toBe('author-box');
    expect(boxes).toHaveLength(1);
  });

  it('each to its own person', () => {
    const box = (name: string, key: string) =>
      `<div class="author-card"><img src="/faces/${key}.jpg"><h4>${name}</h4><p>${name} writes about the sea for this paper and others.</p><a href="mailto:${key}@gazette.example">Mail</a></div>`;
    const { author } = authorsOf(
      articlePage({
        top: '<p class="byline">By Maren Holt and Ilka Brandt</p>',
        after: `<div class="authors">${box('Maren Holt', 'maren')}${box('Ilka Brandt', 'ilka')}</div>`,
      }),
    );
    expect(author.map(({ image, email }) => [image, email])).toEqual([
      ['https://gazette.example/faces/maren.jpg', 'maren@gazette.example'],
      ['https://gazette.example/faces/ilka.jpg', 'ilka@gazette.example'],
    ]);
  });

  it('with the role beside the name', () => {
    const { author } = authorsOf(
      articlePage({
        top: '<div class="byline"><a href="/author/maren-holt/">Maren Holt</a>, Staff Attorney, Harbour Union</div>',
      }),
    );
    expect(author[0]).toMatchObject({ jobTitle: 'Staff Attorney', worksFor: 'Harbour Union' });
  });

  it('with the list of other stories left out of the bio', () => {
    const after = `<div class="author-box"><h4>Maren Holt</h4><div class="author-bio">${prose}</div>
      <h5>More from this author</h5><ul><li><a href="/1">Ferry late again, says captain</a></li></ul></div>`;
    expect(authorsOf(articlePage({ top: byline, after })).author[0]?.description).toBe(prose);
  });

  it('leaves paragraphs that only mention the author in the body', () => {
    const after =
      '<p>When Maren Holt of this paper climbed the tower, the lamp was being cleaned.</p>';
    expect(authorsOf(articlePage({ top: byline, after })).boxes).toEqual([]);
  });
});

describe('hidden addresses', () => {
  const email = (contact: string) =>
    authorsOf(
      articlePage({
        top: byline,
        after: `<div class="author-box"><h4>Maren Holt</h4><p>${prose} ${contact}</p></div>`,
      }),
    ).author[0];

  const cloudflare = '2a474b584f446a4d4b504f5e5e4f044f524b475a464f';
  it.each([
    [
      'Cloudflare data-cfemail',
      `<span class="__cf_email__" data-cfemail="${cloudflare}">[email&#160;protected]</span>`,
    ],
    ['a Cloudflare link', `<a href="/cdn-cgi/l/email-protection#${cloudflare}">Write</a>`],
    ['entities', '<a href="&#109;&#97;ilto:maren&#64;gazette.example">Write</a>'],
    ['a percent-encoded link', '<a href="mailto:%6d%61%72%65%6e@gazette.example">Write</a>'],
    ['[at] and [dot]', 'maren [at] gazette [dot] example'],
    ['(at) and dot', 'maren(at)gazette.example'],
    ['words', 'maren at gazette dot example'],
    [
      'reversed text',
      '<span style="unicode-bidi:bidi-override;direction:rtl">elpmaxe.ettezag@neram</span>',
    ],
  ])('%s', (_label, contact) => {
    expect(email(contact)?.email).toBe('maren@gazette.example');
  });

  it('puts the decoded address where the placeholder stood', () => {
    const person = email(
      `Write to <span data-cfemail="${cloudflare}">[email&#160;protected]</span>.`,
    );
    expect(person?.description).toBe(`${prose} Write to maren@gazette.example.`);
  });

  it('drops the placeholder when nothing can be decoded', () => {
    const person = email('Write to <span>[email&#160;protected]</span>.');
    expect(person?.description).toBe(`${prose} Write.`);
    expect(person).not.toHaveProperty('email');
  });

  it.each(['info', 'newsroom', 'redaktion', 'tips', 'contact', 'editor'])('never %s@', (office) => {
    expect(email(`<a href="mailto:${office}@gazette.example">Mail</a>`)).not.toHaveProperty(
      'email',
    );
  });
});
