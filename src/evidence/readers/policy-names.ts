/** The policies of MDX and the MAM SDK that checks or readers ask for, as their metadata spell them. */
export const knownPolicies = [
  'PushNotificationsEnabled',
  'PushNotificationsListenerServiceHostName',
  'PushNotificationsTenantId',
  'PushNotificationsEWSHostName',
  'ExchangeServer',
  'NetworkAccess',
  'MvpnNetworkAccess',
  'MamSdkMvpnNetworkAccess',
  'PreferredVpnMode',
  'PermitVPNModeSwitching',
  'MvpnExcludeDomains',
  'BackgroundServices',
  'BackgroundServicesExpiration',
  'BackgroundServicesGateway',
  'LockScreenNotifications',
  'AcceptAllSSLCerts',
  'OnlineSessionRequired',
  'MaxOfflinePeriod',
  'DefaultLoggerLevel',
  'DefaultLoggerOutput',
  'BlockLogs',
  'ObfuscateLogs',
  'EncryptLogs',
  'RedirectSystemLogs',
  'MaxLogFileSize',
  'MaxLogFiles',
  'AppPasscode',
  'CertificateLabel',
  'DisableBackup',
  'RequireDeviceLock',
] as const;

const byLowerCase: ReadonlyMap<string, string> = new Map(
  knownPolicies.map((name) => [name.toLowerCase(), name]),
);

/** The spelling under which a policy is stored: that of the metadata where it is known, else as written. */
export function canonicalPolicy(name: string): string {
  return byLowerCase.get(name.toLowerCase()) ?? name;
}

export function isKnownPolicy(name: string): boolean {
  return byLowerCase.has(name.toLowerCase());
}

/** Policies that Secure Mail alone has. */
export function isPushPolicy(name: string): boolean {
  return /^PushNotifications/i.test(name);
}
