import fc from 'fast-check';

/*
 * Synthetic identities and secrets drawn at random, and the lines in which they are planted. Names begin with
 * pairs of letters that no word of a report has, so that finding one in a report can only be a leak.
 */

const letters = (length: number) =>
  fc.string({
    unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'),
    minLength: length,
    maxLength: length + 4,
  });
const base64 = fc
  .uint8Array({ minLength: 40, maxLength: 80 })
  .map((bytes) => Buffer.from(bytes).toString('base64'));
const alphanumeric = fc
  .string({
    unit: fc.constantFrom(...'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'),
    minLength: 12,
    maxLength: 24,
  })
  .map((text) => `zq7${text}`);
const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

export const identityArbitrary = fc.record({
  first: letters(4).map((rest) => `zq${rest}`),
  last: letters(4).map((rest) => `xj${rest}`),
  login: fc.tuple(letters(4), fc.nat(99)).map(([rest, number]) => `qx${rest}${number}`),
  organisation: letters(5).map((rest) => `vq${rest}`),
  suffix: fc.constantFrom('com', 'co.uk', 'local', 'de', 'net', 'org', 'internal', 'io'),
  role: fc.constantFrom('exch', 'mbx', 'srv-', 'lon-ex-', 'mail', 'cas-'),
  number: fc.integer({ min: 10, max: 99 }),
  tenant: alphanumeric,
  token: alphanumeric,
  subscription: base64,
  address: fc.ipV4().filter((ip) => !/^(?:127|0|17)\./.test(ip)),
  uuid: fc.uuid(),
});
export type Identities = typeof identityArbitrary extends fc.Arbitrary<infer T> ? T : never;

export const secretArbitrary = fc.record({
  password: alphanumeric,
  bearer: alphanumeric,
  cookie: alphanumeric,
  query: alphanumeric,
});
export type Secrets = typeof secretArbitrary extends fc.Arbitrary<infer T> ? T : never;

export function hostOf({ role, number, organisation, suffix }: Identities): string {
  return `${role}${number}.${organisation}.${suffix}`;
}

export function deviceOf({ first }: Identities, apostrophe = "'"): string {
  return `${capitalised(first)}${apostrophe}s iPhone`;
}

export function addressOf({ first, last, organisation, suffix }: Identities): string {
  return `${first}.${last}@${organisation}.${suffix}`;
}

/** What may stand in no report. */
export function canariesOf(who: Identities): string[] {
  const { first, last, login, organisation, tenant, token, subscription, address, uuid } = who;
  return [first, last, login, organisation, tenant, token, subscription, address, uuid, hostOf(who)];
}

/** Messages of the app log in which identities turn up. */
export function messages(who: Identities, secrets: Secrets): string[] {
  const host = hostOf(who);
  const name = `${capitalised(who.first)} ${capitalised(who.last)}`;
  return [
    `EWS subscription request to https://${host}/EWS/Exchange.asmx failed. HTTP status code: 413`,
    `EWS subscription for ${addressOf(who)} failed, error.domain=NSURLErrorDomain, error.code=-1001`,
    `Authentication failed for ${who.organisation.toUpperCase()}\\${who.login} on ${host.toUpperCase()}: 401`,
    `user=${who.login}, server=${host.split('.')[0]}, password=${secrets.password}`,
    `{"userName":"${who.login}","deviceName":"${deviceOf(who)}","password":"${secrets.password}"}`,
    `Device ${deviceOf(who, '’')} registered with the listener service, tenant ID: ${who.tenant}`,
    `Listener token ${who.token} of tenant ${who.tenant} (${who.tenant}${who.token}) updated`,
    `subscription [${who.subscription}] against endpoint [https://us-east-1.mailboxlistener.xm.citrix.com] failed`,
    `mailbox '${name}' moved, connect to ${who.address}:443 timed out, id ${who.uuid.toUpperCase()}`,
    `Authorization: Bearer ${secrets.bearer} Cookie: NSC_AAAC=${secrets.cookie}; x=1`,
    `GET https://${who.login}:${secrets.password}@${host}:8443/x?User=${who.login}&access_token=${secrets.query}`,
    `wrote /Users/${who.login}/Library/log.txt for ${encodeURIComponent(addressOf(who))}`,
    `From: ${name} <${addressOf(who)}>`,
  ];
}

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

/** An app log, an events file, a policy file and app info, in folders named after the user and the device. */
export function bundleOf(who: Identities, secrets: Secrets): { name: string; content: string }[] {
  const time = (second: number) => `20-Nov-2026 10:12:${String(second + 10)}:310 (+0100)`;
  const rows = messages(who, secrets).map((message, index) =>
    [time(index), 'ERROR', 'Secure Mail.APNS', 'a.m', 'f', '1', message].map(quoted).join(','),
  );
  const events = [
    time(1),
    'Validate subscription',
    'Failed: HTTP 500',
    who.tenant,
    who.token,
    `${who.tenant}${who.token}`,
  ];
  const policies = [
    '<PushNotificationsEnabled>true</PushNotificationsEnabled>',
    `<PushNotificationsTenantId>${who.tenant}</PushNotificationsTenantId>`,
    `<PushNotificationsListenerServiceHostName>${hostOf(who)}</PushNotificationsListenerServiceHostName>`,
    `<ExchangeServer>${hostOf(who)}</ExchangeServer>`,
  ];
  const folder = `${deviceOf(who, '’')}/${who.login}/Secure Mail`;
  return [
    {
      name: `${folder}/Diagnostics_1.csv`,
      content: ['Time,Level,Module,File,Function,Line,Message', ...rows].join('\n'),
    },
    { name: `${folder}/CtxLog_APNS_Events.csv`, content: events.map(quoted).join(',') },
    {
      name: `${folder}/CtxLog_AppPolicies.xml`,
      content: `<MobileAppPolicies><Policies>\n${policies.join('\n')}\n</Policies></MobileAppPolicies>`,
    },
    { name: `${folder}/AppInfo.txt`, content: `appName: Secure Mail\ndeviceName: ${deviceOf(who)}\n` },
  ];
}
