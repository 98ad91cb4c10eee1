import type { Display } from './display.ts';
import type { BrowserFamily } from './find-browser.ts';

/** How the browser is opened. */
export interface OpenOptions {
  executable: string;
  /** The folder of the built extension. */
  extension: string;
  /** Where its window is; the user's own display without. */
  display?: Display | undefined;
  width: number;
  height: number;
  colorScheme?: 'light' | 'dark' | undefined;
  /** What the machine or its user asks of pages; nothing of it without. */
  needs?: Needs | undefined;
  /** The folder of a profile that outlives the browser; a fresh one that does not without. */
  profile?: string | undefined;
}

/** What media queries tell pages of a machine and its user. */
export interface Needs {
  /** It is pointed at with a finger. */
  touch?: boolean;
  /** Colours are the system's own, few and strong. */
  forcedColors?: boolean;
  reducedMotion?: boolean;
}

/** What a function that is evaluated in a surface is given first: where its elements are. */
export type Root = Document | ShadowRoot;

/**
 * A document that can be looked into: a tab's, the reader's over it, the popup's, the sidebar's.
 *
 * Functions are sent as text, so they may refer to nothing but their arguments.
 */
export interface Surface {
  /** Runs a function beside the page, where nothing of the page can interfere. */
  evaluate<Args extends unknown[], Result>(
    task: (root: Root, ...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;
  /** The same with the text of a function. */
  run<Result>(source: string, ...args: unknown[]): Promise<Result>;
  /** Runs a function in the page's own world, as a script of the page would. */
  evaluateInPage<Args extends unknown[], Result>(
    task: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;
  /** Clicks as a user does at a point of the surface, in its own pixels. */
  clickAt(x: number, y: number): Promise<void>;
  /** Writes a picture of what the surface shows. */
  photograph(file: string): Promise<void>;
}

export interface Tab extends Surface {
  navigate(url: string): Promise<void>;
  /** Brings the tab to the front, with the keyboard's focus in its page. */
  focus(): Promise<void>;
  close(): Promise<void>;
  /** Gives the page another size than the window's, in its own pixels. */
  resize(width: number, height: number): Promise<void>;
  /** The reader over the page: a surface whose root is its closed shadow root. */
  reader: Surface;
  /** The short message that the extension shows over the page. */
  notice: Surface;
  /** Where the part to read is picked. */
  picker: Surface;
  /** What printing the tab gives, as a PDF. */
  print(): Promise<Buffer>;
  /** The address that the tab shows. */
  url(): Promise<string>;
}

/** A real browser in a window, with the built extension in it. */
export interface Browser {
  family: BrowserFamily;
  /** Resolves when its window is closed. */
  ended: Promise<void>;
  /** The folder that downloads are put into, removed with the browser. */
  downloads: string;
  /** Where the extension's own pages are, with a slash at the end. */
  extensionUrl: string;
  /** @param container the number of one of Firefox's containers, which have cookies of their own */
  openTab(url: string, container?: number): Promise<Tab>;
  /** Opens a private window with a tab, having allowed the extension there as a user does. */
  openPrivateTab(url: string): Promise<Tab>;
  /** The tab that is in front; waits for one whose address matches, when that is given. */
  findTab(address: RegExp): Promise<Tab>;
  /** Clicks the extension's icon in the toolbar. */
  clickToolbarIcon(button?: 'left' | 'right'): Promise<void>;
  /** The open popup, once it is there. */
  popup(): Promise<Surface>;
  /** The open sidebar, once it is there. */
  sidebar(): Promise<Surface>;
  isPopupOpen(): Promise<boolean>;
  isSidebarOpen(): Promise<boolean>;
  /** Runs a function in the extension's background. */
  evaluateInBackground<Args extends unknown[], Result>(
    task: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;
  close(): void;
}

/** How long a user takes from a page's last change to the first key, at the least. */
const REST = 150;

/** Waits for a moment after a page has loaded, as a user does before pressing a key. */
export function atRest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, REST));
}
