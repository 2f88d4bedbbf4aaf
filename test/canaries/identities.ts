import fc from 'fast-check';
import * as draw from './draws.js';

const { capitalised } = draw;
const full = (first: string, last: string) => `${capitalised(first)} ${capitalised(last)}`;
const person = fc.record({
  first: draw.first,
  last: draw.last,
  org: draw.organisation,
  tld: draw.publicSuffix,
});
const host = fc.record({ server: draw.serverName, org: draw.organisation, inner: draw.privateSuffix });

function told<Value>(drawn: fc.Arbitrary<Value>, write: (value: Value) => readonly [string, ...string[]]) {
  return drawn.map((value) => {
    const [written, ...telling] = write(value);
    return { written, telling };
  });
}

/** People, by the ways in which texts name them. */
const users = {
  'e-mail address': told(person, ({ first, last, org, tld }) => [
    `${first}.${last}@${org}.${tld}`,
    first,
    last,
    org,
  ]),
  'e-mail address with plus': told(person, ({ first, last, org, tld }) => [
    `${first}+${last}@mail.${org}.${tld}`,
    first,
    last,
    org,
  ]),
  'e-mail address with umlauts': told(person, ({ first, last, org }) => [
    `${first}.ö${last}@bücher-${org}.example`,
    first,
    last,
    org,
  ]),
  'e-mail address in punycode': told(person, ({ first, org }) => [
    `${first}@xn--${org}-kva.example`,
    first,
    org,
  ]),
  'quoted e-mail address': told(person, ({ first, last, org, tld }) => [
    `"${first} ${last}"@${org}.${tld}`,
    first,
    last,
    org,
  ]),
  'name before an address': told(person, ({ first, last, org, tld }) => [
    `${full(first, last)} <${last}@${org}.${tld}>`,
    first,
    last,
    org,
  ]),
  'mailto link': told(person, ({ first, org, tld }) => [
    `mailto:${first}@${org}.${tld}?subject=x`,
    first,
    org,
  ]),
  'user principal name': told(person, ({ first, org, tld }) => [`upn=${first}@${org}.${tld}`, first, org]),
  'domain user': told(fc.tuple(draw.organisation, draw.login), ([org, login]) => [
    `${org.toUpperCase()}\\${login}`,
    org,
    login,
  ]),
  'display name': told(fc.tuple(draw.first, draw.last), ([first, last]) => [
    `displayName=${full(first, last)}`,
    first,
    last,
  ]),
  'login name': told(draw.login, (login) => [`user=${login}`, login]),
  'account name': told(draw.login, (login) => [`sAMAccountName: ${login}`, login]),
  'home folder': told(draw.login, (login) => [`/Users/${login}/Library`, login]),
  'directory path': told(fc.tuple(draw.first, draw.last, draw.organisation), ([first, last, org]) => [
    `CN=${full(first, last)},OU=Staff,DC=${org},DC=local`,
    first,
    last,
    org,
  ]),
};

const devices = {
  'device of somebody': told(draw.first, (first) => [`${capitalised(first)}'s iPhone`, first]),
  'device with a curly apostrophe': told(draw.first, (first) => [`${capitalised(first)}’s iPad Pro`, first]),
  'device von somebody': told(draw.first, (first) => [`iPhone von ${capitalised(first)}`, first]),
  'device as host': told(draw.first, (first) => [`${capitalised(first)}s-iPhone`, first]),
  'device name': told(draw.first, (first) => [`deviceName=${first} phone`, first]),
  'device id': told(draw.hexadecimal(32), (id) => [`deviceId=${id}`, id]),
  udid: told(draw.hexadecimal(40), (id) => [`UDID ${id}`, id]),
  'new udid': told(fc.tuple(draw.hexadecimal(8), draw.hexadecimal(16)), ([a, b]) => [
    `${a}-${b}`,
    `${a}-${b}`,
  ]),
  'serial number': told(draw.opaque, (id) => [`serialNumber=${id.slice(0, 12)}`, id.slice(0, 12)]),
  imei: told(draw.digits(15), (id) => [`IMEI: ${id}`, id]),
  'mac address': told(draw.hexadecimal(12), (id) => {
    const address = id.replace(/..(?=.)/g, '$&:');
    return [address, address];
  }),
};

const hosts = {
  'host of a private domain': told(host, ({ server, org, inner }) => [
    `${server}.${org}.${inner}`,
    server,
    org,
  ]),
  'host of a public domain': told(fc.tuple(draw.organisation, draw.publicSuffix), ([org, tld]) => [
    `mail.${org}.${tld}`,
    org,
  ]),
  'host in an address': told(host, ({ server, org, inner }) => [
    `https://${server}.${org}.${inner}:8443/EWS/Exchange.asmx`,
    server,
    org,
  ]),
  'tenant of Microsoft': told(draw.organisation, (org) => [`${org}.onmicrosoft.com`, org]),
  'short server name': told(draw.serverName, (server) => [server, server]),
  'server behind a key': told(draw.first, (name) => [`server=${name}7`, name]),
  'network share': told(draw.serverName, (server) => [`\\\\${server}\\logs`, server]),
  'service principal': told(host, ({ server, org, inner }) => [
    `HTTP/${server}.${org}.${inner}`,
    server,
    org,
  ]),
};

const identifiers = {
  'IPv4 address': told(draw.address4, (ip) => [ip, ip]),
  'IPv6 address': told(draw.address6, (ip) => [ip, ip]),
  'subscription id': told(draw.base64(60), (id) => [`subscription [${id}]`, id]),
  'subscription id behind a key': told(draw.base64(60), (id) => [`SubscriptionId: ${id}`, id]),
  'tenant ID': told(draw.login, (id) => [`tenantId=${id}`, id]),
  'tenant ID as UUID': told(fc.uuid(), (id) => [id, id]),
  'listener token': told(draw.opaque, (id) => [`listenerToken=${id}`, id]),
  'APNs token': told(draw.hexadecimal(64), (id) => [`device token ${id}`, id]),
  'APNs token in groups': told(draw.hexadecimal(64), (id) => {
    const groups = id.match(/.{8}/g) ?? [];
    return [`<${groups.join(' ')}>`, groups.slice(0, 4).join(' '), groups.slice(4).join(' ')];
  }),
};

/** What names a person, a device, a host or a record, by kind. */
export const identityKinds = { ...users, ...devices, ...hosts, ...identifiers };
