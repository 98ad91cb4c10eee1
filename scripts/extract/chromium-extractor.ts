import { startChromium } from '../browsers/browser-process.ts';
import {
  type Extractor,
  LOAD_TIMEOUT,
  type Outcome,
  responseOf,
  timedExpression,
} from './extractor.ts';
import type { SavedPage } from './pages.ts';

const ARGUMENTS = [
  '--headless',
  '--disable-extensions',
  '--disable-gpu',
  '--mute-audio',
  // Nothing may reach a network: what is not intercepted fails at once, without a resolver.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-features=BackForwardCache,HttpsUpgrades,Translate,OptimizationHints,MediaRouter',
  'about:blank',
];

interface RequestPaused {
  requestId: string;
  frameId: string;
  request: { url: string };
}

/** Starts a Chromium that extracts over the DevTools Protocol, in an isolated world of the page. */
export async function startChromiumExtractor(
  executable: string,
  script: string,
): Promise<Extractor> {
  const { protocol, kill } = await startChromium({ executable, args: ARGUMENTS, preferences: {} });
  const expression = timedExpression(script);
  const { targetInfos } = await protocol.send('Target.getTargets');
  const target = (targetInfos as { type: string; targetId: string }[]).find(
    ({ type }) => type === 'page',
  );
  const attached = await protocol.send('Target.attachToTarget', {
    targetId: target?.targetId,
    flatten: true,
  });
  const sessionId = String(attached.sessionId);
  const send = (method: string, params?: Record<string, unknown>) =>
    protocol.send(method, params, sessionId);
  await send('Page.enable');
  await send('Page.setLifecycleEventsEnabled', { enabled: true });
  await send('Fetch.enable', { patterns: [{ urlPattern: '*', resourceType: 'Document' }] });

  /** Answers the page's own request once; frames and refreshes get nothing and change nothing. */
  function serve(page: SavedPage, mainFrame: () => string): () => void {
    let served = false;
    return protocol.on('Fetch.requestPaused', (params) => {
      const { requestId, frameId } = params as unknown as RequestPaused;
      const own = !served && frameId === mainFrame();
      served ||= own;
      const { body, headers } = own ? responseOf(page) : { body: '', headers: [] };
      const answer = own
        ? send('Fetch.fulfillRequest', {
            requestId,
            responseCode: 200,
            responseHeaders: headers,
            body,
          })
        : send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
      // The frame may be gone by now, and its request with it.
      answer.catch(() => {});
    });
  }

  /** Resolves when the page has loaded, or, when that takes too long, as soon as its text is there. */
  function loading(): { done: Promise<void>; begin: (loaderId: string) => void } {
    const reached = new Map<string, Set<string>>();
    let loader: string | undefined;
    let check = () => {};
    const off = protocol.on('Page.lifecycleEvent', (event) => {
      const id = String(event.loaderId);
      reached.set(id, (reached.get(id) ?? new Set()).add(String(event.name)));
      check();
    });
    const done = new Promise<void>((resolve) => {
      let late = false;
      const timer = setTimeout(() => {
        late = true;
        check();
      }, LOAD_TIMEOUT);
      check = () => {
        const events = loader === undefined ? undefined : reached.get(loader);
        if (!events?.has('load') && !(late && events?.has('DOMContentLoaded'))) return;
        clearTimeout(timer);
        off();
        resolve();
      };
    });
    return {
      done,
      begin: (loaderId) => {
        loader = loaderId;
        check();
      },
    };
  }

  return {
    async extract(page) {
      let frame = target?.targetId ?? '';
      let stop = () => {};
      const crashed = new Promise<never>((_, reject) => {
        stop = protocol.on('Inspector.targetCrashed', () =>
          reject(new Error('the page crashed its renderer')),
        );
      });
      const stopServing = serve(page, () => frame);
      try {
        const work = async (): Promise<Outcome> => {
          const { done, begin } = loading();
          const { frameId, loaderId, errorText } = await send('Page.navigate', { url: page.url });
          if (errorText) throw new Error(`the page did not load: ${errorText}`);
          frame = String(frameId);
          begin(String(loaderId));
          await done;
          const world = await send('Page.createIsolatedWorld', {
            frameId: frame,
            worldName: 'byline',
          });
          const evaluated = await send('Runtime.evaluate', {
            expression,
            contextId: world.executionContextId,
            awaitPromise: true,
            returnByValue: true,
          });
          const failure = evaluated.exceptionDetails as
            | { text: string; exception?: { description?: string } }
            | undefined;
          if (failure) throw new Error(failure.exception?.description ?? failure.text);
          return JSON.parse((evaluated.result as { value: string }).value);
        };
        return await Promise.race([work(), crashed]);
      } finally {
        stop();
        stopServing();
      }
    },
    kill,
  };
}
