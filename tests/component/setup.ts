import 'fake-indexeddb/auto';
import { locks } from 'node:worker_threads';
import { afterAll } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

// jsdom has neither the browser's databases nor its locks; Node has the same locks.
Object.defineProperty(navigator, 'locks', { value: locks, configurable: true });

// The stand-in for the browser's storage does not know this younger call.
Object.assign(fakeBrowser.storage.local, {
  getKeys: async () => Object.keys(await fakeBrowser.storage.local.get(null)),
});

// jsdom lays nothing out, so there is nothing to observe.
class Observer {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
globalThis.ResizeObserver ??= Observer as unknown as typeof ResizeObserver;
globalThis.IntersectionObserver ??= Observer as unknown as typeof IntersectionObserver;

// Nothing optional is granted unless a test says so.
Object.assign(fakeBrowser.permissions, { contains: async () => false });

// jsdom has no window of any size or colour: no question about it is answered with yes.
globalThis.matchMedia ??= (media) =>
  Object.assign(new EventTarget(), { matches: false, media }) as MediaQueryList;

// jsdom has no top layer, and hides what belongs there.
HTMLElement.prototype.showPopover ??= function (this: HTMLElement) {
  this.removeAttribute('popover');
};

// Preact runs effects within 35 ms, the last ones after a file's last test; they need its window.
afterAll(() => new Promise((resolve) => setTimeout(resolve, 40)));
