import { browser } from 'wxt/browser';
import type { Handlers } from './messages.ts';
import { faceScripts } from './reader-scripts.ts';

/** The background's answers to an open reader: only it may bring further scripts into a tab. */
export const readerAnswers: Pick<Handlers, 'reader/face'> = {
  'reader/face': async ({ face }, sender) => {
    const files = faceScripts(face);
    if (sender.kind === 'page-script' && files.length > 0) {
      await browser.scripting.executeScript({ target: { tabId: sender.tabId }, files });
    }
    return null;
  },
};
