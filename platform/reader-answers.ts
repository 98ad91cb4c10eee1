import { browser } from 'wxt/browser';
import type { Handlers } from './messages.ts';
import { faceScripts } from './reader-scripts.ts';

/** The background's answers to an open reader: only it may bring further scripts into a tab. */
export const readerAnswers: Pick<Handlers, 'reader/face' | 'reader/citations'> = {
  'reader/face': async ({ face, further }, sender) => {
    if (sender.kind === 'page-script') {
      const files = faceScripts(face, further);
      await browser.scripting.executeScript({ target: { tabId: sender.tabId }, files });
    }
    return null;
  },
  'reader/citations': async (_, sender) => {
    if (sender.kind === 'page-script') {
      await browser.scripting.executeScript({
        target: { tabId: sender.tabId },
        files: ['/citations.js'],
      });
    }
    return null;
  },
};
