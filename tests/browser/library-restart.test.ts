import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../../scripts/browsers/browser.ts';
import { makeProfile, removeProfile } from '../../scripts/browsers/browser-process.ts';
import { type Display, startDisplay } from '../../scripts/browsers/display.ts';
import type { BrowserFamily } from '../../scripts/browsers/find-browser.ts';
import { listWith, readList } from '../../scripts/browsers/library.ts';
import { openBrowser, WINDOW } from '../../scripts/browsers/open-browser.ts';
import { pressShortcut } from '../../scripts/browsers/surfaces.ts';
import { until } from '../../scripts/browsers/until.ts';
import { articlePage, headlineOf } from '../fixtures/articles.ts';
import { familiesToTest } from './both-browsers.ts';
import { allowedBuild } from './other-builds.ts';

const PICTURE = readFileSync(
  join(import.meta.dirname, '../fixtures/pages/images/tablet-fjord.jpg'),
);

/** A site whose picture does not come, until it is told to. */
async function startSite(): Promise<{
  origin: string;
  asked: () => number;
  mend(): void;
  close(): void;
}> {
  let isMended = false;
  let asked = 0;
  const server = createServer(({ url }, response) => {
    if (url !== '/picture.jpg') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      const picture = '<meta property="og:image" content="/picture.jpg"></head>';
      response.end(articlePage(21).replace('</head>', picture));
      return;
    }
    asked += 1;
    if (!isMended) return;
    response.writeHead(200, { 'content-type': 'image/jpeg' });
    response.end(PICTURE);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    asked: () => asked,
    mend: () => {
      isMended = true;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

describe.each(familiesToTest())('a browser that is killed, %s', (family: BrowserFamily) => {
  const profile = makeProfile();
  const extension = allowedBuild(family);
  let site: Awaited<ReturnType<typeof startSite>>;
  let display: Display;
  let browser: Browser | undefined;

  const start = async (): Promise<Browser> => {
    browser = await openBrowser(family, { display, extension, profile });
    return browser;
  };

  beforeAll(async () => {
    site = await startSite();
    display = await startDisplay(WINDOW.width, WINDOW.height);
  });

  afterAll(() => {
    browser?.close();
    display.stop();
    site.close();
    removeProfile(profile);
  });

  test('has what was saved, and fetches the pictures that had not come', async () => {
    const first = await start();
    const tab = await first.openTab(`${site.origin}/letter`);
    await pressShortcut({ browser: first, display }, tab, 'save-article');
    const [saved] = await listWith(first, new RegExp(headlineOf(21)));
    await until('request for the picture', async () => site.asked() > 0);
    expect(saved).not.toHaveProperty('thumbnail');
    first.close();
    await first.ended;

    site.mend();
    const second = await start();
    const entry = await until('picture', async () => {
      const [found] = await readList(second);
      return found?.thumbnail !== undefined && found;
    });
    expect(entry).toMatchObject({ id: saved?.id, headline: headlineOf(21) });
  });
});
