import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Surface } from '../../scripts/browsers/browser.ts';
import { PROJECT } from '../../scripts/browsers/build.ts';
import { click, find } from '../../scripts/browsers/elements.ts';
import { listWith } from '../../scripts/browsers/library.ts';
import {
  closePopup,
  openPopup,
  openReader,
  openSidebar,
  shows,
} from '../../scripts/browsers/surfaces.ts';
import { inBothBrowsers } from './both-browsers.ts';

const AXE = readFileSync(join(PROJECT, 'node_modules/axe-core/axe.min.js'), 'utf8');

const ARTICLE = '/several-authors.html';
const HEADLINE = 'Three Ways to Repair a Bridge';
const LAST_WORDS = 'we will come back for the postcard';

/**
 * What axe-core finds wrong with a surface. It looks through the reader's closed root because this
 * script's own view of the host is told of it; the page's is not.
 */
function violations(surface: Surface): Promise<string[]> {
  return surface.run(
    `async (root) => {
      ${AXE};
      if (root.host) Object.defineProperty(root.host, 'shadowRoot', { value: root, configurable: true });
      const { violations } = await axe.run(root.host ?? document, {
        resultTypes: ['violations'],
        // The reader's host resets its own style in its attribute; what is inside has its own.
        rules: { 'avoid-inline-spacing': { enabled: !root.host } },
      });
      return violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ html, failureSummary }) => [id, help, html.slice(0, 200), failureSummary].join(' | ')));
    }`,
  );
}

for (const scheme of ['light', 'dark'] as const) {
  inBothBrowsers(
    `accessibility, ${scheme}`,
    (stage) => {
      test('of the reader', async () => {
        const { browser, server } = stage();
        const tab = await browser.openTab(server.origin + ARTICLE);
        const reader = await openReader(stage(), tab);
        expect(await violations(reader)).toEqual([]);

        await click(reader, 'button', /^Typography/);
        expect(await violations(reader)).toEqual([]);
        await tab.close();
      });

      test('of the popup', async () => {
        const { browser, server } = stage();
        const tab = await browser.openTab(server.origin + ARTICLE);
        const popup = await openPopup(stage());
        await shows(popup, LAST_WORDS);
        expect(await violations(popup)).toEqual([]);

        await click(popup, 'button', 'Save');
        await find(popup, 'button', 'Saved');
        await click(popup, 'tab', /^Saved/);
        await find(popup, 'link', HEADLINE);
        expect(await violations(popup)).toEqual([]);
        await closePopup(stage());
        await tab.close();
      });

      test('of the sidebar', async () => {
        const sidebar = await openSidebar(stage());
        await find(sidebar, 'link', HEADLINE);
        expect(await violations(sidebar)).toEqual([]);
      });

      test('of a saved article', async () => {
        const { browser } = stage();
        const [entry] = await listWith(browser, new RegExp(HEADLINE));
        const tab = await browser.openTab(
          `${browser.extensionUrl}saved-article.html?id=${entry?.id}`,
        );
        await shows(tab, LAST_WORDS);
        expect(await violations(tab)).toEqual([]);
        await tab.close();
      });

      test('of the settings', async () => {
        const { browser } = stage();
        const tab = await browser.openTab(`${browser.extensionUrl}options.html`);
        await find(tab, 'heading', /settings/i);
        expect(await violations(tab)).toEqual([]);
        await tab.close();
      });
    },
    scheme,
  );
}
