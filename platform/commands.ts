import type { Browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { NoArticleReason } from '../core/article/extraction.ts';
import { unreadableReason } from '../core/pages/unreadable-page.ts';
import { openPopup, showBadge } from './action.ts';
import { forceReader } from './forcing/answers.ts';
import { type Failure, failureOf } from './library/failure.ts';
import { saveWithImages } from './library/save-with-images.ts';
import { type Notice, showNotice } from './notice.ts';
import type { SaveResult } from './protocol.ts';
import { COMMANDS, type Command } from './shortcuts.ts';
import { showSavedArticles } from './sidebar.ts';
import { extractFromTab, toggleReader } from './tabs.ts';

type Tab = Browser.tabs.Tab;

/** True for the name of a command, which the items of the context menu share. */
export function isCommand(name: unknown): name is Command {
  return COMMANDS.some((command) => command === name);
}

/**
 * Carries out what a key or a menu item asks for, in the background. Called within the user's
 * gesture, and before anything is awaited it opens what only a gesture may open.
 */
export async function runCommand(command: Command, tab: Tab): Promise<void> {
  if (command === 'open-sidebar') return showSavedArticles(tab.windowId);
  if (tab.id === undefined || isHopeless(tab.url)) return sayByPopup(tab);
  if (command === 'toggle-reader') await toggleReaderIn(tab, tab.id);
  else await saveFrom(tab, tab.id);
}

/** Reads what is selected on a page, and nothing else of it. */
export async function readSelection(tab: Tab): Promise<void> {
  if (tab.id === undefined || isHopeless(tab.url)) return sayByPopup(tab);
  try {
    const opened = await forceReader(tab.id, 'selection');
    if (!opened) await say(tab.id, '!', { text: i18n.t('forcing.nothing') });
  } catch (error) {
    console.warn(error);
    await sayByPopup(tab);
  }
}

/** Files are worth trying: the reader may have allowed them. */
function isHopeless(url: string | undefined): boolean {
  const reason = unreadableReason(url);
  return reason !== undefined && reason !== 'file';
}

async function toggleReaderIn(tab: Tab, tabId: number): Promise<void> {
  const result = await toggleReader(tabId);
  if (result === undefined) await sayByPopup(tab);
  else if (result.status === 'none') await say(tabId, '!', nothingToRead(result.reason));
}

async function saveFrom(tab: Tab, tabId: number): Promise<void> {
  const extraction = await extractFromTab(tabId);
  if (extraction.status === 'none') {
    await say(tabId, '!', nothingToRead(extraction.reason));
    return;
  }
  if (tab.incognito) return sayIsSaved(tabId, { outcome: 'private' });
  try {
    await sayIsSaved(tabId, await saveWithImages(extraction.article, {}, tabId));
  } catch (error) {
    console.error(error);
    await say(tabId, '!', { text: sentenceForFailure(failureOf(error)) });
  }
}

async function sayIsSaved(tabId: number, result: SaveResult): Promise<void> {
  switch (result.outcome) {
    case 'private':
      return say(tabId, '!', { text: i18n.t('background.private') });
    case 'shorter':
      return say(tabId, '!', {
        text: i18n.t('background.shorter'),
        undo: {
          label: i18n.t('background.replace'),
          done: i18n.t('background.replaced'),
          tokens: [result.replace],
        },
      });
    default: {
      const label = i18n.t('background.undo');
      const isNew = result.outcome === 'saved';
      const text = i18n.t(isNew ? 'background.saved' : 'background.updated');
      const done = i18n.t(isNew ? 'background.removed' : 'background.updateUndone');
      const { undo: token } = result;
      return say(tabId, '✓', {
        text,
        ...(token !== null && { undo: { label, done, tokens: [token] } }),
      });
    }
  }
}

/** In the page, or on the toolbar icon where nothing can be shown in the page. */
async function say(tabId: number, sign: '✓' | '!', notice: Notice): Promise<void> {
  if (!(await showNotice(tabId, notice))) await showBadge(tabId, sign, notice.text);
}

/** The popup says why a page cannot be read, with the saved articles one click away. */
async function sayByPopup({ id }: Tab): Promise<void> {
  if (await openPopup()) return;
  if (id !== undefined) await showBadge(id, '!', i18n.t('background.unreadable'));
}

function sentenceForFailure(failure: Failure): string {
  switch (failure) {
    case 'newer-library':
      return i18n.t('background.newerLibrary');
    case 'disk-full':
      return i18n.t('background.diskFull');
    case 'failed':
      return i18n.t('background.notSaved');
  }
}

/** Why there is nothing to read here, and the way to what there is to read elsewhere. */
function nothingToRead(reason: NoArticleReason): Notice {
  const text = sentenceFor(reason);
  // Of a page that was read and has none, the reader may know better.
  if (reason === 'no-article') {
    return { text, force: { anyway: i18n.t('forcing.anyway'), pick: i18n.t('forcing.pick') } };
  }
  return { text, library: i18n.t('background.openSaved') };
}

function sentenceFor(reason: NoArticleReason): string {
  switch (reason) {
    case 'no-article':
      return i18n.t('background.noArticle');
    case 'too-large':
      return i18n.t('background.tooLarge');
    case 'pdf':
      return i18n.t('background.pdf');
    case 'failed':
      return i18n.t('background.failed');
  }
}
