import { expect, test } from 'vitest';
import { unreadableReason } from '../../../core/pages/unreadable-page.ts';

test.each([
  ['chrome://settings/', 'browser-page'],
  ['edge://extensions/', 'browser-page'],
  ['about:config', 'browser-page'],
  ['about:reader?url=https%3A%2F%2Fexample.com', 'browser-page'],
  ['moz-extension://6a0f2c0e-1111-2222-3333-444455556666/options.html', 'browser-page'],
  ['chrome-extension://abcdefghijklmnop/options.html', 'browser-page'],
  ['view-source:https://example.com/', 'browser-page'],
  ['devtools://devtools/bundled/inspector.html', 'browser-page'],
  ['chrome-error://chromewebdata/', 'browser-page'],
  [undefined, 'browser-page'],
  ['https://chromewebstore.google.com/detail/x/abc', 'extension-store'],
  ['https://chrome.google.com/webstore/category/extensions', 'extension-store'],
  ['https://chrome.google.com/webstore', 'extension-store'],
  ['https://microsoftedge.microsoft.com/addons/detail/x', 'extension-store'],
  ['https://addons.mozilla.org/firefox/', 'extension-store'],
  ['https://accounts.firefox.com/', 'extension-store'],
  ['https://example.com/report.PDF?download=1', 'pdf'],
  ['file:///home/me/report.pdf', 'pdf'],
  ['file:///home/me/page.html', 'file'],
  ['about:blank', 'empty'],
  ['about:newtab', 'empty'],
  ['about:home', 'empty'],
  ['chrome://newtab/', 'empty'],
  ['chrome://new-tab-page/', 'empty'],
  ['edge://newtab/', 'empty'],
  ['', 'empty'],
])('%s is unreadable: %s', (url, reason) => {
  expect(unreadableReason(url)).toBe(reason);
});

test.each([
  'https://example.com/',
  'http://localhost:8080/article',
  'https://chrome.google.com/webstorefronts',
  'https://chrome.google.com/',
  'https://microsoftedge.microsoft.com/',
  'https://addons.mozilla.org.example.com/',
  'https://example.com/addons.mozilla.org',
  'https://example.com/report.pdf/about',
  'https://example.com/?file=report.pdf',
])('%s is worth trying', (url) => {
  expect(unreadableReason(url)).toBeUndefined();
});
