import type { Readable, Writable } from 'node:stream';

type Params = Record<string, unknown>;
type Listener = (params: Params, sessionId?: string) => void;

interface Waiting {
  /** The session that was asked; undefined for the browser itself. */
  sessionId: string | undefined;
  resolve: (result: Params) => void;
  reject: (error: Error) => void;
}

/** A way to exchange text messages with a browser. */
interface Transport {
  send(message: string): void;
  close(): void;
  onMessage: (message: string) => void;
  onClose: () => void;
}

async function overWebSocket(address: string): Promise<Transport> {
  const socket = new WebSocket(address);
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve(), { once: true });
    socket.addEventListener('error', () => reject(new Error(`cannot connect to ${address}`)), {
      once: true,
    });
  });
  const transport: Transport = {
    send: (message) => socket.send(message),
    close: () => socket.close(),
    onMessage: () => {},
    onClose: () => {},
  };
  socket.addEventListener('message', ({ data }) => transport.onMessage(String(data)));
  socket.addEventListener('close', () => transport.onClose());
  return transport;
}

/** Chromium's `--remote-debugging-pipe`: messages that end with a NUL byte. */
function overPipe(input: Writable, output: Readable): Transport {
  const transport: Transport = {
    send: (message) => input.write(`${message}\0`),
    close: () => input.end(),
    onMessage: () => {},
    onClose: () => {},
  };
  let parts: string[] = [];
  output.setEncoding('utf8');
  output.on('data', (chunk: string) => {
    const pieces = chunk.split('\0');
    const rest = pieces.pop() ?? '';
    for (const piece of pieces) {
      transport.onMessage(parts.join('') + piece);
      parts = [];
    }
    if (rest) parts.push(rest);
  });
  output.on('close', () => transport.onClose());
  // Writing to a browser that was just killed is no news.
  input.on('error', () => transport.onClose());
  return transport;
}

/**
 * A connection to a browser, speaking the frame that the Chrome DevTools Protocol and WebDriver
 * BiDi share: `{id, method, params}` out, `{id, result}` or an event in.
 *
 * The usual libraries for both wait on renderers that hang, and reach neither a closed shadow
 * root nor Firefox's popup and sidebar; this has to do all three.
 * @see https://chromedevtools.github.io/devtools-protocol/
 * @see https://w3c.github.io/webdriver-bidi/
 */
export class RemoteProtocol {
  readonly #transport: Transport;
  readonly #waiting = new Map<number, Waiting>();
  readonly #listeners = new Map<string, Set<Listener>>();
  #lastId = 0;
  #closed = false;

  private constructor(transport: Transport) {
    this.#transport = transport;
    transport.onMessage = (message) => this.#receive(message);
    transport.onClose = () => this.#fail(new Error('the browser is gone'));
  }

  static async connect(address: string): Promise<RemoteProtocol> {
    return new RemoteProtocol(await overWebSocket(address));
  }

  static through(input: Writable, output: Readable): RemoteProtocol {
    return new RemoteProtocol(overPipe(input, output));
  }

  send(method: string, params: Params = {}, sessionId?: string): Promise<Params> {
    if (this.#closed) return Promise.reject(new Error('the browser is gone'));
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { sessionId, resolve, reject });
      this.#transport.send(
        JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) }),
      );
    });
  }

  /** Calls back at every event of that name. Returns what ends it. */
  on(method: string, listener: Listener): () => void {
    const listeners = this.#listeners.get(method) ?? new Set();
    this.#listeners.set(method, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  close(): void {
    this.#transport.close();
    this.#fail(new Error('the connection was closed'));
  }

  #receive(data: string): void {
    const message = JSON.parse(data);
    if (message.id === undefined || message.id === null) {
      if (message.method === 'Target.detachedFromTarget') this.#forget(message.params.sessionId);
      for (const listener of this.#listeners.get(message.method) ?? []) {
        listener(message.params, message.sessionId);
      }
      return;
    }
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (!message.error) waiting?.resolve(message.result ?? {});
    // CDP puts an object there, BiDi a code with the message beside it.
    else waiting?.reject(new Error(message.error.message ?? message.message ?? message.error));
  }

  /** Chromium leaves unanswered what was asked of a worker or page that has ended. */
  #forget(sessionId: string): void {
    for (const [id, waiting] of this.#waiting) {
      if (waiting.sessionId !== sessionId) continue;
      this.#waiting.delete(id);
      waiting.reject(new Error('what was asked has ended'));
    }
  }

  #fail(error: Error): void {
    this.#closed = true;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
