import { startFirefox } from '../browsers/browser-process.ts';
import {
  type Extractor,
  LOAD_TIMEOUT,
  type Outcome,
  responseOf,
  timedExpression,
} from './extractor.ts';
import type { SavedPage } from './pages.ts';

const PREFERENCES: Record<string, string | number | boolean> = {
  // Nothing may reach a network: what is not intercepted is sent to a port where nobody listens.
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'network.proxy.allow_hijacking_localhost': true,
  'network.proxy.no_proxies_on': '',
  'network.dns.disablePrefetch': true,
  'network.stricttransportsecurity.preloadlist': false,
  'dom.security.https_first': false,
  'dom.security.https_only_mode': false,
  'accessibility.blockautorefresh': true,
  'browser.sessionstore.resume_from_crash': false,
  'browser.sessionhistory.max_total_viewers': 0,
  'media.autoplay.default': 5,
  // A page's clock otherwise counts whole milliseconds.
  'privacy.reduceTimerPrecision': false,
};

interface BeforeRequestSent {
  context: string | null;
  navigation: string | null;
  isBlocked: boolean;
  request: { request: string; url: string };
}

interface RemoteString {
  result: { value: string };
}

/** Starts a Firefox that extracts over WebDriver BiDi, in a sandbox of the page. */
export async function startFirefoxExtractor(
  executable: string,
  script: string,
): Promise<Extractor> {
  const { protocol, kill } = await startFirefox({
    executable,
    args: ['--headless'],
    preferences: PREFERENCES,
  });
  const expression = timedExpression(script);
  const { contexts } = await protocol.send('browsingContext.getTree');
  const context = (contexts as { context: string }[])[0]?.context;
  await protocol.send('session.subscribe', {
    events: ['network.beforeRequestSent', 'browsingContext.load'],
  });

  /** Answers the page's own request once; frames and refreshes get nothing and change nothing. */
  function serve(page: SavedPage): () => void {
    let served = false;
    return protocol.on('network.beforeRequestSent', (params) => {
      const {
        context: frame,
        navigation,
        isBlocked,
        request,
      } = params as unknown as BeforeRequestSent;
      if (!isBlocked) return;
      const own = !served && frame === context && navigation !== null;
      served ||= own;
      let answer: Promise<unknown>;
      if (own) {
        const { body, headers } = responseOf(page);
        answer = protocol.send('network.provideResponse', {
          request: request.request,
          statusCode: 200,
          reasonPhrase: 'OK',
          headers: headers.map(({ name, value }) => ({ name, value: { type: 'string', value } })),
          body: { type: 'base64', value: body },
        });
      } else {
        answer = protocol.send('network.failRequest', { request: request.request });
      }
      answer.catch(() => {});
    });
  }
  await protocol.send('network.addIntercept', {
    phases: ['beforeRequestSent'],
    contexts: [context],
  });

  /** Resolves when the page has loaded, or when that takes too long. */
  function loading(): Promise<void> {
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        off();
        resolve();
      };
      const timer = setTimeout(end, LOAD_TIMEOUT);
      const off = protocol.on('browsingContext.load', (event) => {
        if (event.context === context) end();
      });
    });
  }

  return {
    async extract(page) {
      const stopServing = serve(page);
      try {
        const loaded = loading();
        await protocol.send('browsingContext.navigate', {
          context,
          url: page.url,
          wait: 'interactive',
        });
        await loaded;
        const evaluated = await protocol.send('script.evaluate', {
          expression,
          target: { context, sandbox: 'byline' },
          awaitPromise: true,
        });
        if (evaluated.type === 'exception') {
          throw new Error((evaluated.exceptionDetails as { text: string }).text);
        }
        return JSON.parse((evaluated as unknown as RemoteString).result.value) as Outcome;
      } finally {
        stopServing();
      }
    },
    kill,
  };
}
