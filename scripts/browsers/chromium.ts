import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { atRest, type Browser, type OpenOptions, type Surface, type Tab } from './browser.ts';
import { type BrowserProcess, startChromium } from './browser-process.ts';
import { findIcon } from './find-icon.ts';
import { until } from './until.ts';

interface Target {
  targetId: string;
  type: string;
  url: string;
}

interface Evaluated {
  result: { value?: unknown; objectId?: string; subtype?: string };
  exceptionDetails?: { text: string; exception?: { description?: string } };
}

/** What is used of the page that shows all extensions, and of the extension's worker. */
interface DeveloperPage {
  chrome: {
    developerPrivate: {
      updateExtensionConfiguration(change: {
        extensionId: string;
        incognitoAccess: boolean;
      }): Promise<void>;
    };
  };
}
interface ExtensionWorker {
  chrome: { windows: { create(options: { incognito: boolean; url: string }): Promise<unknown> } };
}

/** Where in the window the toolbar is: below the tabs and above the page, in pixels. */
const TOOLBAR = { top: 42, bottom: 88 };

/** Milliseconds after which a worker that does not answer is one that is being stopped. */
const SILENCE = 1000;

function resultOf({ result, exceptionDetails }: Evaluated): unknown {
  if (exceptionDetails) {
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  }
  return result.value;
}

/** The id that Chromium gives an unpacked extension: made from its path. */
function unpackedId(path: string): string {
  const digest = createHash('sha256').update(path).digest('hex').slice(0, 32);
  return [...digest].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

/** A Chromium in a window, spoken to over the Chrome DevTools Protocol. */
class Chromium implements Browser {
  readonly family = 'chromium';
  readonly ended: Promise<void>;
  readonly downloads: string;
  readonly extensionUrl: string;
  readonly #process: BrowserProcess;
  readonly #options: OpenOptions;
  readonly #sessions = new Map<string, Promise<string>>();

  constructor(process: BrowserProcess, options: OpenOptions, id: string) {
    this.#process = process;
    this.#options = options;
    this.ended = process.ended;
    this.downloads = process.downloads;
    this.extensionUrl = `chrome-extension://${id}/`;
  }

  async openTab(url: string): Promise<Tab> {
    const { targetId } = await this.#send('Target.createTarget', { url: 'about:blank' });
    const tab = this.#tab(String(targetId));
    await tab.navigate(url);
    await tab.focus();
    return tab;
  }

  async openPrivateTab(url: string): Promise<Tab> {
    const { hostname: id } = new URL(this.extensionUrl);
    const extensions = await this.openTab('chrome://extensions/');
    await extensions.evaluateInPage(
      (extensionId) =>
        (
          globalThis as unknown as DeveloperPage
        ).chrome.developerPrivate.updateExtensionConfiguration({
          extensionId,
          incognitoAccess: true,
        }),
      id,
    );
    await extensions.close();
    // The extension is started anew for it, so that the first answer may be that of one about to end.
    await until('private window', () =>
      this.evaluateInBackground(
        (address) =>
          (globalThis as unknown as ExtensionWorker).chrome.windows
            .create({ incognito: true, url: address })
            .then(() => true),
        url,
      ),
    );
    const tab = await this.findTab(new RegExp(`^${RegExp.escape(url)}$`));
    await until('page in the private window', () =>
      tab.evaluate(() => document.readyState === 'complete'),
    );
    await atRest();
    return tab;
  }

  async findTab(address: RegExp): Promise<Tab> {
    const target = await until(`tab at ${address}`, async () =>
      (await this.#targets()).find(({ type, url }) => type === 'page' && address.test(url)),
    );
    return this.#tab(target.targetId);
  }

  async clickToolbarIcon(button: 'left' | 'right' = 'left'): Promise<void> {
    const { display, extension } = this.#options;
    if (!display) throw new Error('Only a display of our own can be clicked on.');
    const icon = join(extension, 'icons/16.png');
    const { width } = this.#options;
    const area = { x: 0, y: TOOLBAR.top, width, height: TOOLBAR.bottom - TOOLBAR.top };
    let last = '';
    const { x, y } = await until('toolbar icon at rest', async () => {
      const found = findIcon(display, area, icon, 16);
      // The toolbar moves it when a sidebar opens or closes.
      const rests = JSON.stringify(found) === last;
      last = JSON.stringify(found);
      return rests && found;
    });
    display.click(x, y, button);
  }

  async popup(): Promise<Surface> {
    const { targetId } = await until('popup', () => this.#popup());
    return this.#surface(targetId);
  }

  async sidebar(): Promise<Surface> {
    const { targetId } = await until('sidebar', () => this.#sidebar());
    return this.#surface(targetId);
  }

  async isPopupOpen(): Promise<boolean> {
    return (await this.#popup()) !== undefined;
  }

  async isSidebarOpen(): Promise<boolean> {
    return (await this.#sidebar()) !== undefined;
  }

  async evaluateInBackground<Args extends unknown[], Result>(
    task: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    const session = await until('background', () => this.#background());
    return this.#evaluate(session, `(${task})(...${JSON.stringify(args)})`);
  }

  close(): void {
    this.#process.kill();
  }

  #send(method: string, params: Record<string, unknown> = {}, session?: string) {
    return this.#process.protocol.send(method, params, session);
  }

  async #targets(): Promise<Target[]> {
    const { targetInfos } = await this.#send('Target.getTargets');
    return targetInfos as Target[];
  }

  /** The session of the extension's worker, once that has the browser's interface. */
  async #background(): Promise<string | undefined> {
    const worker = (await this.#targets()).find(
      ({ type, url }) => type === 'service_worker' && url.startsWith(this.extensionUrl),
    );
    if (!worker) return undefined;
    const session = await this.#attach(worker.targetId);
    const answer = await Promise.race([
      this.#evaluate<boolean>(session, 'Boolean(globalThis.chrome?.runtime)'),
      new Promise<undefined>((resolve) => setTimeout(resolve, SILENCE)),
    ]);
    if (answer === undefined) this.#sessions.delete(worker.targetId);
    return answer ? session : undefined;
  }

  #attach(targetId: string): Promise<string> {
    const known = this.#sessions.get(targetId);
    if (known) return known;
    const session = this.#send('Target.attachToTarget', { targetId, flatten: true }).then(
      ({ sessionId }) => String(sessionId),
    );
    this.#sessions.set(targetId, session);
    return session;
  }

  async #pagesAt(path: string): Promise<Target[]> {
    const targets = await this.#targets();
    return targets.filter(({ type, url }) => type === 'page' && url === this.extensionUrl + path);
  }

  async #popup(): Promise<Target | undefined> {
    return (await this.#pagesAt('popup.html'))[0];
  }

  /** The sidebar's page may be open in a tab as well. */
  async #sidebar(): Promise<Target | undefined> {
    for (const page of await this.#pagesAt('sidepanel.html')) {
      const session = await this.#attach(page.targetId);
      const inTab = await this.#evaluate(session, 'chrome.tabs.getCurrent().then(Boolean)');
      if (!inTab) return page;
    }
    return undefined;
  }

  async #evaluate<Result>(session: string, expression: string, contextId?: unknown) {
    const evaluated = await this.#send(
      'Runtime.evaluate',
      {
        expression,
        awaitPromise: true,
        returnByValue: true,
        ...(contextId === undefined ? {} : { contextId }),
      },
      session,
    );
    return resultOf(evaluated as unknown as Evaluated) as Result;
  }

  async #isolatedWorld(session: string): Promise<unknown> {
    const { frameTree } = await this.#send('Page.getFrameTree', {}, session);
    const frameId = (frameTree as { frame: { id: string } }).frame.id;
    const world = await this.#send(
      'Page.createIsolatedWorld',
      { frameId, worldName: 'byline-tests' },
      session,
    );
    return world.executionContextId;
  }

  #surface(targetId: string): Surface {
    const run = async <Result>(source: string, ...args: unknown[]): Promise<Result> => {
      const session = await this.#attach(targetId);
      const world = await this.#isolatedWorld(session);
      return this.#evaluate(session, `(${source})(document, ...${JSON.stringify(args)})`, world);
    };
    return {
      run,
      evaluate: (task, ...args) => run(String(task), ...args),
      evaluateInPage: async (task, ...args) =>
        this.#evaluate(await this.#attach(targetId), `(${task})(...${JSON.stringify(args)})`),
      clickAt: async (x, y) => {
        const session = await this.#attach(targetId);
        const at = { x, y, button: 'left', clickCount: 1 };
        for (const type of ['mouseMoved', 'mousePressed', 'mouseReleased']) {
          await this.#send('Input.dispatchMouseEvent', { ...at, type }, session);
        }
      },
      photograph: async (file) => {
        const session = await this.#attach(targetId);
        const { data } = await this.#send('Page.captureScreenshot', { format: 'png' }, session);
        writeFileSync(file, Buffer.from(String(data), 'base64'));
      },
    };
  }

  /** Calls a function with a closed shadow root, which no script of a page can reach. */
  async #runInShadow<Result>(
    targetId: string,
    host: string,
    source: string,
    args: unknown[],
  ): Promise<Result> {
    const session = await this.#attach(targetId);
    const contextId = await this.#isolatedWorld(session);
    const { result } = (await this.#send(
      'Runtime.evaluate',
      { expression: `document.querySelector('${host}')`, contextId },
      session,
    )) as unknown as Evaluated;
    if (!result.objectId) throw new Error(`There is no ${host}.`);
    const { node } = await this.#send(
      'DOM.describeNode',
      { objectId: result.objectId, depth: 1, pierce: true },
      session,
    );
    const { shadowRoots } = node as { shadowRoots?: { backendNodeId: number }[] };
    const { object } = await this.#send(
      'DOM.resolveNode',
      { backendNodeId: shadowRoots?.[0]?.backendNodeId, executionContextId: contextId },
      session,
    );
    const called = await this.#send(
      'Runtime.callFunctionOn',
      {
        functionDeclaration: `function () { return (${source})(this, ...${JSON.stringify(args)}); }`,
        objectId: (object as { objectId: string }).objectId,
        awaitPromise: true,
        returnByValue: true,
      },
      session,
    );
    return resultOf(called as unknown as Evaluated) as Result;
  }

  #tab(targetId: string): Tab {
    const surface = this.#surface(targetId);
    const session = () => this.#attach(targetId);
    const shadow = (host: string): Surface => ({
      ...surface,
      run: (source, ...args) => this.#runInShadow(targetId, host, source, args),
      evaluate: (task, ...args) => this.#runInShadow(targetId, host, String(task), args),
    });
    return {
      ...surface,
      reader: shadow('byline-reader'),
      notice: shadow('byline-notice'),
      picker: shadow('byline-picker'),
      navigate: async (url) => {
        const to = await this.#send('Page.navigate', { url }, await session());
        // Without a loader it was a jump within the document; after an error there is none to wait for.
        if (!to.loaderId || to.errorText) return;
        await until(`document at ${url}`, () =>
          surface.evaluate(() => document.readyState === 'complete'),
        );
        await atRest();
      },
      focus: async () => {
        await this.#send('Page.bringToFront', {}, await session());
      },
      close: async () => {
        await this.#send('Target.closeTarget', { targetId });
      },
      resize: async (width, height) => {
        const size = { width, height, deviceScaleFactor: 1, mobile: false };
        await this.#send('Emulation.setDeviceMetricsOverride', size, await session());
      },
      print: async () => {
        const wishes = { preferCSSPageSize: true, printBackground: true };
        const { data } = await this.#send('Page.printToPDF', wishes, await session());
        return Buffer.from(String(data), 'base64');
      },
      url: async () =>
        (await this.#targets()).find((target) => target.targetId === targetId)?.url ?? '',
    };
  }
}

/** Opens a Chromium, Chrome or Edge with the extension, its icon pinned to the toolbar. */
export async function openChromium(options: OpenOptions): Promise<Browser> {
  const { extension, display, width, height } = options;
  const process = await startChromium({
    executable: options.executable,
    display: display?.name,
    profile: options.profile,
    preferences: {
      extensions: {
        pinned_extensions: [unpackedId(extension)],
        // Without it an unpacked extension is gone when its settings are changed.
        ui: { developer_mode: true },
      },
    },
    args: [
      // Chrome itself, unlike Chromium, takes an unpacked extension no other way.
      '--enable-unsafe-extension-debugging',
      '--window-position=0,0',
      `--window-size=${width},${height}`,
      ...(options.colorScheme === 'dark' ? ['--force-dark-mode'] : []),
      ...(options.needs?.touch
        ? ['--blink-settings=primaryPointerType=2,availablePointerTypes=2']
        : []),
      ...(options.needs?.forcedColors ? ['--force-high-contrast'] : []),
      ...(options.needs?.reducedMotion ? ['--force-prefers-reduced-motion'] : []),
      'about:blank',
    ],
  });
  try {
    const { id } = await process.protocol.send('Extensions.loadUnpacked', { path: extension });
    return new Chromium(process, options, String(id));
  } catch (error) {
    process.kill();
    throw error;
  }
}
