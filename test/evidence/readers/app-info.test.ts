import { describe, expect, it } from 'vitest';
import { buildOf } from '../../../src/evidence/app-build.js';
import { readAppInfo } from '../../../src/evidence/readers/app-info.js';
import type { Reading } from '../../../src/evidence/reading.js';
import { textFile } from '../../../src/evidence/text-file.js';

function read(text: string): Promise<Reading<'app-info'>> {
  return readAppInfo(textFile('a/AppInfo.txt', text));
}

async function values(text: string): Promise<Record<string, string>> {
  const { part } = await read(text);
  return Object.fromEntries([...part.values].map(([name, { value }]) => [name, value]));
}

const known = { appName: 'Secure Mail', appVersion: '10.5.5', deviceName: "Jane's iPhone" };

describe('readAppInfo', () => {
  it.each([
    ['key: value', "appName: Secure Mail\nappVersion: 10.5.5\ndeviceName: Jane's iPhone\n"],
    ['key=value', "appName=Secure Mail\r\nappVersion = 10.5.5\r\n\r\ndeviceName=Jane's iPhone"],
    ['keys in words', "App Name : Secure Mail\nApp Version : 10.5.5\nDevice Name : Jane's iPhone"],
    [
      'a description of a dictionary',
      '{\n  appName = "Secure Mail";\n  appVersion = "10.5.5";\n  deviceName = "Jane\'s iPhone";\n}',
    ],
    [
      'JSON',
      '{\n  "appName": "Secure Mail",\n  "appVersion": "10.5.5",\n  "deviceName": "Jane\'s iPhone"\n}',
    ],
    [
      'a property list',
      '<plist version="1.0"><dict><key>appName</key><string>Secure Mail</string><key>appVersion</key><string>10.5.5</string><key>deviceName</key><string>Jane\'s iPhone</string></dict></plist>',
    ],
    [
      'XML',
      '<AppInfo><appName>Secure Mail</appName><appVersion>10.5.5</appVersion><deviceName>Jane&#39;s iPhone</deviceName></AppInfo>',
    ],
  ])('reads %s', async (_, text) => {
    expect(await values(text)).toEqual(known);
  });

  it('keeps lines, and lines that state nothing', async () => {
    const { part, source } = await read(
      'CitrixLogger SDK version: 2.1\n\nsome words\nServer: https://mdm.corp.example:8443/zdm\n-----\n',
    );
    expect(part.values.get('LoggerVersionKey')?.at).toMatchObject({ line: 1 });
    expect(part.values.get('Server')).toMatchObject({
      value: 'https://mdm.corp.example:8443/zdm',
      at: { line: 4 },
    });
    expect(source).toMatchObject({
      records: 3,
      rejected: 1,
      rejectedSamples: [{ line: 3, text: 'some words' }],
    });
  });

  it.each([
    ['appName: Secure Mail', 'secure-mail'],
    ['appName: WorxMail', 'secure-mail'],
    ['appName: Mail\nbundleId: com.citrix.securemail', 'secure-mail'],
    ['appName: Acme Mail', 'unknown'],
    ['appName: Unknown-appName', 'unknown'],
    ['appName: Secure Web', 'other'],
    ['appName: Field Service', 'other'],
    ['bundleId: com.citrix.browser', 'other'],
    ['osVersion: 17.1', 'unknown'],
  ])('tells from %j whose it is: %s', async (text, app) => {
    expect((await read(text)).app).toBe(app);
  });

  it.each([
    ['Background App Refresh: Denied', { condition: 'background-refresh', state: 'off' }],
    ['backgroundRefreshStatus = 1', { condition: 'background-refresh', state: 'off' }],
    ['backgroundRefreshStatus: available', { condition: 'background-refresh', state: 'on' }],
    ['lowPowerModeEnabled: YES', { condition: 'low-power-mode', state: 'on' }],
  ])('reads the condition %j', async (text, condition) => {
    expect((await read(text)).part.conditions).toEqual([
      { ...condition, at: expect.objectContaining({ line: 1 }) },
    ]);
  });

  it('learns what must not leave in clear, and nothing from placeholders', async () => {
    const { identities } = await read(
      "deviceName: Jane's iPhone\nuserName: jdoe\nemail: jane@corp.example\nServer URL: https://mdm.corp.example\ntenantId: t-1\nNote: ask help@corp.example\nUDID: 00ab\ncloud: x",
    );
    expect(identities).toEqual([
      { kind: 'device', value: "Jane's iPhone" },
      { kind: 'user', value: 'jdoe' },
      { kind: 'user', value: 'jane@corp.example' },
      { kind: 'host', value: 'mdm.corp.example' },
      { kind: 'tenant-id', value: 't-1' },
      { kind: 'user', value: 'help@corp.example' },
      { kind: 'device', value: '00ab' },
    ]);
    expect(
      (await read('deviceName: iPhone\nuserName: Unknown-user\nhost: push.apple.com')).identities,
    ).toEqual([]);
  });
});

describe('buildOf', () => {
  it.each([
    ['Build Type: Enterprise', 'enterprise'],
    ['distribution=in-house', 'enterprise'],
    ['appStoreBuild: no\ninstallSource: App Store', 'app-store'],
    ['bundleId: com.citrix.securemail', 'app-store'],
    ['bundleId: com.example.securemail', 'enterprise'],
    ['bundleId: com.citrix.securemail\nbuildType: enterprise', 'enterprise'],
    ['buildType: enterprise\ndistribution: App Store', undefined],
    ['bundleId: securemail', undefined],
    ['appVersion: 10.5.5\nEdition: 2', undefined],
  ])('makes of %j: %s', async (text, build) => {
    expect(buildOf((await read(text)).part.values)?.value).toBe(build);
  });
});
