import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import { failureOf } from './library/failure.ts';
import type { Handlers, Reply, Sender } from './messages.ts';
import { type MessageType, protocol, type RequestOf } from './protocol.ts';

/**
 * Answers messages, in the background only. A message that is unknown or malformed, or whose
 * sender is neither a page of this extension nor one of its scripts in a tab's top frame, changes
 * nothing and is given no answer at all, so a forger learns nothing from trying.
 * @returns a function that stops answering.
 */
export function handleMessages(handlers: Handlers): () => void {
  const listener = (
    message: unknown,
    from: Browser.runtime.MessageSender,
    sendResponse: (reply: Reply) => void,
  ): true | undefined => {
    const sender = identify(from);
    const type = typeOf(message);
    if (sender === undefined || type === undefined) return undefined;
    const answer = answerTo(type, message, sender, handlers);
    if (answer === undefined) return undefined;
    void answer.then(sendResponse);
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

function typeOf(message: unknown): MessageType | undefined {
  const envelope = v.safeParse(v.object({ type: v.string() }), message);
  if (!envelope.success) return undefined;
  const { type } = envelope.output;
  return Object.hasOwn(protocol, type) ? (type as MessageType) : undefined;
}

/** Runs the handler before anything is awaited: opening a sidebar needs the sender's gesture. */
function answerTo<T extends MessageType>(
  type: T,
  message: unknown,
  sender: Sender,
  handlers: Handlers,
): Promise<Reply> | undefined {
  const request = v.safeParse(protocol[type].request, message);
  if (!request.success) return undefined;
  return reply(async () => {
    const response = await handlers[type](request.output as RequestOf<T>, sender);
    return v.parse(protocol[type].response, response);
  });
}

async function reply(handle: () => unknown): Promise<Reply> {
  try {
    return { status: 'answered', response: await handle() };
  } catch (error) {
    console.error(error);
    const message = error instanceof Error ? error.message : String(error);
    return { status: 'failed', reason: failureOf(error), message };
  }
}

function identify(from: Browser.runtime.MessageSender): Sender | undefined {
  if (from.id !== browser.runtime.id || from.url === undefined) return undefined;
  const { tab } = from;
  const isPrivate = tab?.incognito ?? false;
  if (from.url.startsWith(browser.runtime.getURL('/'))) {
    return tab === undefined
      ? { kind: 'extension-page', isPrivate }
      : { kind: 'extension-page', isPrivate, windowId: tab.windowId };
  }
  if (tab?.id === undefined || from.frameId !== 0) return undefined;
  const { id: tabId, windowId } = tab;
  return { kind: 'page-script', isPrivate, url: from.url, tabId, windowId };
}
