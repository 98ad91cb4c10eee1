import type { Handlers, Sender } from '../messages.ts';
import type { MessageType } from '../protocol.ts';
import { showSavedArticles } from '../sidebar.ts';
import { savedAlsoBy } from './also-by.ts';
import { check } from './check.ts';
import { fetchImagesOf } from './fetch-images.ts';
import { missingImages } from './images-missing.ts';
import { restoreBatch } from './incoming.ts';
import { joinPeople, partPeople } from './joins.ts';
import { saveWithImages } from './save-with-images.ts';
import { colourTag, deleteTag, renameTag } from './tags.ts';
import { undo } from './undo.ts';
import { wantAuthor } from './wanted-author.ts';
import { entriesWith, eraseRemoved, find, remove, restore, update } from './writer.ts';

/**
 * The background's answers to everything that is asked of the library. A script in a page is heard
 * about that page's own site only: the page may have taken over the process it runs in.
 */
export const libraryAnswers: Pick<
  Handlers,
  Extract<MessageType, `library/${string}` | `people/${string}` | `tags/${string}`>
> = {
  'library/save': async ({ article, replace, selection, ...request }, sender) => {
    if (!isOfOwnSite(article.url, sender)) throw new Error('A page saves its own articles only');
    const isPrivate = sender.isPrivate === true || request.private === 'ask';
    if (isPrivate && request.private !== 'keep') return { outcome: 'private' };
    const wishes = { ...(replace && { replace }), ...(selection && { selection }) };
    const tabId = sender.kind === 'page-script' ? sender.tabId : request.tabId;
    return saveWithImages(article, wishes, tabId);
  },
  'library/update': async ({ ids, patch }, sender) => update(await ownIds(ids, sender), patch),
  'library/remove': async ({ ids }, sender) => remove(await ownIds(ids, sender)),
  'library/restore': async ({ ids }, sender) => restore(await ownIds(ids, sender)),
  'library/erase': ({ ids }, sender) => {
    refuseScripts(sender);
    return eraseRemoved(ids);
  },
  'library/fetch-images': async ({ id }, sender) => {
    refuseScripts(sender);
    await fetchImagesOf(id, undefined, true);
    return { missing: (await missingImages(id)).length };
  },
  'library/check': (_, sender) => {
    refuseScripts(sender);
    return check();
  },
  'library/restore-backup': ({ batch }, sender) => {
    refuseScripts(sender);
    return restoreBatch(batch);
  },
  // A token is known to nobody but who was answered with it.
  'library/undo': ({ token }) => undo(token),
  'tags/rename': ({ from, to }, sender) => {
    refuseScripts(sender);
    return renameTag(from, to);
  },
  'tags/delete': ({ tag }, sender) => {
    refuseScripts(sender);
    return deleteTag(tag);
  },
  'tags/colour': ({ tag, colour }, sender) => {
    refuseScripts(sender);
    return colourTag(tag, colour);
  },
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
  if (kind !== 'extension-page') throw new Error('A page changes nothing of the whole library');
}

/** Whether a sender may be heard about an address: a script in a page, about its own site only. */
export function isOfOwnSite(url: string, sender: Sender): boolean {
  if (sender.kind === 'extension-page') return true;
  return URL.canParse(url) && new URL(url).origin === new URL(sender.url).origin;
}

/** Of the entries asked for, those that a sender may have to do with: a page, those of its site. */
async function ownIds(ids: readonly string[], sender: Sender): Promise<readonly string[]> {
  if (sender.kind === 'extension-page') return ids;
  const entries = await entriesWith(ids);
  return entries.filter(({ url }) => isOfOwnSite(url, sender)).map(({ id }) => id);
}
