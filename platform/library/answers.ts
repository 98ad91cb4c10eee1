import type { Handlers, Sender } from '../messages.ts';
import type { MessageType } from '../protocol.ts';
import { showSavedArticles } from '../sidebar.ts';
import { find, remove, restore, save } from './writer.ts';

/**
 * The background's answers to everything that is asked of the library. A script in a page is heard
 * about that page's own site only: the page may have taken over the process it runs in.
 */
export const libraryAnswers: Pick<Handlers, Extract<MessageType, `library/${string}`>> = {
  'library/save': ({ article }, sender) => {
    if (!isOfOwnSite(article.url, sender)) throw new Error('A page saves its own articles only');
    return save(article);
  },
  'library/remove': ({ id }) => remove(id),
  'library/restore': ({ id }) => restore(id),
  'library/find': ({ url, canonicalUrl }, sender) =>
    isOfOwnSite(url, sender) ? find(url, canonicalUrl) : null,
  'library/show': async (_, { windowId }) => {
    await showSavedArticles(windowId);
    return null;
  },
};

function isOfOwnSite(url: string, sender: Sender): boolean {
  return sender.kind === 'extension-page' || new URL(url).origin === new URL(sender.url).origin;
}
