/**
 * The site's one Trusted Types policy (W3C Trusted Types; `build/content-security-policy.ts` names it). Browsers take an
 * address for a worker only through it, and it lets none but the site's own pass. Text as markup or as code stays refused.
 */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (address: string) => string | null }): unknown;
}

let allowed = false;

/** To be called before a worker or a service worker is started. Browsers without Trusted Types need nothing. */
export function allowOwnWorkers(): void {
  if (allowed) return;
  allowed = true;
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy('default', {
    createScriptURL: (address) => (new URL(address, location.href).origin === location.origin ? address : null),
  });
}
