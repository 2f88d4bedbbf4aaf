import type { Identity } from './evidence.js';
import { policyHost } from './policy-value.js';

/** More are not kept of one case: pseudonyms for thousands of users or hosts help nobody. */
export const identitiesKept = 5000;

/** Services that every customer shares; their names identify nobody and are worth reading. */
const publicSuffixes = [
  'citrix.com',
  'cloud.com',
  'citrixworkspacesapi.net',
  'sharefile.com',
  'apple.com',
  'icloud.com',
  'microsoft.com',
  'microsoftonline.com',
  'office.com',
  'office365.com',
  'outlook.com',
  'office.net',
  'windows.net',
];

export function isPublicHost(host: string): boolean {
  return publicSuffixes.some((suffix) => host === suffix || host.endsWith(`.${suffix}`));
}

/** The hosts of a list as policies write it: commas, semicolons or spaces between, ports and `*.` allowed. */
export function hostsIn(value: string): string[] {
  const named = value.split(/[\s,;|]+/).map((item) => policyHost(item.replace(/^\*?\./, '')));
  return [...new Set(named.filter((host) => host !== null))];
}

export function mailAddressesIn(value: string): string[] {
  return value.match(/[^\s@,;:<>"'()=]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}/gi) ?? [];
}

/** Each identity once, in a fixed order, at most `identitiesKept`; those that come first are kept first. */
export function distinctIdentities(identities: readonly Identity[]): Identity[] {
  const byKey = new Map(identities.map((identity) => [`${identity.kind} ${identity.value}`, identity]));
  const keys = [...byKey.keys()].slice(0, identitiesKept).sort();
  return keys.flatMap((key) => byKey.get(key) ?? []);
}
