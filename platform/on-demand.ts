import { browser } from 'wxt/browser';
import type * as citations from '../core/citation/format-citation.ts';
import type { PatternLanguage } from '../core/syllables/pattern-languages.ts';
import type { Patterns } from '../core/syllables/syllables.ts';
import { sendMessage } from './messages.ts';
import { type OnDemandName, onDemandScript } from './on-demand-scripts.ts';

/**
 * What each script that is loaded when it is used provides. What this folder may not import is added
 * where it is provided: `declare module '../platform/on-demand.ts' { interface OnDemand { … } }`, with
 * the type by `typeof import('…')` or `import type`. WXT runs entrypoints to learn about them, without
 * what only their main function uses; a type of a value that is imported would keep its import.
 */
export interface OnDemand extends Record<`syllables/${PatternLanguage}`, Patterns> {
  citations: typeof citations;
}

/** Where the extension's scripts of one tab, or of one of its pages, find what has been loaded. */
const place = globalThis as { bylineOnDemand?: Partial<OnDemand> };

const arriving = new Map<OnDemandName, Promise<void>>();

/** Gives what a script brings, in that script. */
export function provide<Name extends OnDemandName>(name: Name, provided: OnDemand[Name]): void {
  place.bylineOnDemand = { ...place.bylineOnDemand, [name]: provided };
}

/**
 * What a script provides, loaded when it is first asked for. Scripts in a tab may load nothing
 * themselves, so there the background runs it beside them; a page of the extension loads it alone.
 * @throws when it does not come; the next call tries again.
 */
export async function loadOnDemand<Name extends OnDemandName>(name: Name): Promise<OnDemand[Name]> {
  if (place.bylineOnDemand?.[name] === undefined) {
    const arrival = arriving.get(name) ?? bring(name);
    arriving.set(name, arrival);
    await arrival.finally(() => arriving.delete(name));
  }
  const provided = place.bylineOnDemand?.[name];
  if (provided === undefined) throw new Error(`${name} did not come`);
  return provided as OnDemand[Name];
}

async function bring(name: OnDemandName): Promise<void> {
  if (location.href.startsWith(browser.runtime.getURL('/'))) await addScript(name);
  else await sendMessage('scripts/load', { name });
}

/** Adds the script to this page of the extension. */
function addScript(name: OnDemandName): Promise<void> {
  const script = document.createElement('script');
  return new Promise<void>((resolve, reject) => {
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`${name} could not be loaded`)));
    // Of a type that TypeScript does not know yet.
    Object.assign(script, { src: trustedAddress(name) });
    document.head.append(script);
  }).finally(() => script.remove());
}

/** @see https://w3c.github.io/trusted-types/dist/spec/#trusted-type-policy-factory */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (input: string) => string },
  ): { createScriptURL: (input: string) => unknown };
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/** The script's address in the form that the policy of the extension's pages asks for. */
function trustedAddress(name: OnDemandName): unknown {
  policy ??= (globalThis as unknown as { trustedTypes: TrustedTypes }).trustedTypes.createPolicy(
    'byline-on-demand',
    { createScriptURL: (input) => onDemandScript(input as OnDemandName) },
  );
  return policy.createScriptURL(name);
}
