import { type Browser, browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { watchLibrary } from './library/changes.ts';
import { mayFetchAnywhere } from './library/image-policy.ts';
import { saveWithImages } from './library/save-with-images.ts';
import { find } from './library/writer.ts';
import { extractFromTab } from './tabs.ts';

type Tab = Browser.tabs.Tab;

const SAVED = '✓';

/**
 * Shows on the toolbar icon whether a tab's page is saved, wherever the tab's address may be known:
 * in tabs the extension was invoked on, as long as they stay there (activeTab), and in all where the
 * reader has allowed more. The permission to see every tab is not asked for it. A private window's
 * pages are not held against the library.
 */
export function showWhatIsSaved(): void {
  browser.tabs.onUpdated.addListener((_, { status, url }, tab) => {
    if (status === 'complete' || url !== undefined) {
      mark(tab)
        .then(() => takeAwaitedText(tab, status))
        .catch(console.warn);
    }
  });
  browser.tabs.onActivated.addListener(({ tabId }) => {
    browser.tabs.get(tabId).then(mark).catch(console.warn);
  });
  watchLibrary(() => {
    browser.tabs
      .query({ active: true })
      .then((tabs) => Promise.all(tabs.map(mark)))
      .catch(console.warn);
  });
}

async function mark({ id, url, incognito }: Tab): Promise<void> {
  if (id === undefined || url === undefined || incognito || !/^https?:/.test(url)) return;
  const isSaved = (await find(url)) !== null;
  const shown = await browser.action.getBadgeText({ tabId: id });
  if (isSaved === (shown === SAVED)) return;
  // A sign that says something else stays until the tab goes elsewhere.
  if (shown !== '' && shown !== SAVED) return;
  const title = isSaved ? i18n.t('background.isSaved') : i18n.t('extensionName');
  await Promise.all([
    browser.action.setBadgeText({ tabId: id, text: isSaved ? SAVED : '' }),
    browser.action.setTitle({ tabId: id, title }),
  ]);
}

/**
 * The text of a saved link comes when it is first opened, where its page may be read; one that was
 * fetched as it is served makes room for what the page shows.
 */
async function takeAwaitedText({ id, url, incognito }: Tab, status?: string): Promise<void> {
  if (status !== 'complete' || id === undefined || url === undefined || incognito) return;
  if (!(await mayFetchAnywhere())) return;
  const entry = await find(url);
  if (entry?.textMissing !== 'awaited' && !entry?.isAsServed) return;
  const extraction = await extractFromTab(id);
  if (extraction.status === 'article') await saveWithImages(extraction.article, {}, id);
}
