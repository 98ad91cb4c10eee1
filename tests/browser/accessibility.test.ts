import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { THEMES } from '../../core/settings/settings.ts';
import type { Browser, Surface, Tab } from '../../scripts/browsers/browser.ts';
import { PROJECT } from '../../scripts/browsers/build.ts';
import { click, find, findAll } from '../../scripts/browsers/elements.ts';
import { listWith } from '../../scripts/browsers/library.ts';
import {
  closePopup,
  openPopup,
  openReader,
  openSidebar,
  pressShortcut,
  shows,
} from '../../scripts/browsers/surfaces.ts';
import { until } from '../../scripts/browsers/until.ts';
import { inBothBrowsers } from './both-browsers.ts';
import { activeMotion, beyondTheWindow, smallTargets } from './layout-faults.ts';

const AXE = readFileSync(join(PROJECT, 'node_modules/axe-core/axe.min.js'), 'utf8');

const ARTICLE = '/several-authors.html';
const HEADLINE = 'Three Ways to Repair a Bridge';
const LAST_WORDS = 'we will come back for the postcard';

/** What another theme can break. */
const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/**
 * What axe-core finds wrong with a surface. It looks through the reader's closed root because this
 * script's own view of the host is told of it; the page's is not.
 */
function violations(surface: Surface, rules?: readonly string[]): Promise<string[]> {
  return surface.run(
    `async (root, rules) => {
      ${AXE};
      if (root.host) Object.defineProperty(root.host, 'shadowRoot', { value: root, configurable: true });
      const { violations } = await axe.run(root.host ?? document, {
        resultTypes: ['violations'],
        ...(rules ? { runOnly: { type: 'rule', values: rules } } : {
          // The reader's host resets its own style in its attribute; what is inside has its own.
          rules: { 'avoid-inline-spacing': { enabled: !root.host } },
        }),
      });
      return violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ html, failureSummary }) => [id, help, html.slice(0, 200), failureSummary].join(' | ')));
    }`,
    rules,
  );
}

interface StorageApi {
  storage: { local: { set(values: object): Promise<void>; remove(key: string): Promise<void> } };
  tabs: {
    query(query: object): Promise<{ id: number }[]>;
    setZoom(id: number, factor: number): Promise<void>;
  };
}
declare const chrome: StorageApi;

function choose(browser: Browser, settings: object): Promise<void> {
  return browser.evaluateInBackground(
    (settings) => chrome.storage.local.set({ settings }),
    settings,
  );
}

function chooseNothing(browser: Browser): Promise<void> {
  return browser.evaluateInBackground(() => chrome.storage.local.remove('settings'));
}

/** The theme that a surface shows, once it is the wanted one, with all changes of colour done. */
async function showsTheme(surface: Surface, theme: string): Promise<void> {
  await until(`theme ${theme}`, () =>
    surface.evaluate(async (root, wanted) => {
      const top = 'host' in root ? root.querySelector('[data-theme]') : root.documentElement;
      const changing = document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
      // What is in a closed fold does not go on until it is opened.
      const patience = new Promise((resolve) => setTimeout(resolve, 500));
      const finished = changing.map((animation) => animation.finished.catch(() => {}));
      await Promise.race([Promise.all(finished), patience]);
      return top?.getAttribute('data-theme') === wanted;
    }, theme),
  );
}

/** What is wrong with a surface: everything once, and in the further themes what colours can break. */
async function faultsInEveryTheme(browser: Browser, surface: Surface): Promise<string[]> {
  const faults = await violations(surface);
  for (const theme of [...THEMES, 'own'] as const) {
    await choose(browser, { followSystem: false, theme });
    await showsTheme(surface, theme);
    const found = await violations(surface, RULES_OF_COLOUR);
    faults.push(...found.map((fault) => `${theme}: ${fault}`));
  }
  await chooseNothing(browser);
  return faults;
}

async function openSaved(browser: Browser): Promise<Tab> {
  const [entry] = await listWith(browser, new RegExp(HEADLINE));
  const tab = await browser.openTab(`${browser.extensionUrl}saved-article.html?id=${entry?.id}`);
  await shows(tab, LAST_WORDS);
  return tab;
}

inBothBrowsers('accessibility in every theme', (stage) => {
  test('of the reader and its typography panel', async () => {
    const { browser, server } = stage();
    const tab = await browser.openTab(server.origin + ARTICLE);
    const reader = await openReader(stage(), tab);
    expect(await violations(reader)).toEqual([]);
    await click(reader, 'button', /^Typography/);
    await find(reader, 'radio', 'Sepia');
    await reader.evaluate((root) => {
      for (const fold of root.querySelectorAll<HTMLDetailsElement>('.typography details')) {
        fold.open = true;
      }
    });
    expect(await faultsInEveryTheme(browser, reader)).toEqual([]);
    await tab.close();
  });

  test('of what opens over the text', async () => {
    const { browser, server, display } = stage();
    const tab = await browser.openTab(`${server.origin}/things.html`);
    const reader = await openReader(stage(), tab);
    const gone = (role: string, name?: string | RegExp) =>
      until(`no ${role}`, async () => (await findAll(reader, role, name)).length === 0);
    /** All at first, and what colours can break in the other half of the pair. */
    const expectNoFaults = async (what: string) => {
      const faults = await violations(reader);
      await choose(browser, { followSystem: false, theme: 'dark' });
      await showsTheme(reader, 'dark');
      faults.push(...(await violations(reader, RULES_OF_COLOUR)));
      await chooseNothing(browser);
      await showsTheme(reader, 'paper');
      expect(faults, what).toEqual([]);
    };

    await click(reader, 'button', 'More');
    await find(reader, 'button', 'Print');
    await expectNoFaults('more');
    await click(reader, 'button', /^Cite/);
    await find(reader, 'button', 'Copy citation');
    await expectNoFaults('citation');
    display.press('Escape');
    display.press('question');
    await find(reader, 'dialog', 'Keys');
    await expectNoFaults('help');
    display.press('Escape');
    await gone('dialog', 'Keys');

    await click(reader, 'link', '1');
    await find(reader, 'note', 'Note 1');
    await expectNoFaults('note');
    display.press('Escape');
    await gone('note');

    await click(reader, 'button', /^Look at it in large: The brass rule/);
    await find(reader, 'dialog', 'Picture');
    await expectNoFaults('picture');
    display.press('Escape');
    await gone('dialog', 'Picture');

    display.press('p');
    await find(reader, 'button', 'Stop listening');
    await expectNoFaults('listening');
    display.press('Escape');
    await gone('button', 'Stop listening');

    await reader.evaluate((root) => {
      const paragraph = root.querySelector('.article-body p');
      if (paragraph) document.getSelection()?.selectAllChildren(paragraph);
    });
    await find(reader, 'button', /^Copy quotation/);
    await expectNoFaults('quotation');
    await tab.close();
  });

  test('of the notice on a page without an article, and of picking the part to read', async () => {
    const { browser, server } = stage();
    const tab = await browser.openTab(`${server.origin}/notice-board.html`);
    await pressShortcut(stage(), tab, 'toggle-reader');
    await find(tab.notice, 'button', 'Pick the part to read');
    expect(await violations(tab.notice)).toEqual([]);
    await click(tab.notice, 'button', 'Pick the part to read');
    await find(tab.picker, 'button');
    expect(await violations(tab.picker)).toEqual([]);
    await tab.close();
  });

  test('of the popup', async () => {
    const { browser, server } = stage();
    const tab = await browser.openTab(server.origin + ARTICLE);
    const popup = await openPopup(stage());
    await shows(popup, LAST_WORDS);
    expect(await faultsInEveryTheme(browser, popup)).toEqual([]);

    await click(popup, 'button', 'Save');
    await find(popup, 'button', 'Saved');
    await click(popup, 'tab', /^Saved/);
    await find(popup, 'link', HEADLINE);
    expect(await violations(popup)).toEqual([]);
    await closePopup(stage());
    await tab.close();
  });

  test('of a saved article', async () => {
    const { browser } = stage();
    const tab = await openSaved(browser);
    expect(await faultsInEveryTheme(browser, tab)).toEqual([]);
    await tab.close();
  });

  test.each([
    ['the settings', 'options.html', /settings/i],
    ['the library', 'library.html', undefined],
  ] as const)('of %s', async (_, page, heading) => {
    const { browser } = stage();
    const tab = await browser.openTab(browser.extensionUrl + page);
    if (heading) await find(tab, 'heading', heading);
    else await find(tab, 'link', HEADLINE);
    expect(await faultsInEveryTheme(browser, tab)).toEqual([]);
    await tab.close();
  });

  test('a screen reader finds the title, the author, the article and its outline', async () => {
    const { browser, server } = stage();
    const tab = await browser.openTab(`${server.origin}/long.html`);
    const reader = await openReader(stage(), tab);
    for (const role of ['dialog', 'main', 'article'] as const) await find(reader, role);
    await find(reader, 'navigation', 'Outline');
    await find(reader, 'region', 'Reader controls');
    await find(reader, 'region', 'About the author');
    await tab.close();
  });

  test('at 400 % nothing has to be scrolled sideways', async () => {
    const { browser, server } = stage();
    const zoom = (factor: number) =>
      browser.evaluateInBackground(async (factor) => {
        const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
        if (tab) await chrome.tabs.setZoom(tab.id, factor);
      }, factor);
    const fits = async (tab: Tab, surface: Surface) => {
      await zoom(4);
      await until('zoom', () => tab.evaluate(() => innerWidth <= 330));
      const beyond = await surface.evaluate(beyondTheWindow);
      await zoom(1);
      return beyond;
    };
    const page = await browser.openTab(server.origin + ARTICLE);
    const reader = await openReader(stage(), page);
    expect(await fits(page, reader)).toEqual([]);
    await click(reader, 'button', /^Typography/);
    await find(reader, 'radio', 'Sepia');
    expect(await fits(page, reader)).toEqual([]);
    await page.close();

    const saved = await openSaved(browser);
    expect(await fits(saved, saved)).toEqual([]);
    await saved.close();
    for (const path of ['options.html', 'sidepanel.html', 'library.html']) {
      const tab = await browser.openTab(browser.extensionUrl + path);
      await find(tab, 'main');
      expect(await fits(tab, tab), path).toEqual([]);
      await tab.close();
    }
  });

  // Last, since it stays open and takes room from the pages.
  test('of the sidebar', async () => {
    const { browser } = stage();
    const sidebar = await openSidebar(stage());
    await find(sidebar, 'link', HEADLINE);
    expect(await faultsInEveryTheme(browser, sidebar)).toEqual([]);
  });
});

inBothBrowsers(
  'accessibility in the dark',
  (stage) => {
    test('of the reader, in the dark halves of the themes', async () => {
      const { browser, server } = stage();
      const tab = await browser.openTab(server.origin + ARTICLE);
      const reader = await openReader(stage(), tab);
      await showsTheme(reader, 'dark');
      expect(await violations(reader, RULES_OF_COLOUR)).toEqual([]);
      await choose(browser, { followSystem: false, theme: 'contrast' });
      await showsTheme(reader, 'contrast');
      expect(await violations(reader, RULES_OF_COLOUR)).toEqual([]);
      await chooseNothing(browser);
      await tab.close();
    });

    test('of the settings', async () => {
      const { browser } = stage();
      const tab = await browser.openTab(`${browser.extensionUrl}options.html`);
      await find(tab, 'heading', /settings/i);
      expect(await violations(tab, RULES_OF_COLOUR)).toEqual([]);
      await tab.close();
    });
  },
  { colorScheme: 'dark' },
);

inBothBrowsers(
  'accessibility with fingers, the system’s colours, and without motion',
  (stage) => {
    test('of the reader', async () => {
      const { browser, server } = stage();
      const tab = await browser.openTab(server.origin + ARTICLE);
      const asked = await tab.evaluate(() =>
        ['(pointer: coarse)', '(forced-colors: active)', '(prefers-reduced-motion: reduce)'].map(
          (query) => matchMedia(query).matches,
        ),
      );
      expect(asked).toEqual([true, true, true]);
      const reader = await openReader(stage(), tab);
      await click(reader, 'button', /^Typography/);
      await find(reader, 'radio', 'Sepia');
      expect(await reader.evaluate(activeMotion)).toEqual([]);
      expect(await reader.evaluate(smallTargets)).toEqual([]);
      expect(await violations(reader)).toEqual([]);
      await tab.close();
    });

    test('of the popup', async () => {
      const { browser, server } = stage();
      const tab = await browser.openTab(server.origin + ARTICLE);
      const popup = await openPopup(stage());
      await shows(popup, LAST_WORDS);
      expect(await popup.evaluate(smallTargets)).toEqual([]);
      expect(await violations(popup)).toEqual([]);
      await click(popup, 'button', 'Save');
      await find(popup, 'button', 'Saved');
      await closePopup(stage());
      await tab.close();
    });

    test.each(['options.html', 'sidepanel.html', 'library.html'])('of %s', async (path) => {
      const { browser } = stage();
      const tab = await browser.openTab(browser.extensionUrl + path);
      await find(tab, 'main');
      expect(await tab.evaluate(activeMotion)).toEqual([]);
      expect(await tab.evaluate(smallTargets)).toEqual([]);
      expect(await violations(tab)).toEqual([]);
      await tab.close();
    });
  },
  { needs: { touch: true, forcedColors: true, reducedMotion: true } },
);
