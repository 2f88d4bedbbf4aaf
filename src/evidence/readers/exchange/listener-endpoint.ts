import { policyHost } from '../../policy-value.js';

/** The two families of the push service (reference 3.2), whatever the region; the domains are those Citrix uses. */
const family =
  /(?:^|\.)(?:mailboxlistener|pushreg)(?:\.[a-z0-9-]{1,63}){0,3}\.(?:citrix\.com|citrix\.us|cloud\.com)$/;

/** Whether a lower-case host belongs to the Citrix push service. */
export function isListenerHost(host: string): boolean {
  return family.test(host);
}

/** The first host of the push service that a text names, lower-case. */
export function listenerHostIn(text: string): string | null {
  for (const [name] of text.toLowerCase().matchAll(/[a-z0-9][a-z0-9.-]*/g)) {
    const host = policyHost(name.slice(0, 300).replace(/(?<![.-])[.-]+$/, ''));
    if (host !== null && isListenerHost(host)) return host;
  }
  return null;
}
