import type { Device, Identity, LocatedValue } from '../evidence.js';
import { hostsIn, isPublicHost, mailAddressesIn } from '../identities.js';

const devices =
  /^(?:devicename|deviceid|udid|deviceudid|deviceuniqueid|serial|serialnumber|imei|vendorid|vendoridentifier|idfv)$/;
const users =
  /^(?:user|username|userid|userprincipalname|upn|login|loginname|account|accountname|email|emailaddress|mail|mailaddress|owner|displayname|samaccountname)$/;
const tenants = /^(?:tenantid|customerid|pushtenantid|pushnotificationstenantid)$/;
const tokens = /^(?:apnstoken|devicetoken|pushtoken|listenertoken|listenerservicetoken)$/;
const hosts = /(?:host|hostname|server|serverurl|url|gateway|fqdn|domain|endpoint)$/;

/** What devices are called that nobody gave a name, and what the logger writes for want of one. */
const nameless = /^(?:iphone|ipad|ipod(?: touch)?|apple watch|unknown\b.{0,100}|\(?null\)?|n\/?a|-)$/i;

/** What app info holds that must not leave in clear. */
export function appInfoIdentities(values: ReadonlyMap<string, LocatedValue>): Identity[] {
  return [...values].flatMap(([name, { value }]) =>
    value === '' || nameless.test(value)
      ? []
      : identitiesOf(name.toLowerCase().replace(/[^a-z]/g, ''), value),
  );
}

/** The device that app info is about; a name that every such device has is none, nor is a model that is a family. */
export function deviceOf(values: ReadonlyMap<string, LocatedValue>): Device {
  const stated = (key: string) => {
    const value = values.get(key)?.value ?? '';
    return value === '' || nameless.test(value) ? null : value;
  };
  return { name: stated('deviceName'), model: stated('hardwareModel') ?? stated('deviceModel') };
}

function identitiesOf(name: string, value: string): Identity[] {
  if (devices.test(name)) return [{ kind: 'device', value }];
  if (tenants.test(name)) return [{ kind: 'tenant-id', value }];
  if (tokens.test(name)) return [{ kind: 'listener-token', value }];
  if (users.test(name)) return [{ kind: 'user', value }];
  const mails = mailAddressesIn(value).map((user): Identity => ({ kind: 'user', value: user }));
  const named = hosts.test(name) ? hostsIn(value).filter((host) => !isPublicHost(host)) : [];
  return [...mails, ...named.map((host): Identity => ({ kind: 'host', value: host }))];
}
