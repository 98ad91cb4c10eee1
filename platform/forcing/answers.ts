import { i18n } from '#i18n';
import type { Handlers } from '../messages.ts';
import { showNotice } from '../notice.ts';
import { toggleReader } from '../tabs.ts';
import { type Forcing, postForcing } from './forcing.ts';
import { startPicker } from './picker.ts';
import { forgetSiteChoice, keepSiteChoice } from './site-choices.ts';

/** The background's answers to a page in which the reader says what the article is. */
export const forcingAnswers: Pick<Handlers, 'reader/force' | 'reader/forget-choice'> = {
  'reader/force': async ({ how, selector }, sender) => {
    if (sender.kind !== 'page-script') return null;
    const { tabId, url } = sender;
    if (how === 'pick') {
      await startPicker(tabId);
      return null;
    }
    // What was picked waits in the tab already.
    const opened = await (how === 'anyway' ? forceReader(tabId, how) : openReader(tabId));
    if (!opened) await showNotice(tabId, { text: i18n.t('forcing.nothing') });
    else if (how === 'anyway' || selector !== undefined) await keepSiteChoice(url, selector);
    return null;
  },
  'reader/forget-choice': async ({ host }) => {
    await forgetSiteChoice(host);
    return null;
  },
};

/** Opens the reader in a tab with what it is told to take. False when there is no text in that. */
export async function forceReader(tabId: number, forcing: Forcing): Promise<boolean> {
  await postForcing(tabId, forcing);
  return openReader(tabId);
}

async function openReader(tabId: number): Promise<boolean> {
  return (await toggleReader(tabId))?.status === 'opened';
}
