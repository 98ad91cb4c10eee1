import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { atRest, type Browser, type OpenOptions, type Surface, type Tab } from './browser.ts';
import { type BrowserProcess, startFirefox } from './browser-process.ts';
import type { Display } from './display.ts';
import { type FrameTask, frameScript } from './firefox-frame-script.ts';
import { until } from './until.ts';

/** Expressions in the window's script that give the <browser> element of each surface. */
const POPUP = `[...document.querySelectorAll('.webextension-popup-browser')].find(
  (browser) => browser.closest('panel')?.state === 'open')`;
const SIDEBAR = `document.getElementById('sidebar')?.contentDocument?.getElementById('webext-panels-browser')`;
const tabBrowser = (id: number) => `[...Services.wm.getEnumerator('navigator:browser')]
  .flatMap((window) => window.gBrowser.browsers).find(({ browserId }) => browserId === ${id})`;

/** How long an answer from a document may take, in milliseconds. */
const ANSWER_TIMEOUT = 10_000;

interface Placement {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * A Firefox in a window. BiDi gives the script of the window itself; from there every document,
 * the popup's and the sidebar's too, is reached by a frame script.
 */
class Firefox implements Browser {
  readonly family = 'firefox';
  readonly ended: Promise<void>;
  readonly downloads: string;
  readonly extensionUrl: string;
  readonly #process: BrowserProcess;
  readonly #display: Display | undefined;
  readonly #window: string;
  readonly #extensionId: string;

  constructor(
    process: BrowserProcess,
    display: Display | undefined,
    ids: { window: string; extension: string; uuid: string },
  ) {
    this.#process = process;
    this.#display = display;
    this.#window = ids.window;
    this.#extensionId = ids.extension;
    this.ended = process.ended;
    this.downloads = process.downloads;
    this.extensionUrl = `moz-extension://${ids.uuid}/`;
  }

  /** Brings the window into the state that tests begin with. */
  async prepare(width: number, height: number): Promise<void> {
    await this.#inWindow(`
      window.moveTo(0, 0);
      window.resizeTo(${width}, ${height});
      CustomizableUI.addWidgetToArea(${JSON.stringify(this.#widget())}, 'nav-bar');
    `);
    // A sidebar that is new opens by itself, some time after the installation.
    await until('sidebar of the new extension', () => this.isSidebarOpen(), 3000).catch(() => {});
    await this.closeSidebar();
  }

  async openTab(url: string, container = 0): Promise<Tab> {
    const id = Number(
      await this.#inWindow(`
        const tab = gBrowser.addTab('about:blank', {
          userContextId: ${container},
          triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
        });
        gBrowser.selectedTab = tab;
        return tab.linkedBrowser.browserId;
      `),
    );
    const tab = this.#tab(id);
    await tab.navigate(url);
    await tab.focus();
    return tab;
  }

  async openPrivateTab(url: string): Promise<Tab> {
    const id = Number(
      await this.#inWindow(`
        const { ExtensionPermissions } = ChromeUtils.importESModule(
          'resource://gre/modules/ExtensionPermissions.sys.mjs');
        const { AddonManager } = ChromeUtils.importESModule(
          'resource://gre/modules/AddonManager.sys.mjs');
        const id = ${JSON.stringify(this.#extensionId)};
        await ExtensionPermissions.add(
          id, { permissions: ['internal:privateBrowsingAllowed'], origins: [] });
        await (await AddonManager.getAddonByID(id)).reload();
        const opened = OpenBrowserWindow({ private: true });
        await new Promise((resolve) => opened.addEventListener('load', resolve, { once: true }));
        await opened.delayedStartupPromise;
        return opened.gBrowser.selectedBrowser.browserId;
      `),
    );
    const tab = this.#tab(id);
    await tab.navigate(url);
    await tab.focus();
    return tab;
  }

  async findTab(address: RegExp): Promise<Tab> {
    const id = await until(`tab at ${address}`, () =>
      this.#inWindow(`
        return gBrowser.browsers.find(({ currentURI, webProgress }) =>
          ${address}.test(currentURI.spec) && !webProgress.isLoadingDocument)?.browserId;
      `),
    );
    return this.#tab(Number(id));
  }

  async clickToolbarIcon(button: 'left' | 'right' = 'left'): Promise<void> {
    const place = await until('toolbar icon', () =>
      this.#inWindow(`
        const { x, y, width, height } =
          document.getElementById(${JSON.stringify(this.#widget())}).getBoundingClientRect();
        return { x: x + window.mozInnerScreenX, y: y + window.mozInnerScreenY, width, height };
      `),
    );
    this.#clickOn(place as Placement, button);
  }

  popup(): Promise<Surface> {
    return this.#surface(POPUP, 'popup.html');
  }

  sidebar(): Promise<Surface> {
    return this.#surface(SIDEBAR, 'sidepanel.html');
  }

  isPopupOpen(): Promise<boolean> {
    return this.#isAt(POPUP, 'popup.html');
  }

  isSidebarOpen(): Promise<boolean> {
    return this.#isAt(SIDEBAR, 'sidepanel.html');
  }

  async closeSidebar(): Promise<void> {
    await this.#inWindow('SidebarController.hide();');
  }

  async evaluateInBackground<Args extends unknown[], Result>(
    task: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    const extension = `WebExtensionPolicy.getByID(${JSON.stringify(this.#extensionId)}).extension`;
    await this.#inWindow(`await ${extension}.wakeupBackground?.();`);
    const page = `[...${extension}.views].find(({ viewType }) => viewType === 'background')?.xulBrowser`;
    await until('background', () => this.#inWindow(`return Boolean(${page});`));
    return this.#inDocument(page, { task: String(task), args, root: 'none', inPage: true });
  }

  close(): void {
    this.#process.kill();
  }

  /** The id of the toolbar button, made from the extension's id as Firefox does. */
  #widget(): string {
    return `${this.#extensionId.toLowerCase().replace(/[^a-z0-9_-]/g, '_')}-browser-action`;
  }

  /** Runs the body of an async function in the window's own script. */
  async #inWindow(body: string): Promise<unknown> {
    const evaluated = await this.#process.protocol.send('script.evaluate', {
      expression: `(async () => JSON.stringify((await (async () => { ${body} })()) ?? null))()`,
      target: { context: this.#window },
      awaitPromise: true,
    });
    if (evaluated.type === 'exception') {
      throw new Error((evaluated.exceptionDetails as { text: string }).text);
    }
    return JSON.parse((evaluated.result as { value: string }).value);
  }

  async #inDocument<Result>(browser: string, task: Omit<FrameTask, 'answer'>): Promise<Result> {
    const answer = `byline:${randomUUID()}`;
    const result = await this.#inWindow(`
      const { messageManager } = ${browser};
      return new Promise((resolve) => {
        const listener = ({ data }) => {
          clearTimeout(timer);
          messageManager.removeMessageListener('${answer}', listener);
          resolve(data);
        };
        const timer = setTimeout(
          () => listener({ data: { error: 'The document did not answer.' } }),
          ${ANSWER_TIMEOUT},
        );
        messageManager.addMessageListener('${answer}', listener);
        messageManager.loadFrameScript(${JSON.stringify(frameScript({ ...task, answer }))}, false);
      });
    `);
    const { json, error } = result as { json?: string; error?: string };
    if (error) throw new Error(error);
    return (json === undefined ? undefined : JSON.parse(json)) as Result;
  }

  #isAt(browser: string, page: string): Promise<boolean> {
    const url = JSON.stringify(this.extensionUrl + page);
    return this.#inWindow(`return (${browser})?.currentURI?.spec === ${url};`) as Promise<boolean>;
  }

  async #surface(browser: string, page: string): Promise<Surface> {
    await until(page, () => this.#isAt(browser, page));
    return this.#documentOf(browser, 'document');
  }

  #documentOf(browser: string, root: FrameTask['root']): Surface {
    const run = <Result>(source: string, ...args: unknown[]): Promise<Result> =>
      this.#inDocument(browser, { task: source, args, root, inPage: false });
    return {
      run,
      evaluate: (task, ...args) => run(String(task), ...args),
      evaluateInPage: (task, ...args) =>
        this.#inDocument(browser, { task: String(task), args, root: 'none', inPage: true }),
      clickAt: async (x, y) => {
        // A popup slides into its place.
        let last = '';
        const { x: left, y: top } = await until('document at rest', async () => {
          const place = await this.#placement(browser);
          const rests = JSON.stringify(place) === last;
          last = JSON.stringify(place);
          return rests && place;
        });
        this.#clickOn({ x: left + x, y: top + y, width: 0, height: 0 });
      },
      photograph: async (file) => {
        this.#needDisplay().photograph(file, await this.#placement(browser));
      },
    };
  }

  /** Where on the display a document is, which only the window knows. */
  async #placement(browser: string): Promise<Placement> {
    return (await this.#inWindow(`
      const browser = ${browser};
      const { width, height } = browser.getBoundingClientRect();
      return { x: browser.screenX, y: browser.screenY, width, height };
    `)) as Placement;
  }

  #needDisplay(): Display {
    if (!this.#display) throw new Error('Only a display of our own can be clicked on.');
    return this.#display;
  }

  #clickOn({ x, y, width, height }: Placement, button?: 'left' | 'right'): void {
    this.#needDisplay().click(x + width / 2, y + height / 2, button);
  }

  #tab(id: number): Tab {
    const browser = tabBrowser(id);
    const surface = this.#documentOf(browser, 'document');
    return {
      ...surface,
      reader: this.#documentOf(browser, { host: 'byline-reader' }),
      notice: this.#documentOf(browser, { host: 'byline-notice' }),
      picker: this.#documentOf(browser, { host: 'byline-picker' }),
      navigate: async (url) => {
        await this.#inWindow(`
          (${browser}).fixupAndLoadURIString(${JSON.stringify(url)}, {
            triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
          });
        `);
        // A new tab is empty already.
        if (url === 'about:blank') return;
        await until(`document at ${url}`, () =>
          this.#inWindow(`
            const { currentURI, webProgress } = ${browser};
            return currentURI.spec !== 'about:blank' && !webProgress.isLoadingDocument;
          `),
        );
        await atRest();
      },
      focus: async () => {
        await this.#inWindow(`
          const browser = ${browser};
          const { gBrowser: tabs } = browser.ownerDocument.defaultView;
          browser.ownerDocument.defaultView.focus();
          tabs.selectedTab = tabs.getTabForBrowser(browser);
          browser.focus();
        `);
      },
      close: async () => {
        await this.#inWindow(`
          const { gBrowser: tabs } = (${browser}).ownerDocument.defaultView;
          tabs.removeTab(tabs.getTabForBrowser(${browser}));
        `);
      },
      print: async () => {
        const url = await this.#inWindow(`return (${browser}).currentURI.spec;`);
        const { protocol } = this.#process;
        const { contexts } = await protocol.send('browsingContext.getTree', { maxDepth: 0 });
        const shown = (contexts as { context: string; url: string }[]).find(
          (each) => each.url === url,
        );
        const { data } = await protocol.send('browsingContext.print', {
          context: shown?.context,
          background: true,
        });
        return Buffer.from(String(data), 'base64');
      },
      resize: async (width, height) => {
        await this.#inWindow(`
          Object.assign((${browser}).style, {
            flex: 'none', width: '${width}px', minWidth: '0', height: '${height}px',
          });
        `);
      },
      url: async () => String(await this.#inWindow(`return (${browser}).currentURI.spec;`)),
    };
  }
}

/** The same for a profile each time, since what is stored is found by it. */
function uuidOf(profile: string): string {
  const digest = createHash('sha256').update(profile).digest('hex');
  return digest.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5');
}

/** The id that the build gives the extension in Firefox. */
function geckoId(extension: string): string {
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
  return String(manifest.browser_specific_settings.gecko.id);
}

/** Opens a Firefox with the extension, its icon in the toolbar. */
export async function openFirefox(options: OpenOptions): Promise<Browser> {
  const { extension, display, width, height, colorScheme, needs } = options;
  const uuid = options.profile === undefined ? randomUUID() : uuidOf(options.profile);
  const id = geckoId(extension);
  const process = await startFirefox({
    executable: options.executable,
    display: display?.name,
    profile: options.profile,
    preferences: {
      'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
      // What a temporary extension has stored goes with it at the browser's end, unless told otherwise.
      ...(options.profile && { 'extensions.webextensions.keepStorageOnUninstall': true }),
      ...(colorScheme
        ? {
            'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
            'ui.systemUsesDarkTheme': colorScheme === 'dark' ? 1 : 0,
          }
        : {}),
      // A finger is pointer 1, and colours that are always the system's own are 2.
      ...(needs?.touch
        ? { 'ui.primaryPointerCapabilities': 1, 'ui.allPointerCapabilities': 1 }
        : {}),
      ...(needs?.forcedColors ? { 'browser.display.document_color_use': 2 } : {}),
      ...(needs?.reducedMotion ? { 'ui.prefersReducedMotion': 1 } : {}),
    },
    // The window's own script is out of reach without the first.
    args: ['--remote-allow-system-access', `--width=${width}`, `--height=${height}`, 'about:blank'],
  });
  try {
    const { protocol } = process;
    await protocol.send('webExtension.install', {
      extensionData: { type: 'path', path: extension },
    });
    const { contexts } = await protocol.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const window = (contexts as { context: string }[])[0]?.context ?? '';
    const firefox = new Firefox(process, display, { window, extension: id, uuid });
    await firefox.prepare(width, height);
    return firefox;
  } catch (error) {
    process.kill();
    throw error;
  }
}
