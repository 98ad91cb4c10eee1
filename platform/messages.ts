import { browser } from 'wxt/browser';
import type { Failure } from './library/failure.ts';
import type { MessageType, RequestOf, ResponseOf } from './protocol.ts';

/**
 * Who sent a message. An extension page is trusted with everything; a script in a page shares a
 * process with that page, so what it asks is held against the page's address.
 */
export type Sender =
  | {
      readonly kind: 'extension-page';
      /** It is in a tab of a private window. */
      readonly isPrivate?: boolean;
      readonly windowId?: number;
    }
  | {
      readonly kind: 'page-script';
      readonly isPrivate?: boolean;
      readonly url: string;
      readonly tabId: number;
      readonly windowId: number;
    };

export type Handlers = {
  readonly [T in MessageType]: (
    request: RequestOf<T>,
    sender: Sender,
  ) => ResponseOf<T> | Promise<ResponseOf<T>>;
};

/** A message was refused, failed in the background, or was answered with something else. */
export class MessageError extends Error {
  override readonly name = 'MessageError';
  readonly reason: Failure;

  constructor(message: string, reason: Failure = 'failed') {
    super(message);
    this.reason = reason;
  }
}

/** What the background answers: nothing to a message that it refuses. */
export type Reply =
  | { readonly status: 'answered'; readonly response: unknown }
  | { readonly status: 'failed'; readonly reason: Failure; readonly message: string };

/**
 * Asks the background. Only it can answer, and it parses its answers before it gives them
 * (handle-messages.ts), so that scripts in pages need not carry the schemas.
 * @throws {MessageError} when the background refuses or fails.
 */
export async function sendMessage<T extends MessageType>(
  type: T,
  request: RequestOf<T>,
): Promise<ResponseOf<T>> {
  const reply: Reply | undefined = await browser.runtime.sendMessage({ ...request, type });
  if (reply?.status === 'answered') return reply.response as ResponseOf<T>;
  if (reply?.status === 'failed') throw new MessageError(reply.message, reply.reason);
  throw new MessageError(`${type} was refused`);
}
