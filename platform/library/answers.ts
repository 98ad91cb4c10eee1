import type { Handlers, Sender } from '../messages.ts';
import type { MessageType } from '../protocol.ts';
import { showSavedArticles } from '../sidebar.ts';
import { savedAlsoBy } from './also-by.ts';
import { joinPeople, partPeople } from './joins.ts';
import { wantAuthor } from './wanted-author.ts';
import { find, remove, restore, save } from './writer.ts';

/**
 * The background's answers to everything that is asked of the library. A script in a page is heard
 * about that page's own site only: the page may have taken over the process it runs in.
 */
export const libraryAnswers: Pick<
  Handlers,
  Extract<MessageType, `library/${string}` | `people/${string}`>
> = {
  'library/save': ({ article }, sender) => {
    if (!isOfOwnSite(article.url, sender)) throw new Error('A page saves its own articles only');
    return save(article);
  },
  'library/remove': ({ id }) => remove(id),
  'library/restore': ({ id }) => restore(id),
  'library/find': ({ url, canonicalUrl }, sender) =>
    isOfOwnSite(url, sender) ? find(url, canonicalUrl) : null,
  'library/show': async ({ author }, { windowId }) => {
    // Not awaited first: the sidebar opens only straight from the gesture.
    const wanted = author === undefined ? undefined : wantAuthor(author);
    await Promise.all([showSavedArticles(windowId), wanted]);
    return null;
  },
  'library/also-by': ({ article }, sender) =>
    savedAlsoBy(article, ({ url }) => isOfOwnSite(url, sender)),
  'people/join': async ({ join }, sender) => {
    refuseScripts(sender);
    await joinPeople(join);
    return null;
  },
  'people/part': async ({ join }, sender) => {
    refuseScripts(sender);
    await partPeople(join);
    return null;
  },
};

function refuseScripts({ kind }: Sender): void {
  if (kind !== 'extension-page') throw new Error('A page changes nothing about people');
}

function isOfOwnSite(url: string, sender: Sender): boolean {
  if (sender.kind === 'extension-page') return true;
  return URL.canParse(url) && new URL(url).origin === new URL(sender.url).origin;
}
