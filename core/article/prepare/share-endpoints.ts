import { byHost } from '../by-host.ts';

const POST = /^\/(?:intent\/(?:tweet|post|follow|compose)|share\b|home\?status=)/;
const SHARE = /^\/share/;
const SAVE = /^\/(?:save|edit|add\b|submit|hello2)/;
const ANY = /^\//;
const MESSAGE = /^\/(?:\?text=|send\b)/;

/**
 * Addresses that take a page's address to pass it on, as the services document them: the host, and
 * the start of the path (or a parameter). A link to any of them shares the page; it is no source.
 */
const ENDPOINTS: Readonly<Record<string, RegExp>> = {
  'facebook.com': /^\/(?:sharer|share\.php|dialog\/(?:share|feed|send))/,
  'twitter.com': POST,
  'x.com': POST,
  'bsky.app': POST,
  threads: POST,
  'linkedin.com': /^\/(?:shareArticle|sharing\/|cws\/share)/i,
  pinterest: /^\/pin\/create/,
  'wa.me': MESSAGE,
  'api.whatsapp.com': MESSAGE,
  'web.whatsapp.com': MESSAGE,
  't.me': SHARE,
  'telegram.me': SHARE,
  'reddit.com': /^\/(?:r\/[^/]+\/)?submit/,
  'tumblr.com': /^\/(?:share|widgets\/share)/,
  mastodonshare: ANY,
  sharetomastodon: ANY,
  tootpick: ANY,
  'share.joinmastodon.org': ANY,
  'news.ycombinator.com': /^\/submitlink/,
  'getpocket.com': SAVE,
  'share.flipboard.com': ANY,
  'instapaper.com': SAVE,
  'xing.com': /^\/(?:spi\/shares|app\/user\?op=share|social_plugins\/share)/,
  vk: SHARE,
  vkontakte: SHARE,
  'connect.ok.ru': /^\/(?:offer|share|dk)/,
  'connect.mail.ru': /^\/(?:offer|share|dk)/,
  'line.me': /^\/(?:lineit|R\/msg|R\/share)/,
  'line.naver.jp': /^\/(?:lineit|R\/msg|R\/share)/,
  'b.hatena.ne.jp': /^\/(?:entry|add|append)\b/,
  'weibo.com': SHARE,
  'qzone.qq.com': /^\/cgi-bin\/qzshare/,
  'connect.qq.com': /^\/widget\/shareqq/,
  'plus.google.com': /^\/(?:share|bookmarks\/mark)/,
  'www.google.com': /^\/(?:share|bookmarks\/mark)/,
  'addtoany.com': /^\/(?:share|add_to|bookmark)/,
  'addthis.com': /^\/(?:share|add_to|bookmark)/,
  'buffer.com': SAVE,
  'bufferapp.com': SAVE,
  'digg.com': SAVE,
  'stumbleupon.com': SAVE,
  'mix.com': SAVE,
  'mail.google.com': /^\/mail\/.*[?&]view=cm/,
  'printfriendly.com': /^\/print/,
};

/** Applications that a phone hands a page's address to. */
const SCHEMES = /^(?:whatsapp|tg|viber|fb-messenger|line|kakaolink|sms|weixin|threema):$/;

/** Whether an address is one that passes the page on to somebody. */
export function isShareAddress(href: string, baseUrl: string): boolean {
  const url = URL.parse(href, baseUrl);
  if (!url) return false;
  if (SCHEMES.test(url.protocol)) return true;
  // A letter to nobody in particular that comes written.
  if (url.protocol === 'mailto:') {
    return !url.pathname.includes('@') && /[?&](?:subject|body)=/i.test(url.search);
  }
  if (!url.protocol.startsWith('http')) return false;
  return byHost(ENDPOINTS, url.hostname)?.test(url.pathname + url.search) ?? false;
}
