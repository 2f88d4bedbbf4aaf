import { isPublicHost as isPublicService } from '../evidence/identities.js';

/** Further services that every customer shares, and mail providers whose names identify nobody. */
const publicSuffixes = [
  'citrix.net',
  'netscalergateway.net',
  'mzstatic.com',
  'apple-dns.net',
  'aaplimg.com',
  'cdn-apple.com',
  'me.com',
  'live.com',
  'hotmail.com',
  'gmail.com',
  'googlemail.com',
  'google.com',
  'msftconnecttest.com',
  'schemas.xmlsoap.org',
  'w3.org',
  'slack.com',
];

/** Shared suffixes under which each customer has a name of its own. */
const tenantSuffixes = [
  'onmicrosoft.com',
  'mail.onmicrosoft.com',
  'mail.protection.outlook.com',
  'sharepoint.com',
  'sharefile.com',
  'xm.cloud.com',
];

/** Public, and no customer's own name under a shared suffix. */
export function isPublicHost(name: string): boolean {
  const host = bareHost(name);
  if (tenantSuffix(host) !== null) return false;
  return isPublicService(host) || publicSuffixes.some((suffix) => isUnder(host, suffix) || host === suffix);
}

/** The shared suffix under which a customer's own name stands, the dot included; null where there is none. */
export function tenantSuffix(name: string): string | null {
  const host = bareHost(name);
  const under = tenantSuffixes.filter((suffix) => isUnder(host, suffix));
  const longest = under.sort((a, b) => b.length - a.length)[0];
  return longest === undefined ? null : `.${longest}`;
}

function isUnder(host: string, suffix: string): boolean {
  return host.endsWith(`.${suffix}`);
}

function bareHost(name: string): string {
  return name
    .toLowerCase()
    .replace(/^\*?\./, '')
    .replace(/\.$/, '');
}
