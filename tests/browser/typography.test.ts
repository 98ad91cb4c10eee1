import { expect, test } from 'vitest';
import type { Surface, Tab } from '../../scripts/browsers/browser.ts';
import { click, find, findAll } from '../../scripts/browsers/elements.ts';
import { listWith } from '../../scripts/browsers/library.ts';
import {
  closePopup,
  openPopup,
  openReader,
  pressShortcut,
  shows,
} from '../../scripts/browsers/surfaces.ts';
import { until } from '../../scripts/browsers/until.ts';
import { inBothBrowsers } from './both-browsers.ts';

interface Shared {
  values: Record<string, unknown>;
  changed: Record<string, number>;
}
declare const chrome: {
  storage: {
    sync: {
      get(key: string): Promise<{ settings?: Shared }>;
      set(values: { settings: Shared }): Promise<void>;
    };
  };
};

/** How the text is set, as the browser has computed it. */
interface Set {
  face: string;
  size: number;
  lineHeight: number;
  width: number;
  letterSpacing: number;
  wordSpacing: number;
  align: string;
  hyphens: string;
  indent: number;
  background: string;
}

function setOf(surface: Surface): Promise<Set> {
  return surface.evaluate((root) => {
    const [, paragraph] = root.querySelectorAll('.article-body p');
    const { parentElement } = paragraph ?? {};
    const top = 'host' in root ? root.querySelector('.reader') : root.documentElement;
    if (!paragraph || !parentElement || !top) throw new Error('There is no text.');
    const style = getComputedStyle(paragraph);
    const size = Number.parseFloat(style.fontSize);
    return {
      face: style.fontFamily,
      size,
      lineHeight: Number.parseFloat(style.lineHeight) / size,
      width: parentElement.getBoundingClientRect().width,
      letterSpacing: Number.parseFloat(style.letterSpacing) || 0,
      wordSpacing: Number.parseFloat(style.wordSpacing) || 0,
      align: style.textAlign,
      hyphens: style.hyphens,
      indent: Number.parseFloat(style.textIndent),
      background: getComputedStyle(top).backgroundColor,
    };
  });
}

/** What is chosen in the panel shows at once, and everywhere. The theme of the system is a light one. */
inBothBrowsers(
  'typography',
  (stage) => {
    async function open(path = '/articles/40'): Promise<{ tab: Tab; reader: Surface }> {
      const { browser, server } = stage();
      const tab = await browser.openTab(server.origin + path);
      return { tab, reader: await openReader(stage(), tab) };
    }

    async function openPanel(reader: Surface): Promise<void> {
      await click(reader, 'button', /^Typography/);
      await find(reader, 'radio', 'Sepia');
    }

    async function unfold(reader: Surface, title: string): Promise<void> {
      await reader.evaluate((root, wanted) => {
        for (const fold of root.querySelectorAll<HTMLDetailsElement>('.typography__fold')) {
          if (fold.querySelector('summary')?.textContent?.trim() === wanted) fold.open = true;
        }
      }, title);
    }

    /** Moves a slider to its upper end, by the keyboard. */
    async function toTheEnd(reader: Surface, label: string): Promise<void> {
      await find(reader, 'slider', label);
      await reader.evaluate(
        (root, name) =>
          root.querySelector<HTMLElement>(`input[type=range][aria-label="${name}"]`)?.focus(),
        label,
      );
      stage().display.press('End');
    }

    async function settled(
      surface: Surface,
      what: string,
      is: (set: Set) => boolean,
    ): Promise<Set> {
      return until(what, async () => {
        const set = await setOf(surface);
        return is(set) && set;
      });
    }

    async function close({ tab }: { tab: Tab }): Promise<void> {
      const { display } = stage();
      await until('page without the reader', async () => {
        display.press('Escape');
        return tab.evaluate(() => document.querySelector('byline-reader') === null);
      });
      await tab.close();
    }

    test('changes at once, is kept, and is the same in a saved copy and in the popup', async () => {
      const { browser } = stage();
      const { tab, reader } = await open();
      const before = await setOf(reader);
      expect(before.face).toMatch(/^"?Byline Literata/);
      await openPanel(reader);
      await click(reader, 'radio', 'Inter');
      await settled(reader, 'face', ({ face }) => /^"?Byline Inter/.test(face));
      await toTheEnd(reader, 'Size');
      const large = await settled(reader, 'size', ({ size }) => size > before.size * 1.3);
      await toTheEnd(reader, 'Line height');
      await settled(reader, 'leading', ({ lineHeight }) => lineHeight > before.lineHeight * 1.2);
      await pressShortcut(stage(), tab, 'save-article');
      const [entry] = await listWith(browser, /./);
      await close({ tab });

      const again = await open('/articles/41');
      const kept = await setOf(again.reader);
      expect(kept.size).toBe(large.size);
      expect(kept.face).toMatch(/^"?Byline Inter/);
      await close(again);

      const copy = await browser.openTab(
        `${browser.extensionUrl}saved-article.html?id=${entry?.id}`,
      );
      await find(copy, 'button', /^Typography/);
      await settled(copy, 'size in the saved copy', ({ size }) => size === large.size);
      await copy.close();

      const page = await browser.openTab(`${stage().server.origin}/articles/42`);
      const popup = await openPopup(stage());
      await settled(popup, 'face in the popup', ({ face }) => /^"?Byline Inter/.test(face));
      await closePopup(stage());
      await page.close();
    });

    test('is carried to one’s other machines, and comes from them', async () => {
      const { browser } = stage();
      const opened = await open('/articles/52');
      await openPanel(opened.reader);
      await click(opened.reader, 'radio', 'Atkinson');
      const shared = await until('shared settings', () =>
        browser.evaluateInBackground(async () => {
          const { settings } = await chrome.storage.sync.get('settings');
          return settings?.values.face === 'atkinson' && settings;
        }),
      );
      expect(JSON.stringify(shared).length).toBeLessThan(8192);
      await browser.evaluateInBackground(async (before) => {
        const settings = {
          values: { ...before.values, face: 'inter' },
          changed: { ...before.changed, face: Date.now() + 1000 },
        };
        await chrome.storage.sync.set({ settings });
      }, shared);
      await settled(opened.reader, 'face of elsewhere', ({ face }) => /Inter/.test(face));
      // Later than what the other machine said.
      await new Promise((resolve) => setTimeout(resolve, 1100));
      await click(opened.reader, 'button', 'Reset');
      await settled(opened.reader, 'first face', ({ face }) => /Literata/.test(face));
      await close(opened);
    });

    test('any typeface of the machine, by its name', async () => {
      const opened = await open('/articles/49');
      const { reader } = opened;
      await openPanel(reader);
      await click(reader, 'radio', 'Other…');
      await click(reader, 'combobox', 'Name of an installed typeface');
      for (const key of ['N', 'o', 't', 'o', 'space', 'S', 'a', 'n', 's']) {
        stage().display.press(key);
      }
      await settled(reader, 'typeface', ({ face }) => face.startsWith('"Noto Sans"'));
      await click(reader, 'button', 'Reset');
      await close(opened);
    });

    test('is set back to what it was at first', async () => {
      const opened = await open('/articles/43');
      await openPanel(opened.reader);
      await click(opened.reader, 'radio', 'Atkinson');
      await settled(opened.reader, 'face', ({ face }) => /Atkinson/.test(face));
      await click(opened.reader, 'button', 'Reset');
      const set = await settled(opened.reader, 'first face', ({ face }) => /Literata/.test(face));
      expect(set.size).toBe(20);
      await close(opened);
    });

    test('spacing, indented paragraphs, and justified lines with hyphens', async () => {
      const opened = await open('/articles/44');
      const { reader } = opened;
      await openPanel(reader);
      const { width } = await setOf(reader);
      await toTheEnd(reader, 'Width');
      await settled(reader, 'wider column', (now) => now.width > width + 20);
      await unfold(reader, 'Spacing and paragraphs');
      await toTheEnd(reader, 'Letter spacing');
      await settled(reader, 'letter spacing', ({ letterSpacing }) => letterSpacing > 1);
      await toTheEnd(reader, 'Word spacing');
      await settled(reader, 'word spacing', ({ wordSpacing }) => wordSpacing > 5);
      await click(reader, 'radio', 'Indented');
      await settled(reader, 'indented paragraph', ({ indent }) => indent > 10);
      await click(reader, 'switch', 'Justify text');
      const set = await settled(reader, 'justified text', ({ align }) => align === 'justify');
      expect(set.hyphens).toBe('auto');
      await click(reader, 'button', 'Reset');
      await close(opened);
    });

    test('themes show at once, the light half of the pair is the chosen one', async () => {
      const opened = await open('/articles/45');
      const { reader } = opened;
      await openPanel(reader);
      const seen = new Set<string>([(await setOf(reader)).background]);
      for (const theme of ['Sepia', 'Grey', 'Dark', 'Black', 'High contrast']) {
        await click(reader, 'radio', theme);
        const { background } = await settled(reader, theme, (set) => !seen.has(set.background));
        seen.add(background);
      }
      await click(reader, 'radio', 'Sepia');
      await close(opened);
      const later = await open('/articles/46');
      expect([...seen].indexOf((await setOf(later.reader)).background)).toBe(1);
      await openPanel(later.reader);
      await click(later.reader, 'button', 'Reset');
      await close(later);
    });

    test('colours of one’s own come with a warning where they are hard to read', async () => {
      const opened = await open('/articles/47');
      const { reader } = opened;
      await openPanel(reader);
      await click(reader, 'radio', 'Own colours');
      const colour = (name: string, value: string) =>
        until(`colour ${name}`, () =>
          reader.evaluate(
            (root, wanted, chosen) => {
              const label = [...root.querySelectorAll('.own-colour')].find(
                ({ textContent }) => textContent?.trim() === wanted,
              );
              const input = label?.querySelector('input');
              if (!input) return false;
              input.value = chosen;
              input.dispatchEvent(new Event('input', { bubbles: true }));
              return true;
            },
            name,
            value,
          ),
        );
      await colour('Background', '#203040');
      await colour('Text', '#304050');
      await shows(reader, /hard to read/);
      await settled(reader, 'own ground', ({ background }) => background === 'rgb(32, 48, 64)');
      await click(reader, 'button', 'Reset');
      await close(opened);
    });

    test('pictures can be left out, and links be numbered notes at the end', async () => {
      const opened = await open('/things.html');
      const { reader } = opened;
      await openPanel(reader);
      await unfold(reader, 'Pictures and links');
      const pictures = () => findAll(reader, 'img', 'The brass rule at the end of the mole');
      expect(await pictures()).toHaveLength(1);
      await click(reader, 'switch', 'Show pictures');
      await until('text without pictures', async () => (await pictures()).length === 0);
      const link = () =>
        reader.evaluate((root) => {
          const text = root.querySelector('.footnotes, .article-body ol');
          const anchor = root.querySelector('a[href="https://archive.example/vik"]');
          if (!text || !anchor) throw new Error('There is no link.');
          const { color, textDecorationLine, textDecorationColor } = getComputedStyle(anchor);
          return {
            coloured: color !== getComputedStyle(text).color,
            underlined:
              textDecorationLine === 'underline' && textDecorationColor !== 'rgba(0, 0, 0, 0)',
          };
        });
      expect((await link()).coloured).toBe(true);
      await click(reader, 'radio', 'Underlined');
      await until('underlined link', async () => {
        const { coloured, underlined } = await link();
        return underlined && !coloured;
      });
      await click(reader, 'radio', 'Plain');
      await until('plain link', async () => {
        const { coloured, underlined } = await link();
        return !underlined && !coloured;
      });
      await click(reader, 'radio', /^Numbered/);
      const list = await until('notes', () =>
        reader.evaluate((root) => root.querySelector('.link-notes')?.textContent ?? false),
      );
      expect(list).toContain('https://archive.example/vik');
      await click(reader, 'button', 'Reset');
      await close(opened);
    });

    test('Japanese is set solid: each of its characters takes the same room', async () => {
      const opened = await open('/japanese.html');
      const widths = await opened.reader.evaluate((root) => {
        const paragraph = root.querySelector('.article-body p');
        const text = paragraph?.firstChild;
        if (!paragraph || !(text instanceof Text)) throw new Error('There is no text.');
        const size = Number.parseFloat(getComputedStyle(paragraph).fontSize);
        return [...text.data].flatMap((character, at) => {
          const range = document.createRange();
          range.setStart(text, at);
          range.setEnd(text, at + 1);
          const { width } = range.getBoundingClientRect();
          return /[、。\p{Script=Hiragana}\p{Script=Han}]/u.test(character) ? [width / size] : [];
        });
      });
      expect(widths.length).toBeGreaterThan(60);
      expect(Math.min(...widths)).toBeGreaterThan(0.98);
      expect(Math.max(...widths)).toBeLessThan(1.02);
      await close(opened);
    });

    test('each script has its own face and line height', async () => {
      const latin = await open('/articles/48');
      const usual = await setOf(latin.reader);
      await latin.tab.close();
      for (const [path, face] of [
        ['/japanese.html', /Noto Serif CJK JP/],
        ['/arabic.html', /Noto Naskh Arabic/],
        ['/hindi.html', /Noto Serif Devanagari/],
      ] as const) {
        const opened = await open(path);
        const set = await setOf(opened.reader);
        expect(set.face).toMatch(face);
        expect(set.size * set.lineHeight).toBeGreaterThan(usual.size * usual.lineHeight);
        await opened.tab.close();
      }
    });
  },
  { colorScheme: 'light' },
);
