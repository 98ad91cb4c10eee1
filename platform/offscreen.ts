import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import { OffscreenRequestSchema } from './library/served.ts';
import { loadOnDemand } from './on-demand.ts';

/** Answers the background, which has no DOM, in the document that it opens for it. */
export function answerOffscreen(): void {
  const listener = (
    message: unknown,
    { id, tab }: Browser.runtime.MessageSender,
    sendResponse: (answer: unknown) => void,
  ): true | undefined => {
    const request = v.safeParse(OffscreenRequestSchema, message);
    // The background is in no tab.
    if (!request.success || id !== browser.runtime.id || tab !== undefined) return undefined;
    loadOnDemand('served')
      .then(({ readServed }) => readServed(request.output.url))
      .then(sendResponse, () => sendResponse(null));
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
}
