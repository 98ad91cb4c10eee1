type Listener = (params: Record<string, unknown>, sessionId?: string) => void;

interface Waiting {
  resolve: (result: Record<string, unknown>) => void;
  reject: (error: Error) => void;
}

/**
 * A connection to a browser over WebSocket, speaking the frame that the Chrome DevTools Protocol
 * and WebDriver BiDi share: `{id, method, params}` out, `{id, result}` or an event in.
 *
 * The test libraries wrap both protocols too, but wait on a renderer that hangs; a run over
 * thousands of unknown pages has to outlive those.
 * @see https://chromedevtools.github.io/devtools-protocol/
 * @see https://w3c.github.io/webdriver-bidi/
 */
export class RemoteProtocol {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, Waiting>();
  readonly #listeners = new Map<string, Set<Listener>>();
  #lastId = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => this.#receive(String(data)));
    socket.addEventListener('close', () => this.#fail(new Error('the browser is gone')));
  }

  static async connect(address: string): Promise<RemoteProtocol> {
    const socket = new WebSocket(address);
    await new Promise<void>((resolve, reject) => {
      socket.addEventListener('open', () => resolve(), { once: true });
      socket.addEventListener('error', () => reject(new Error(`cannot connect to ${address}`)), {
        once: true,
      });
    });
    return new RemoteProtocol(socket);
  }

  send(
    method: string,
    params: Record<string, unknown> = {},
    sessionId?: string,
  ): Promise<Record<string, unknown>> {
    if (this.#socket.readyState !== WebSocket.OPEN) {
      return Promise.reject(new Error('the browser is gone'));
    }
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#socket.send(
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
    this.#socket.close();
  }

  #receive(data: string): void {
    const message = JSON.parse(data);
    if (message.id === undefined || message.id === null) {
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

  #fail(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
