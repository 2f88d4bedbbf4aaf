/** Policy values by element name; null: the policy is absent. */
export type Policies = Readonly<Record<string, string | null>>;

/** What a Secure Mail that works has; a case states only what differs. */
export const workingPolicies: Policies = {
  AppPasscode: 'false',
  BlockLogs: 'false',
  DefaultLoggerLevel: '4',
  DefaultLoggerOutput: 'file',
  DisableBackup: 'Off',
  ExchangeServer: 'mail.corp.example',
  LockScreenNotifications: 'Allow',
  MaxLogFileSize: '2',
  MaxLogFiles: '2',
  NetworkAccess: 'NetworkAccessUnrestricted',
  ObfuscateLogs: 'Off',
  OnlineSessionRequired: 'false',
  PreferredVpnMode: 'SecureBrowse',
  PushNotificationsEWSHostName: '',
  PushNotificationsEnabled: 'true',
  PushNotificationsListenerServiceHostName: 'us-east-1.pushreg.xm.citrix.com',
  PushNotificationsTenantId: '',
};

export type PolicyForm = 'xml' | 'plist' | 'base64';

/** The policy file, as XML, as a property list of the same values, or as base64 of the XML. */
export function policyText(policies: Policies, form: PolicyForm): string {
  const entries = Object.entries(policies).filter((entry): entry is [string, string] => entry[1] !== null);
  if (form === 'plist') return plist(entries);
  const xml = flatXml(entries);
  return form === 'base64' ? wrapped(Buffer.from(xml).toString('base64')) : xml;
}

function flatXml(entries: readonly [string, string][]): string {
  const elements = entries.map(([name, value]) =>
    value === '' ? `    <${name}/>` : `    <${name}>${escaped(value)}</${name}>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<MobileAppPolicies>',
    '  <PolicySchemaVersion>1.0</PolicySchemaVersion>',
    '  <Policies>',
    ...elements,
    '  </Policies>',
    '</MobileAppPolicies>',
    '',
  ].join('\n');
}

function plist(entries: readonly [string, string][]): string {
  const pairs = entries.flatMap(([name, value]) => [`\t<key>${name}</key>`, `\t${plistValue(value)}`]);
  const head = ['<?xml version="1.0" encoding="UTF-8"?>', '<plist version="1.0">', '<dict>'];
  return [...head, ...pairs, '</dict>', '</plist>', ''].join('\n');
}

function plistValue(value: string): string {
  if (value === 'true' || value === 'false') return `<${value}/>`;
  return `<string>${escaped(value)}</string>`;
}

function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function wrapped(text: string): string {
  return `${text.replace(/.{76}/g, '$&\n')}\n`;
}
