/** The keys of the logger's app info, and what other writers call the same. */
const spellings: Readonly<Record<string, readonly string[]>> = {
  appName: ['appname', 'applicationname', 'cfbundledisplayname', 'cfbundlename'],
  appVersion: ['appversion', 'applicationversion', 'cfbundleshortversionstring'],
  appBuild: ['appbuild', 'appbuildnumber', 'buildnumber', 'cfbundleversion'],
  bundleId: [
    'bundleid',
    'bundleidentifier',
    'appid',
    'appbundleid',
    'applicationidentifier',
    'cfbundleidentifier',
  ],
  hardwareModel: ['hardwaremodel'],
  osVersion: ['osversion', 'iosversion', 'systemversion'],
  deviceName: ['devicename'],
  deviceModel: ['devicemodel'],
  deviceJailBroken: ['devicejailbroken', 'jailbroken'],
  LoggerVersionKey: ['loggerversionkey', 'loggerversion', 'citrixloggersdkversion'],
};

const byPlainName: ReadonlyMap<string, string> = new Map(
  Object.entries(spellings).flatMap(([key, names]) => names.map((name) => [name, key] as const)),
);

/** The logger's own spelling of a key, however it is written; null for a key that is none of its. */
export function appInfoKey(name: string): string | null {
  return byPlainName.get(name.toLowerCase().replace(/[^a-z]/g, '')) ?? null;
}

/** Whether a key is spelt as the logger spells it, which people who type a device's data hardly do. */
export function isLoggerKey(name: string): boolean {
  return name in spellings || name === 'CitrixLogger SDK version';
}
