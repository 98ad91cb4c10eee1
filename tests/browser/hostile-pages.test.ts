import { expect, test } from 'vitest';
import type { Surface } from '../../scripts/browsers/browser.ts';
import { click, find } from '../../scripts/browsers/elements.ts';
import { listWith, readStorage } from '../../scripts/browsers/library.ts';
import {
  closePopup,
  isReaderOpen,
  openPopup,
  openReader,
  shows,
} from '../../scripts/browsers/surfaces.ts';
import { until } from '../../scripts/browsers/until.ts';
import { headlineOf } from '../fixtures/articles.ts';
import { inBothBrowsers } from './both-browsers.ts';

const LAST_WORDS = 'a great deal of time and no manners';

/** What of an article's markup could do something, wherever it came from. */
function dangersIn(surface: Surface): Promise<string[]> {
  return surface.evaluate((root) => {
    const article = [...root.querySelectorAll('article, main, .article-body')];
    const elements = article.flatMap((part) => [part, ...part.querySelectorAll('*')]);
    const dangers = elements.flatMap((element) => {
      const found = [...element.attributes]
        .filter(({ name }) => name.startsWith('on') || name === 'srcdoc')
        .map(({ name }) => `${element.localName} ${name}`);
      const forbidden = 'script, iframe, object, embed, form, input, template, base, meta, link';
      if (element.matches(forbidden)) found.push(element.localName);
      for (const name of ['href', 'src', 'srcset', 'action', 'data']) {
        const value = element.getAttribute(name)?.replace(/\s/g, '') ?? '';
        if (/^(javascript|vbscript|data:text|data:image\/svg)/i.test(value)) found.push(value);
      }
      return found;
    });
    if (elements.length < 5) dangers.push('there is no article');
    return dangers;
  });
}

inBothBrowsers('a hostile page', (stage) => {
  test('runs nothing through the reader over it', async () => {
    const { browser, server } = stage();
    const tab = await browser.openTab(`${server.origin}/hostile.html`);
    // Its own handlers have run as in any page; from here on nothing may.
    await tab.evaluateInPage(() => {
      (window as { ran?: unknown }).ran = undefined;
    });
    const reader = await openReader(stage(), tab);
    await shows(reader, LAST_WORDS);
    expect(await dangersIn(reader)).toEqual([]);
    const { children, text } = await reader.evaluate((root) => {
      const heading = root.querySelector('h1');
      return { children: heading?.childElementCount, text: heading?.textContent };
    });
    expect(children).toBe(0);
    expect(text).toContain('A Page That Means Harm');
    await until('time for handlers', async () => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      return true;
    });
    expect(await tab.evaluateInPage(() => String((window as { ran?: unknown }).ran))).toBe(
      'undefined',
    );
    await tab.close();
  });

  test('runs nothing in the popup or in its saved copy', async () => {
    const { browser, server } = stage();
    const tab = await browser.openTab(`${server.origin}/hostile.html`);
    const popup = await openPopup(stage());
    await shows(popup, LAST_WORDS);
    expect(await dangersIn(popup)).toEqual([]);
    await click(popup, 'button', 'Save');
    const [entry] = await listWith(browser, /^A Page That Means Harm/);
    await closePopup(stage());

    const saved = await browser.openTab(
      `${browser.extensionUrl}saved-article.html?id=${entry?.id}`,
    );
    await shows(saved, LAST_WORDS);
    expect(await dangersIn(saved)).toEqual([]);
    expect(await saved.evaluateInPage(() => String((window as { ran?: unknown }).ran))).toBe(
      'undefined',
    );
    await saved.close();
    await tab.close();
  });

  test('changes nothing by forging messages, keys and clicks', async () => {
    const { browser, server } = stage();
    const tab = await browser.openTab(`${server.origin}/articles/21`);
    await openReader(stage(), tab);
    const [id] = Object.values((await readStorage(browser)) ?? {}).flatMap(
      (stored) => JSON.stringify(stored).match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? [],
    );
    expect(id).toBeTruthy();
    const before = await readStorage(browser);

    const reached = await tab.evaluateInPage((entryId) => {
      const article = { url: location.href, headline: 'Forged', author: [] };
      const messages = [
        { type: 'library/save', article },
        { type: 'library/remove', id: entryId },
        { type: 'library/restore', id: entryId },
      ];
      const answers: unknown[] = [];
      const runtime = (
        window as { chrome?: { runtime?: { sendMessage?: (m: unknown) => unknown } } }
      ).chrome?.runtime;
      for (const message of messages) {
        window.postMessage(message, '*');
        window.postMessage({ source: 'byline', ...message }, '*');
        document.dispatchEvent(new CustomEvent(message.type, { detail: message }));
        try {
          answers.push(runtime?.sendMessage?.(message) ?? null);
        } catch {
          answers.push(null);
        }
      }
      const host = document.querySelector('byline-reader');
      for (const target of [host, document.body, document, window]) {
        for (const type of ['keydown', 'keypress', 'keyup']) {
          const init = { key: 's', code: 'KeyS', bubbles: true, composed: true };
          target?.dispatchEvent(new KeyboardEvent(type, init));
        }
        for (let y = 60; y < 400; y += 10) {
          const at = { clientX: innerWidth - 60, clientY: y, bubbles: true, composed: true };
          target?.dispatchEvent(new MouseEvent('click', at));
        }
      }
      if (host instanceof HTMLElement) host.click();
      return answers.some((answer) => answer !== null);
    }, String(id));
    expect(reached).toBe(false);

    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await readStorage(browser)).toEqual(before);
    expect(await isReaderOpen(tab)).toBe(true);
    await tab.close();
  });

  test('cannot make the extension believe in an element of its own', async () => {
    const { browser, server } = stage();
    const tab = await browser.openTab(`${server.origin}/articles/22`);
    await tab.evaluateInPage(() => {
      const forged = document.createElement('byline-reader');
      forged.attachShadow({ mode: 'open' }).innerHTML = '<h1>Forged</h1>';
      document.documentElement.append(forged);
    });
    const reader = await openReader(stage(), tab);
    expect((await find(reader, 'heading')).name).toBe(headlineOf(22));
    await tab.close();
  });
});
