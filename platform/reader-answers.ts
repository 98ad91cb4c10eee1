import { browser } from 'wxt/browser';
import type { Handlers } from './messages.ts';
import { ON_DEMAND_SCRIPTS } from './on-demand-scripts.ts';
import { faceScripts } from './reader-scripts.ts';

/** The background's answers to an open reader: only it may bring further scripts into a tab. */
export const readerAnswers: Pick<Handlers, 'reader/face' | 'scripts/load'> = {
  'reader/face': async ({ face, further }, sender) => {
    if (sender.kind === 'page-script') {
      const files = faceScripts(face, further);
      await browser.scripting.executeScript({ target: { tabId: sender.tabId }, files });
    }
    return null;
  },
  'scripts/load': async ({ name }, sender) => {
    if (sender.kind === 'page-script') {
      await browser.scripting.executeScript({
        target: { tabId: sender.tabId },
        files: [ON_DEMAND_SCRIPTS[name]],
      });
    }
    return null;
  },
};
