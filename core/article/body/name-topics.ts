/**
 * What pages call their parts in `class` and `id`, by topic. The names say what stands in a part; how
 * much that counts is learned.
 */
const TOPICS = {
  body: 'article body content main text story entry richtext prose wysiwyg copy paragraph',
  comment:
    'comment comments commentlist commentform respond reply replies disqus kommentar kommentare commentaires discussion',
  post: 'post posts message messages thread topic forum bbcode answer question qa posting',
  nav: 'nav navigation menu navbar breadcrumb breadcrumbs pagination pager toc links tabs tab filter filters sort footer subnav',
  caption:
    'caption captions credit credits legend figcaption photo image img picture media gallery slide',
  product:
    'product price prices cart buy sku shipping shop stock spec specs specification variant review reviews rating ratings',
  description: 'description desc details detail info overview feature features about faq accordion',
  side: 'sidebar aside widget widgets rail module secondary complementary box infobox factbox',
  tag: 'tag tags taglist category categories topics label labels kicker meta taxonomy keywords section',
  ask: 'newsletter newsletters subscribe subscription signup paywall login register form cookie consent modal popup dialog overlay donate',
  card: 'card cards item items list grid tile tiles row feed archive result results listing col column',
};

/** The bit of what is named for a text. */
export const BODY_TOPIC = 1;

/** The bit of comments. */
export const COMMENT_TOPIC = 1 << Object.keys(TOPICS).indexOf('comment');

export const TOPIC_COUNT = Object.keys(TOPICS).length;

const BITS = new Map<string, number>();
for (const [index, words] of Object.values(TOPICS).entries()) {
  for (const word of words.split(' ')) {
    BITS.set(word, (BITS.get(word) ?? 0) | (1 << index));
  }
}

/** The topics of an element's names, a bit for each in the order of `TOPICS`. */
export function topicsOf(names: readonly string[]): number {
  let bits = 0;
  for (const name of names) bits |= BITS.get(name) ?? 0;
  return bits;
}
