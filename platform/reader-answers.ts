import { browser } from 'wxt/browser';
import { isOfOwnSite } from './library/answers.ts';
import { find, update } from './library/writer.ts';
import type { Handlers } from './messages.ts';
import { onDemandScript } from './on-demand-scripts.ts';
import { faceScripts } from './reader-scripts.ts';
import { keepPosition, readLeft } from './reading-positions.ts';

/** The background's answers to an open reader: only it may bring further scripts into a tab. */
export const readerAnswers: Pick<
  Handlers,
  'reader/face' | 'reading/keep' | 'reading/left' | 'scripts/load'
> = {
  'reader/face': async ({ face, further }, sender) => {
    if (sender.kind === 'page-script') {
      const files = faceScripts(face, further);
      await browser.scripting.executeScript({ target: { tabId: sender.tabId }, files });
    }
    return null;
  },
  'reading/left': async (article, sender) => {
    if (!isOfOwnSite(article.url, sender)) return null;
    const { url, canonicalUrl } = article;
    return (await readLeft(article, () => find(url, canonicalUrl))) ?? null;
  },
  'reading/keep': async ({ url, canonicalUrl, position }, sender) => {
    // What is read in a private window leaves no trace.
    if (!isOfOwnSite(url, sender) || sender.isPrivate) return null;
    await keepPosition({ url, canonicalUrl }, position ?? undefined);
    const entry = await find(url, canonicalUrl);
    if (entry) await update([entry.id], { progress: position?.progress ?? 0 });
    return null;
  },
  'scripts/load': async ({ name }, sender) => {
    if (sender.kind === 'page-script') {
      await browser.scripting.executeScript({
        target: { tabId: sender.tabId },
        files: [onDemandScript(name)],
      });
    }
    return null;
  },
};
