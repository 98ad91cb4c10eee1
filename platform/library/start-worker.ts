import type { PublicPath } from 'wxt/browser';

/** @see https://w3c.github.io/trusted-types/dist/spec/#trusted-type-policy-factory */
type TrustedTypes = {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string };
};

/** Starts a worker of the extension, as pages under `require-trusted-types-for 'script'` have to. */
export function startWorker(script: PublicPath): Worker {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (!trustedTypes) return new Worker(script);
  const policy = trustedTypes.createPolicy('byline-worker', { createScriptURL: () => script });
  return new Worker(policy.createScriptURL(script));
}
