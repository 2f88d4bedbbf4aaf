import fc from 'fast-check';

/* Short server names as administrators build them, drawn at random, and the places in which they turn up. All synthetic. */

const sites = [
  ...['MUC', 'FRA', 'ZRH', 'LON', 'NYC', 'HAM', 'SIN', 'WDC', 'P', 'DE', 'HQ', 'VIE', 'AMS', 'SYD', 'KTW'],
  ...['CONT', 'FABR', 'NOVA', 'OSTSEE'],
];
const roles = [
  ...['EX', 'EXCH', 'MBX', 'MB', 'CAS', 'HUB', 'EXHUB', 'EXNODE', 'DAGMEMBER', 'NODE', 'SRV', 'MSG', 'MAIL'],
  ...['EDGE', 'OWA', 'VS', 'VM', 'APP', 'WIN', 'SV', 'FE', 'BE', 'MX', 'KOLLAB', 'SERVER', 'WEB'],
];
const numbers = fc.oneof(
  fc.integer({ min: 1, max: 99 }).map((number) => String(number).padStart(2, '0')),
  fc.integer({ min: 100, max: 999 }).map(String),
  fc.integer({ min: 1, max: 20 }).map((number) => String(number).padStart(3, '0')),
);
const endings = fc.constantFrom('', '', '', 'A', 'B', 'V', '-P', '-DR', '-PRD');

/** Site, role and number in the usual orders and joints; nothing shorter than five characters. */
export const shortNameArbitrary = fc
  .tuple(
    fc.constantFrom(...sites),
    fc.constantFrom(...roles),
    numbers,
    endings,
    fc.constantFrom('', '', '-', '_'),
    fc.constantFrom('', '', '-', '_'),
    fc.boolean(),
  )
  .map(([site, role, number, ending, first, second, turned]) =>
    turned
      ? `${role}${first}${site}${second}${number}${ending}`
      : `${site}${first}${role}${second}${number}${ending}`,
  );

/** Places where nothing but the name itself says what it is. */
export const anywhere: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => `HTTPError(status: 413, host: mail.fabrikam.example) backend ${name}`,
  (name) => `OPTIONS /Microsoft-Server-ActiveSync HTTP 200 X-FEServer: ${name}`,
  (name) => `x-feserver: ${name} x-beserver: ${name}`,
  (name) => `we will ask again later. ${name}`,
  (name) => `response status 401 be=${name}`,
  (name) => `"ERROR","Secure Mail.APNS","${name} refused the subscription: HTTP 413"`,
  (name) => `{"diagnostics":"1;${name};queue 3"}`,
  (name) => `copy \\\\${name}\\logs to C:\\temp`,
  (name) => `(answered by ${name}, 187ms)`,
  (name) => `failover DAG copy ${name}/${name} done`,
  (name) => `[${name}] EWS push notification lost.`,
  (name) => `<ServerVersionInfo Server="${name}"/>`,
  (name) => `Secure Mail/${name}/Diagnostics_1.csv`,
  (name) => `HTTP/1.1 413 Request Entity Too Large\nX-DiagInfo: ${name}`,
];

/** Places where the word before the name says that a machine follows. */
export const announced: readonly ((name: string) => string)[] = [
  (name) => `push subscription refused via ${name}`,
  (name) => `moved from ${name} to ${name}`,
  (name) => `HTTP 413 at ${name}: request too large`,
  (name) => `status 401 by ${name}.`,
  (name) => `node ${name} of the DAG is down`,
  (name) => `server name is ${name}.`,
  (name) => `backend=${name}; retry 3`,
  (name) => `host "${name}" gives no answer`,
  (name) => `HTTP 503 @ ${name}`,
  (name) => `Verbindung über ${name} getrennt`,
];
