/**
 * Addresses that take a page's address to pass it on, as the services document them: host, and the
 * start of the path (or a parameter). A link to any of them shares the page; it is no source.
 */
const ENDPOINTS: readonly (readonly [host: RegExp, path: RegExp])[] = [
  [/(?:^|\.)facebook\.com$/, /^\/(?:sharer|share\.php|dialog\/(?:share|feed|send))/],
  [/(?:^|\.)(?:twitter|x)\.com$/, /^\/(?:intent\/(?:tweet|post|follow)|share\b|home\?status=)/],
  [/(?:^|\.)linkedin\.com$/, /^\/(?:shareArticle|sharing\/|cws\/share)/i],
  [/(?:^|\.)pinterest\.[a-z.]+$/, /^\/pin\/create/],
  [/^(?:wa\.me|(?:api|web)\.whatsapp\.com)$/, /^\/(?:\?text=|send\b)/],
  [/^(?:t|telegram)\.me$/, /^\/share/],
  [/(?:^|\.)reddit\.com$/, /^\/(?:r\/[^/]+\/)?submit/],
  [/(?:^|\.)tumblr\.com$/, /^\/(?:share|widgets\/share)/],
  [/^bsky\.app$/, /^\/intent\/compose/],
  [/(?:^|\.)threads\.(?:net|com)$/, /^\/intent\/post/],
  [
    /^(?:(?:www\.)?(?:mastodonshare|sharetomastodon|tootpick)\.[a-z]+|share\.joinmastodon\.org)$/,
    /^\//,
  ],
  [/^news\.ycombinator\.com$/, /^\/submitlink/],
  [/(?:^|\.)getpocket\.com$/, /^\/(?:save|edit)/],
  [/^share\.flipboard\.com$/, /^\//],
  [/(?:^|\.)instapaper\.com$/, /^\/(?:edit|hello2)/],
  [/(?:^|\.)xing\.com$/, /^\/(?:spi\/shares|app\/user\?op=share|social_plugins\/share)/],
  [/(?:^|\.)vk(?:ontakte)?\.(?:com|ru)$/, /^\/share/],
  [/^connect\.(?:ok|mail)\.ru$/, /^\/(?:offer|share|dk)/],
  [/^(?:social-plugins\.)?line\.(?:me|naver\.jp)$/, /^\/(?:lineit|R\/msg|R\/share)/],
  [/^b\.hatena\.ne\.jp$/, /^\/(?:entry|add|append)\b/],
  [/^(?:v|service)\.weibo\.com$/, /^\/share/],
  [/^(?:s?ns\.qzone|connect)\.qq\.com$/, /^\/(?:cgi-bin\/qzshare|widget\/shareqq)/],
  [/^(?:plus|www)\.google\.com$/, /^\/(?:share|bookmarks\/mark)/],
  [/(?:^|\.)(?:addtoany|addthis)\.com$/, /^\/(?:share|add_to|bookmark)/],
  [/(?:^|\.)(?:buffer|bufferapp)\.com$/, /^\/add/],
  [/(?:^|\.)(?:digg|stumbleupon|mix)\.com$/, /^\/(?:submit|add\b)/],
  [/^mail\.google\.com$/, /^\/mail\/.*[?&]view=cm/],
  [/^(?:www\.)?printfriendly\.com$/, /^\/print/],
];

/** Applications that a phone hands a page's address to. */
const SCHEMES = /^(?:whatsapp|tg|viber|fb-messenger|line|kakaolink|sms|weixin|threema):$/;

/** Whether an address is one that passes the page on to somebody. */
export function isShareAddress(href: string, baseUrl: string): boolean {
  if (!URL.canParse(href, baseUrl)) return false;
  const url = new URL(href, baseUrl);
  if (SCHEMES.test(url.protocol)) return true;
  // A letter to nobody in particular that comes written.
  if (url.protocol === 'mailto:') {
    return !url.pathname.includes('@') && /[?&](?:subject|body)=/i.test(url.search);
  }
  if (!/^https?:$/.test(url.protocol)) return false;
  const path = url.pathname + url.search;
  return ENDPOINTS.some(([host, start]) => host.test(url.hostname) && start.test(path));
}
