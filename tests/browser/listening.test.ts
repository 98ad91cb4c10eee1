import { expect, test } from 'vitest';
import type { Surface, Tab } from '../../scripts/browsers/browser.ts';
import { click, find } from '../../scripts/browsers/elements.ts';
import { listWith } from '../../scripts/browsers/library.ts';
import { openReader, pressShortcut, shows } from '../../scripts/browsers/surfaces.ts';
import { until } from '../../scripts/browsers/until.ts';
import { inBothBrowsers } from './both-browsers.ts';

/** What the stand-in engine has been given, in the page of the extension. */
interface Spoken {
  text: string;
  rate: number;
  voice: string;
}

/**
 * Reading aloud. Whether a browser has voices depends on the machine, so on the saved article's page
 * an engine of ours stands in for the system's: it takes utterances, tells of every word, and ends
 * each after a moment. Over another's page, where nothing can stand in, the reader shows the voices
 * that there are, or says what to do when there are none.
 */
inBothBrowsers('listening', (stage) => {
  async function openSaved(
    path = '/long.html',
    headline = /^How a Village/,
    { hasPictures = false } = {},
  ): Promise<Tab> {
    const { browser, server } = stage();
    const page = await browser.openTab(server.origin + path);
    await pressShortcut(stage(), page, 'save-article');
    const entry = await until('saved article', async () => {
      const saved = (await listWith(browser, headline)).find((each) =>
        headline.test(each.headline),
      );
      // They are taken from the page, as long as that is open.
      return (!hasPictures || saved?.thumbnail !== undefined) && saved;
    });
    await page.close();
    const tab = await browser.openTab(`${browser.extensionUrl}saved-article.html?id=${entry.id}`);
    await find(tab, 'button', /^Listen/);
    await tab.evaluateInPage(standIn);
    return tab;
  }

  const spokenIn = (tab: Tab): Promise<Spoken[]> =>
    tab.evaluateInPage(() => (window as unknown as { spoken: Spoken[] }).spoken);

  const lastSpoken = async (tab: Tab): Promise<string> => (await spokenIn(tab)).at(-1)?.text ?? '';

  /** Selects what is first found of a text. Resolves with the paragraph that it is in. */
  const select = (tab: Tab, wanted: string): Promise<string> =>
    tab.evaluate((root, text) => {
      const body = root.querySelector('.article-body');
      const walker = document.createTreeWalker(body ?? root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const from = node.textContent?.indexOf(text) ?? -1;
        if (from < 0) continue;
        document.getSelection()?.setBaseAndExtent(node, from, node, from + text.length);
        return node.parentElement?.closest('p')?.textContent ?? '';
      }
      throw new Error(`There is no “${text}”.`);
    }, wanted);

  /** What is shown as being spoken. */
  const marked = (tab: Tab, name: string): Promise<string> =>
    tab.evaluateInPage((key) => [...(CSS.highlights.get(key) ?? [])].map(String).join(' '), name);

  test('reads the whole article on, shows sentence and word, and obeys its keys', async () => {
    const tab = await openSaved();
    const { display } = stage();
    const headline = await tab.evaluate((root) => root.querySelector('h1')?.textContent ?? '');
    display.press('p');
    await find(tab, 'button', 'Pause');
    await until('three utterances', async () => (await spokenIn(tab)).length >= 3);
    expect((await spokenIn(tab))[0]?.text).toBe(headline);
    const sentence = await until('marked sentence', () => marked(tab, 'byline-sentence'));
    expect(sentence.length).toBeGreaterThan(3);
    await until('marked word within the sentence', async () => {
      const word = await marked(tab, 'byline-word');
      return word !== '' && (await marked(tab, 'byline-sentence')).includes(word);
    });

    display.press('p');
    await find(tab, 'button', 'Go on reading aloud');
    const paused = (await spokenIn(tab)).length;
    const here = await marked(tab, 'byline-sentence');
    display.press('shift+Right');
    await until('next paragraph', async () => (await marked(tab, 'byline-sentence')) !== here);
    expect((await spokenIn(tab)).length).toBe(paused);
    const first = await marked(tab, 'byline-sentence');
    display.press('Right');
    await until('next sentence', async () => {
      const now = await marked(tab, 'byline-sentence');
      return now !== '' && now !== first;
    });
    display.press('Left');
    await until('sentence before', async () => (await marked(tab, 'byline-sentence')) === first);
    display.press('shift+Left');
    await until('paragraph before', async () => {
      const now = await marked(tab, 'byline-sentence');
      return now !== '' && now !== first;
    });

    display.press('Escape');
    await until('silence', async () => (await marked(tab, 'byline-sentence')) === '');
    await find(tab, 'button', /^Listen/);
    await tab.close();
  });

  test('keeps the speed and the voice for the language, and begins where one clicks', async () => {
    const tab = await openSaved();
    const { display } = stage();
    display.press('p');
    await find(tab, 'button', 'Pause');
    display.press('period');
    await until('faster voice', async () =>
      (await spokenIn(tab)).some(({ rate }) => Math.abs(rate - 1.1) < 0.01),
    );
    const at = await tab.evaluate((root) => {
      const paragraph = [...root.querySelectorAll('.article-body p')].find((one) => {
        const { top, bottom } = one.getBoundingClientRect();
        return top > 300 && bottom < 800;
      });
      const { left, top } = paragraph?.getBoundingClientRect() ?? { left: 0, top: 0 };
      return { x: left + 30, y: top + 12, text: paragraph?.textContent ?? '' };
    });
    await tab.clickAt(at.x, at.y);
    await until('clicked paragraph', async () => {
      const last = await lastSpoken(tab);
      return last !== '' && at.text.replace(/\s+/g, ' ').includes(last);
    });
    await tab.close();

    const again = await openSaved();
    stage().display.press('p');
    const first = await until('kept speed', async () => (await spokenIn(again))[0]);
    expect(first.rate).toBeCloseTo(1.1);
    expect(first.voice).toBe('English stand-in');

    // Voices of other languages are not offered.
    const voices = await again.evaluate((root) =>
      [...root.querySelectorAll('.listen__voice option')].map(({ textContent }) => textContent),
    );
    expect(voices).toEqual(['English stand-in', 'Second English stand-in']);
    await again.evaluate((root) => {
      const select = root.querySelector<HTMLSelectElement>('.listen__voice');
      if (!select) throw new Error('There is no choice of voices.');
      select.value = 'second';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await until('chosen voice', async () =>
      (await spokenIn(again)).at(-1)?.voice.startsWith('Second'),
    );
    await again.close();
  });

  test('begins with what is selected', async () => {
    const tab = await openSaved();
    const selected = await select(tab, 'then');
    stage().display.press('p');
    const [begun] = await until('speech', async () => {
      const spoken = await spokenIn(tab);
      return spoken.length > 0 && spoken;
    });
    expect(selected).toContain(begun?.text);
    await tab.close();
  });

  test('says what pictures, tables and code are, and does not spell them', async () => {
    const tab = await openSaved('/things.html', /^How a Harbour/, { hasPictures: true });
    // The voice goes on by itself: a key pressed as it does would pass over what comes next.
    for (const [before, said] of [
      ['said so in the margin', /^Picture: The brass rule/],
      ['ruled already', /^Table, 4 rows/],
      ['has not read the card', /^Code, 4 lines/],
    ] as const) {
      await select(tab, before);
      stage().display.press('p');
      await until(String(said), async () =>
        (await spokenIn(tab)).some(({ text }) => said.test(text)),
      );
      await click(tab, 'button', 'Stop listening');
      await find(tab, 'button', /^Listen/);
    }
    expect((await spokenIn(tab)).some(({ text }) => text.includes('def height'))).toBe(false);
    await tab.close();
  });

  test('scrolls with the voice, yields to the reader, and comes back', async () => {
    const tab = await openSaved();
    const { display } = stage();
    const scroll = (): Promise<number> =>
      tab.evaluate((root) => root.querySelector('main')?.scrollTop ?? 0);
    display.press('p');
    const before = await scroll();
    for (let count = 0; count < 12; count += 1) display.press('shift+Right');
    await until('text that follows', async () => (await scroll()) > before + 100);
    display.press('p');
    display.press('Home');
    await click(tab, 'button', 'Back to what is being read');
    await until('text at the voice again', async () => (await scroll()) > before + 100);
    await tab.close();
  });

  test('waits for voices that the system names late, unless it is closed before', async () => {
    const tab = await openSaved();
    const { display } = stage();
    await tab.evaluateInPage(() => {
      const { getVoices } = speechSynthesis;
      const late = Object.assign(speechSynthesis, {
        getVoices: (): SpeechSynthesisVoice[] => [],
        nameVoices() {
          late.getVoices = getVoices;
          late.dispatchEvent(new Event('voiceschanged'));
        },
      });
    });
    const nameVoices = () =>
      tab.evaluateInPage(() => (speechSynthesis as unknown as { nameVoices(): void }).nameVoices());
    display.press('p');
    await shows(tab, /Looking for the voices/);
    await click(tab, 'button', 'Stop listening');
    await find(tab, 'button', /^Listen/);
    display.press('p');
    await shows(tab, /Looking for the voices/);
    expect(await spokenIn(tab)).toEqual([]);
    await nameVoices();
    await find(tab, 'button', 'Pause');
    await until('speech', async () => (await spokenIn(tab)).length > 0);
    // Once, though it was asked for twice.
    const [first, second] = await spokenIn(tab);
    expect(second?.text).not.toBe(first?.text);
    await tab.close();
  });

  test('over a page says what to do where the system has no voice', async () => {
    const { browser, server, display } = stage();
    const tab = await browser.openTab(`${server.origin}/articles/20`);
    const reader: Surface = await openReader(stage(), tab);
    display.press('p');
    await find(reader, 'button', 'Stop listening');
    await until('a choice of voices, or how to get one', () =>
      reader.evaluate(
        (root) =>
          root.querySelector('select') !== null ||
          root.textContent?.includes('speech-dispatcher') === true,
      ),
    );
    expect(await tab.evaluateInPage(() => CSS.highlights.size)).toBe(0);
    await tab.close();
  });
});

/** Runs in the extension's page: an engine that is heard by nobody. */
function standIn(): void {
  // The page's own: in Firefox the test's functions have a global object beside it.
  const place = window as unknown as { spoken: Spoken[] };
  place.spoken = [];
  const voices = [
    ['stand-in', 'English stand-in', 'en-US'],
    ['second', 'Second English stand-in', 'en-GB'],
    ['german', 'German stand-in', 'de-DE'],
  ].map(([voiceURI, name, lang], index) => ({
    voiceURI,
    name,
    lang,
    default: index === 0,
    localService: true,
  }));
  class Utterance extends EventTarget {
    text: string;
    voice: { name: string } | undefined;
    lang = '';
    rate = 1;
    constructor(text: string) {
      super();
      this.text = text;
    }
  }
  let timers: ReturnType<typeof setTimeout>[] = [];
  const tell = (utterance: Utterance, type: string, given: object): void => {
    utterance.dispatchEvent(Object.assign(new Event(type), given));
  };
  const engine = Object.assign(new EventTarget(), {
    getVoices: () => voices,
    resume() {},
    cancel() {
      for (const timer of timers) clearTimeout(timer);
      timers = [];
    },
    speak(utterance: Utterance) {
      place.spoken.push({
        text: utterance.text,
        rate: utterance.rate,
        voice: utterance.voice?.name ?? '',
      });
      const words = [...utterance.text.matchAll(/\S+/g)];
      words.forEach((word, index) => {
        timers.push(
          setTimeout(
            () => tell(utterance, 'boundary', { name: 'word', charIndex: word.index }),
            20 + index * 25,
          ),
        );
      });
      timers.push(setTimeout(() => tell(utterance, 'end', {}), 60 + words.length * 25));
    },
  });
  Object.defineProperty(window, 'speechSynthesis', { value: engine, configurable: true });
  Object.defineProperty(window, 'SpeechSynthesisUtterance', {
    value: Utterance,
    configurable: true,
  });
}
