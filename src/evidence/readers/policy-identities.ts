import type { Identity, LocatedValue } from '../evidence.js';
import { hostsIn, isPublicHost, mailAddressesIn } from '../identities.js';

const hostPolicies = /(?:host|host_?names?|server|gateway|url|domains?|backgroundservices)$/i;
const userPolicies =
  /^(?:user|user_?name|user_?id|upn|user_?principal_?name|e?mail|e?mail_?address|account|account_?name|login|login_?name|sam_?account_?name)$/i;

/** What policies hold that must not leave in clear. */
export function policyIdentities(values: ReadonlyMap<string, LocatedValue>): Identity[] {
  return [...values].flatMap(([name, { value }]) => (value === '' ? [] : identitiesOf(name, value)));
}

function identitiesOf(name: string, value: string): Identity[] {
  if (name === 'PushNotificationsTenantId') return [{ kind: 'tenant-id', value }];
  const users = userPolicies.test(name) ? [value] : mailAddressesIn(value);
  const hosts = hostPolicies.test(name) ? hostsIn(value).filter((host) => isPrivate(name, host)) : [];
  return [
    ...users.map((user): Identity => ({ kind: 'user', value: user })),
    ...hosts.map((host): Identity => ({ kind: 'host', value: host })),
  ];
}

/** The listener's policy may hold the name of a region, which is no host of the customer's. */
function isPrivate(policy: string, host: string): boolean {
  return !isPublicHost(host) && (policy !== 'PushNotificationsListenerServiceHostName' || host.includes('.'));
}
