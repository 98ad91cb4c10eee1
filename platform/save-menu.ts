import { type Browser, browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { showBadge } from './action.ts';
import { resumeFetches } from './library/fetches.ts';
import { mayFetchAnywhere } from './library/image-policy.ts';
import { saveWithImages } from './library/save-with-images.ts';
import { type Link, saveLinks } from './library/saved-link.ts';
import { showNotice } from './notice.ts';
import { extractFromTab } from './tabs.ts';

type Tab = Browser.tabs.Tab;

/** The items for what is saved otherwise than as the page that is read. */
const SAVE_LINK = 'save-link';
const SAVE_SELECTION = 'save-selection';
const SAVE_TABS = 'save-tabs';

const WEB_PAGES = ['http://*/*', 'https://*/*'];

/** Puts the items on the menus of links, selections and the toolbar icon; the browser keeps them. */
export function createSaveMenu(): void {
  browser.contextMenus.create({
    id: SAVE_LINK,
    title: i18n.t('background.saveLink'),
    contexts: ['link'],
    targetUrlPatterns: WEB_PAGES,
  });
  browser.contextMenus.create({
    id: SAVE_SELECTION,
    title: i18n.t('background.saveSelection'),
    contexts: ['selection'],
    documentUrlPatterns: WEB_PAGES,
  });
  browser.contextMenus.create({
    id: SAVE_TABS,
    title: i18n.t('background.saveTabs'),
    contexts: ['action'],
  });
}

/** Does what those items ask for. */
export function answerSaveMenu(): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, linkUrl, ...info }, tab) => {
    if (!tab) return;
    // Asked for within the gesture; without it the addresses of other tabs are not to be seen.
    if (menuItemId === SAVE_TABS) {
      const allowed = browser.permissions.request({ permissions: ['tabs'] });
      attempt(tab, async () => saveTabs(tab, await allowed));
    } else if (menuItemId === SAVE_SELECTION) attempt(tab, () => saveSelection(tab));
    else if (menuItemId === SAVE_LINK && linkUrl !== undefined) {
      // Firefox tells the text of a link, Chromium what is selected of it.
      const { linkText, selectionText } = info as { linkText?: string; selectionText?: string };
      const title = linkText ?? selectionText ?? '';
      attempt(tab, () => saveLink(tab, { url: linkUrl, title }));
    }
  });
}

function attempt(tab: Tab, save: () => Promise<void>): void {
  save().catch((error: unknown) => {
    console.error(error);
    return say(tab, '!', i18n.t('background.notSaved'));
  });
}

/** Only pages of the web: nothing else can be opened again and read. */
async function saveTabs(tab: Tab, allowed: boolean): Promise<void> {
  if (tab.incognito) return say(tab, '!', i18n.t('background.private'));
  if (!allowed) return say(tab, '!', i18n.t('background.tabsRefused'));
  const tabs = await browser.tabs.query({ windowId: tab.windowId });
  const links: Link[] = [];
  const tokens: string[] = [];
  const mayRead = await mayFetchAnywhere();
  let read = 0;
  for (const { id, url, title } of tabs) {
    if (id === undefined || url === undefined || !/^https?:/.test(url)) continue;
    const extraction = mayRead ? await extractFromTab(id) : undefined;
    if (extraction?.status !== 'article') {
      links.push({ url, title: title ?? '' });
      continue;
    }
    const result = await saveWithImages(extraction.article, {}, id);
    const isSaved = result.outcome === 'saved' || result.outcome === 'updated';
    if (isSaved && result.undo !== null) tokens.push(result.undo);
    read += 1;
  }
  if (read + links.length === 0) return say(tab, '!', i18n.t('background.noTabs'));
  tokens.push(...(await saveLinksOf(links)));
  if (tokens.length === 0) await say(tab, '✓', i18n.t('background.linkKnown'));
  else await sayDone(tab, i18n.t('background.tabsSaved'), tokens);
}

async function saveSelection(tab: Tab): Promise<void> {
  if (tab.incognito) return say(tab, '!', i18n.t('background.private'));
  if (tab.id === undefined) return;
  const extraction = await extractFromTab(tab.id, 'selection');
  if (extraction.status === 'none') return say(tab, '!', i18n.t('background.notSaved'));
  const result = await saveWithImages(extraction.article, { selection: true }, tab.id);
  if (result.outcome === 'shorter') return say(tab, '!', i18n.t('background.selectionShorter'));
  if (result.outcome === 'private') return say(tab, '!', i18n.t('background.private'));
  await sayDone(
    tab,
    i18n.t('background.selectionSaved'),
    result.undo === null ? [] : [result.undo],
  );
}

async function saveLink(tab: Tab, link: Link): Promise<void> {
  if (tab.incognito) return say(tab, '!', i18n.t('background.private'));
  const tokens = await saveLinksOf([link]);
  if (tokens.length === 0) await say(tab, '✓', i18n.t('background.linkKnown'));
  else await sayDone(tab, i18n.t('background.linkSaved'), tokens);
}

/** What takes it back; nothing where all were known. */
async function saveLinksOf(links: readonly Link[]): Promise<string[]> {
  if (links.length === 0) return [];
  const { changed, undo } = await saveLinks(links);
  resumeFetches().catch(console.warn);
  return changed === 0 || undo === null ? [] : [undo];
}

async function sayDone({ id }: Tab, text: string, tokens: string[]): Promise<void> {
  if (id === undefined) return;
  const undo = { label: i18n.t('background.undo'), done: i18n.t('background.removed'), tokens };
  const shown = await showNotice(id, { text, ...(tokens.length > 0 && { undo }) });
  if (!shown) await showBadge(id, '✓', text);
}

async function say({ id }: Tab, sign: '✓' | '!', text: string): Promise<void> {
  if (id === undefined) return;
  if (!(await showNotice(id, { text }))) await showBadge(id, sign, text);
}
