import { expect, test } from 'vitest';
import { removeChrome } from '../../../../core/article/prepare/remove-chrome.ts';
import { page, prose } from '../page.ts';

/** The text that is left of what stands among paragraphs, without them. */
function leftOf(html: string): string {
  const document = page(
    `<main><p>${prose(1)}</p>${html}<p>${prose(2)}</p></main>`,
    '<base href="https://a.example/story">',
  );
  removeChrome(document);
  const text = document.body.textContent ?? '';
  expect(text).toContain(prose(1));
  expect(text).toContain(prose(2));
  return text.replace(prose(1), '').replace(prose(2), '').replace(/\s+/g, ' ').trim();
}

test.each([
  'https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fa.example',
  'https://www.facebook.com/sharer.php?u=x',
  'https://www.facebook.com/dialog/share?app_id=1&href=x',
  'https://twitter.com/intent/tweet?url=x',
  'https://x.com/intent/post?text=x',
  'https://twitter.com/share?url=x',
  'https://www.linkedin.com/shareArticle?mini=true&url=x',
  'https://www.linkedin.com/sharing/share-offsite/?url=x',
  'https://pinterest.com/pin/create/button/?url=x',
  'https://wa.me/?text=x',
  'https://api.whatsapp.com/send?text=x',
  'whatsapp://send?text=x',
  'https://t.me/share/url?url=x',
  'https://www.reddit.com/submit?url=x',
  'https://www.tumblr.com/widgets/share/tool?canonicalUrl=x',
  'https://bsky.app/intent/compose?text=x',
  'https://www.threads.net/intent/post?text=x',
  'https://news.ycombinator.com/submitlink?u=x',
  'https://getpocket.com/save?url=x',
  'https://www.xing.com/spi/shares/new?url=x',
  'https://vk.com/share.php?url=x',
  'https://social-plugins.line.me/lineit/share?url=x',
  'mailto:?subject=Read%20this&body=x',
  'sms:?body=x',
])('removes a link that shares the page: %s', (href) => {
  expect(leftOf(`<ul><li><a href="${href}">Share</a></li></ul>`)).toBe('');
});

test.each([
  'https://www.facebook.com/share/p/abc123',
  'https://twitter.com/ada/status/20',
  'https://www.linkedin.com/in/ada',
  'https://wa.me/15551234567',
  'https://www.reddit.com/r/ferries/comments/1/late',
  'mailto:ada@a.example?subject=Ferries',
  'https://a.example/sharer.php',
])('keeps a link that leads somewhere: %s', (href) => {
  expect(leftOf(`<p>She wrote <a href="${href}">about it</a> at the time.</p>`)).toBe(
    'She wrote about it at the time.',
  );
});

test('takes a call to share out of a sentence’s end, and keeps a sentence that is one', () => {
  const href = 'https://twitter.com/intent/tweet?text=x';
  expect(leftOf(`<p>Nobody cheered. <a href="${href}">Tweet this</a></p>`)).toBe('Nobody cheered.');
  expect(
    leftOf(
      `<blockquote><a href="${href}">Nobody cheered when the boat came round.</a></blockquote>`,
    ),
  ).toBe('Nobody cheered when the boat came round.');
});

test.each([
  ['votes', '<div><button aria-label="Up">▲</button><button>22</button></div>'],
  ['a control of the page', '<p><button>Copy link</button></p>'],
  ['what has the role of a button', '<div role="button" tabindex="0">Save</div>'],
])('removes buttons: %s', (_, html) => {
  expect(leftOf(html)).toBe('');
});

test('keeps the words of a button in a heading, and of one that folds text away', () => {
  expect(leftOf('<h3><button>Why was it late?</button></h3>')).toBe('Why was it late?');
  expect(
    leftOf(`<button aria-expanded="false" aria-controls="a">Who waited?</button>
      <div id="a"><p>Everybody who had a newspaper, and some who had only an umbrella between them.</p></div>`),
  ).toMatch(/^Who waited\? Everybody/);
});

test('keeps a picture that a button enlarges', () => {
  const document = page(
    '<figure><button><picture><img src="/a.jpg" alt="Boat"></picture>Enlarge</button></figure>',
  );
  removeChrome(document);
  expect(document.querySelector('img')).not.toBeNull();
  expect(document.querySelector('button')).toBeNull();
  expect(document.body.textContent?.trim()).toBe('');
});

test.each([
  '<div class="audio-player"><button>Play</button><span>Listen to this article</span><span>0:00</span> / <span>6:12</span><button>1x</button></div>',
  '<div id="listen-bar"><span>Artikel anhören</span> <span>5 Min.</span></div>',
  '<div class="article-audio">0:00 <span>1.25x</span></div>',
])('removes the labels of a player: %s', (html) => {
  expect(leftOf(html)).toBe('');
});

test('keeps the recording that a player plays', () => {
  const document = page(
    `<div class="podcast-player"><span>0:00</span><figure><a href="https://a.example/1.mp3">Episode one</a></figure><span>31:20</span></div>`,
  );
  removeChrome(document);
  expect(document.body.textContent?.trim()).toBe('Episode one');
});

test('keeps prose that speaks of players', () => {
  const sentence =
    'The player who had scored at 18:40 walked off, and the crowd sang for him until the lights went out over the stands and the last train had left without them.';
  expect(leftOf(`<div class="player-story"><p>${sentence}</p></div>`)).toBe(sentence);
});
