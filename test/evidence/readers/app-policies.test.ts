import { describe, expect, it } from 'vitest';
import type { PolicyFile } from '../../../src/evidence/evidence.js';
import { readAppPolicies } from '../../../src/evidence/readers/app-policies.js';
import { textFile } from '../../../src/evidence/text-file.js';

/** Synthetic, after the shape of the toolkit's default policy files. */
const flat = `<?xml version="1.0" encoding="UTF-8"?>
<MobileAppPolicies>
  <PolicySchemaVersion>1.0</PolicySchemaVersion>
  <Policies>
    <AppPasscode>false</AppPasscode>
    <CertificateLabel/>
    <PushNotificationsEnabled>
      true
    </PushNotificationsEnabled>
    <PushNotificationsTenantId>4f2c&#45;77</PushNotificationsTenantId>
    <SomethingNew>x</SomethingNew>
  </Policies>
</MobileAppPolicies>
`;

async function read(text: string): Promise<PolicyFile> {
  const reading = await readAppPolicies(textFile('p/CtxLog_AppPolicies.xml', text));
  if (reading === null) throw new Error('holds no policies');
  return reading.part;
}

function values({ values: policies }: PolicyFile): Record<string, string> {
  return Object.fromEntries([...policies].map(([name, { value }]) => [name, value]));
}

const doctype =
  '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">';

describe('readAppPolicies', () => {
  it('leaves out policies that bear another app’s bundle id', async () => {
    const text =
      '<Policies><Policy name="PushNotificationsEnabled" app="com.example.crm">false</Policy></Policies>';
    await expect(read(text)).rejects.toThrow('holds no policies');
    const own = text.replace('com.example.crm', 'com.example.securemail');
    expect(values(await read(own))).toEqual({ PushNotificationsEnabled: 'false' });
  });

  it('reads the flat form, values trimmed and as strings', async () => {
    const policies = await read(flat);
    expect(values(policies)).toEqual({
      AppPasscode: 'false',
      CertificateLabel: '',
      PushNotificationsEnabled: 'true',
      PushNotificationsTenantId: '4f2c-77',
      SomethingNew: 'x',
    });
    expect(policies).toMatchObject({ complete: true, app: 'unknown', at: { line: 4, text: '<Policies>' } });
  });

  it.each([flat, flat.replaceAll('\n', '\r\n')])(
    'binds each value to the line on which its element begins',
    async (text) => {
      const { values: policies } = await read(text);
      expect(policies.get('PushNotificationsEnabled')?.at.line).toBe(7);
      expect(policies.get('PushNotificationsTenantId')?.at).toEqual({
        file: 'p/CtxLog_AppPolicies.xml',
        line: 10,
        text: '<PushNotificationsTenantId>4f2c&#45;77</PushNotificationsTenantId>',
        time: null,
      });
    },
  );

  it('stores known names in their own spelling and lets the last of two win', async () => {
    const policies = await read(
      '<Policies><pushnotificationsENABLED>true</pushnotificationsENABLED><PushNotificationsEnabled>false</PushNotificationsEnabled></Policies>',
    );
    expect(values(policies)).toEqual({ PushNotificationsEnabled: 'false' });
  });

  it.each([
    ['another root', '<AppPolicies><PushNotificationsEnabled>true</PushNotificationsEnabled></AppPolicies>'],
    [
      'a namespace',
      '<p:MobileAppPolicies xmlns:p="http://www.citrix.com/MobileAppPolicies"><p:Policies><p:PushNotificationsEnabled>true</p:PushNotificationsEnabled></p:Policies></p:MobileAppPolicies>',
    ],
    [
      'sections',
      '<Policies><Push><PushNotificationsEnabled>true</PushNotificationsEnabled></Push></Policies>',
    ],
    [
      'name and value elements',
      '<Policies><Policy><Name>PushNotificationsEnabled</Name><Value>true</Value></Policy></Policies>',
    ],
    [
      'name and value attributes',
      "<Policies><Policy name='PushNotificationsEnabled' value='true'/></Policies>",
    ],
    ['a name attribute', '<Policies><Policy Name="PushNotificationsEnabled">true</Policy></Policies>'],
    [
      'PolicyName and PolicyValue in an element',
      '<Policies><Policy><PolicyName>PushNotificationsEnabled</PolicyName><PolicyValue>true</PolicyValue></Policy></Policies>',
    ],
    [
      'PolicyName and PolicyValue side by side',
      '<Policies><PolicyName>PushNotificationsEnabled</PolicyName><PolicyValue>true</PolicyValue></Policies>',
    ],
    [
      'key and value of a configuration',
      '<configuration><add key="PushNotificationsEnabled" value="true"/></configuration>',
    ],
    ['attributes', '<Policies PushNotificationsEnabled="true"/>'],
    [
      'a property list',
      `<?xml version="1.0"?>${doctype}<plist version="1.0"><dict><key>PushNotificationsEnabled</key><true/></dict></plist>`,
    ],
    [
      'a nested property list',
      `${doctype}<plist><dict><key>Version</key><integer>1</integer><key>Policies</key><dict><key>PushNotificationsEnabled</key><string> true </string></dict></dict></plist>`,
    ],
    [
      'a CDATA section',
      '<Blob><![CDATA[<Policies><PushNotificationsEnabled>true</PushNotificationsEnabled></Policies>]]></Blob>',
    ],
    [
      'escaped markup in an element',
      '<Blob>&lt;Policies&gt;&lt;PushNotificationsEnabled&gt;true&lt;/PushNotificationsEnabled&gt;&lt;/Policies&gt;</Blob>',
    ],
    [
      'escaped markup',
      '&lt;Policies&gt;&lt;PushNotificationsEnabled&gt;true&lt;/PushNotificationsEnabled&gt;&lt;/Policies&gt;',
    ],
    [
      'markup escaped twice',
      '&amp;lt;Policies&amp;gt;&amp;lt;PushNotificationsEnabled&amp;gt;true&amp;lt;/PushNotificationsEnabled&amp;gt;&amp;lt;/Policies&amp;gt;',
    ],
  ])('reads %s', async (_, text) => {
    const policies = await read(text);
    expect(policies.values.get('PushNotificationsEnabled')?.value).toBe('true');
    expect(policies.complete).toBe(true);
  });

  it('reads the types of a property list', async () => {
    const list = `<plist><dict>
<key>PushNotificationsEnabled</key>
<false/>
<key>DefaultLoggerLevel</key><integer>4</integer>
<key>ExchangeServer</key><string/>
</dict></plist>`;
    const policies = await read(list);
    expect(values(policies)).toEqual({
      PushNotificationsEnabled: 'false',
      DefaultLoggerLevel: '4',
      ExchangeServer: '',
    });
    expect(policies.values.get('PushNotificationsEnabled')?.at).toMatchObject({
      line: 2,
      text: '<key>PushNotificationsEnabled</key>\n<false/>',
    });
  });

  describe('base64', () => {
    const packed = Buffer.from(flat).toString('base64');
    const wrapped = packed.replace(/.{76}/g, '$&\n');

    it.each([
      ['on one line', packed, 1],
      ['with line breaks', wrapped, 1],
      ['in an element', `<Data>\n${packed}\n</Data>`, 2],
      ['in an element with line breaks', `<Data>\r\n${wrapped}</Data>`, 2],
      [
        'of UTF-16',
        Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(flat, 'utf16le')]).toString('base64'),
        1,
      ],
    ])('is unwrapped %s', async (_, text, line) => {
      const policies = await read(text);
      expect(policies.values.get('PushNotificationsEnabled')?.value).toBe('true');
      expect(policies.values.get('AppPasscode')?.at.line).toBeGreaterThanOrEqual(line);
      expect(policies.complete).toBe(true);
    });

    it('keeps the line that carries a policy', async () => {
      const policies = await read(wrapped);
      const byte = Buffer.from(flat).indexOf('<PushNotificationsTenantId>');
      const line = Math.floor((byte * 4) / 3 / 76) + 1;
      expect(policies.values.get('PushNotificationsTenantId')?.at).toMatchObject({
        line,
        text: '<PushNotificationsTenantId>4f2c&#45;77</PushNotificationsTenantId>',
      });
    });
  });

  it.each([
    [
      'no root',
      '<PushNotificationsEnabled>true</PushNotificationsEnabled>\n<NetworkAccess>NetworkAccessBlocked</NetworkAccess>',
    ],
    ['one element', '<PushNotificationsEnabled>true</PushNotificationsEnabled>'],
    [
      'text in between',
      '<NetworkAccess>NetworkAccessBlocked</NetworkAccess>\n...\n<PushNotificationsEnabled>true</PushNotificationsEnabled>\n[…]',
    ],
    [
      'its beginning cut off',
      '    <PushNotificationsEnabled>true</PushNotificationsEnabled>\n  </Policies>\n</MobileAppPolicies>',
    ],
    [
      'something left out',
      '<Policies>\n...\n<PushNotificationsEnabled>true</PushNotificationsEnabled>\n...\n</Policies>',
    ],
    ['a word before it', 'Policies:\n<PushNotificationsEnabled>true</PushNotificationsEnabled>'],
    ['escaped markup', 'see &lt;PushNotificationsEnabled&gt;true&lt;/PushNotificationsEnabled&gt;'],
    ['name = value', 'PushNotificationsEnabled = true\nNetworkAccess=NetworkAccessBlocked'],
    ['name: value', '- PushNotificationsEnabled: true'],
    ['JSON', '{"PushNotificationsEnabled":"true","Other":"x"}'],
    ['a dictionary’s description', '{\n    PushNotificationsEnabled = true;\n    ExchangeServer = "";\n}'],
    ['a table', '| PushNotificationsEnabled | true |'],
  ])('reads an excerpt with %s as incomplete', async (_, text) => {
    const policies = await read(text);
    expect(policies.values.get('PushNotificationsEnabled')?.value).toBe('true');
    expect(policies.complete).toBe(false);
  });

  it('keeps the lines of an excerpt', async () => {
    const policies = await read(
      'one\n\nExchangeServer: mail.corp.example\r\nPushNotificationsEnabled = "FALSE",',
    );
    expect(policies.values.get('ExchangeServer')?.at).toMatchObject({
      line: 3,
      text: 'ExchangeServer: mail.corp.example',
    });
    expect(policies.values.get('PushNotificationsEnabled')).toMatchObject({
      value: 'FALSE',
      at: { line: 4 },
    });
  });

  it.each([
    [
      'a wrong closing tag',
      '<Policies>\n<PushNotificationsEnabled>true</PushNotificationEnabled>\n</Policies>',
      'XML_BROKEN',
      /\(line 2, column 31: /,
    ],
    [
      'its end cut off',
      '<MobileAppPolicies>\n <Policies>\n  <PushNotificationsEnabled>true</PushNotificationsEnabled>\n',
      'XML_BROKEN',
      /\(line 2, column 2: /,
    ],
    ['an element cut in two', '<PushNotificationsEnabled>tr', 'XML_BROKEN', /\(line 1, column 1: /],
    [
      'a document type',
      '<!DOCTYPE r [<!ENTITY a "true">]><Policies><PushNotificationsEnabled>&a;</PushNotificationsEnabled></Policies>',
      'XML_DOCTYPE',
      /\(line 1, column 1\)/,
    ],
    [
      'a document type inside base64',
      Buffer.from('<!DOCTYPE r [<!ENTITY a "true">]><Policies/>').toString('base64'),
      'XML_DOCTYPE',
      /line 1, column 1/,
    ],
    ['too much of it', `<Policies>${' '.repeat(17 * 1024 * 1024)}</Policies>`, 'LIMIT_SIZE', /./],
  ])('refuses a file with %s', async (_, text, code, message) => {
    await expect(read(text)).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
  });

  it.each([
    ['talk', 'Push is broken. PushNotificationsEnabled: should it be true? We set NetworkAccess: no idea'],
    ['other XML', '<Events><Event><EventID>6</EventID></Event></Events>'],
    [
      'policy metadata, which states no values',
      '<Policies><Policy><PolicyName>PushNotificationsEnabled</PolicyName><PolicyDefault>true</PolicyDefault></Policy></Policies>',
    ],
    ['nothing', ''],
  ])('finds no policies in %s', async (_, text) => {
    expect(await readAppPolicies(textFile('x.xml', text))).toBeNull();
  });

  it('reads an empty list of policies as one that lacks them all', async () => {
    const policies = await read('<MobileAppPolicies>\n<Policies/></MobileAppPolicies>');
    expect(policies).toMatchObject({ complete: true, at: { line: 2 } });
    expect(policies.values.size).toBe(0);
  });

  it('takes from a file of several apps what is Secure Mail’s', async () => {
    const app = (name: string, push: string): string =>
      `<App><Name>${name}</Name><Policies><PushNotificationsEnabled>${push}</PushNotificationsEnabled></Policies></App>`;
    const policies = await read(
      `<Apps>${app('Secure Web', 'false')}${app('Secure Mail', 'true')}${app('Secure Hub', 'false')}</Apps>`,
    );
    expect(values(policies)).toEqual({ PushNotificationsEnabled: 'true' });
  });

  it('learns what must not leave in clear', async () => {
    const reading = await readAppPolicies(
      textFile(
        'p.xml',
        `<Policies><PushNotificationsTenantId>T-1</PushNotificationsTenantId><ExchangeServer>https://EX1.corp.example/ews</ExchangeServer>
<PushNotificationsEWSHostName>ews01</PushNotificationsEWSHostName><BackgroundServices>ex2.corp.example:443, us-east-1.pushreg.xm.citrix.com:443</BackgroundServices>
<MvpnExcludeDomains>*.corp.example;push.apple.com</MvpnExcludeDomains><UserName>jdoe</UserName><Support>help@corp.example</Support>
<PushNotificationsListenerServiceHostName>Americas</PushNotificationsListenerServiceHostName></Policies>`,
      ),
    );
    expect(reading?.identities).toEqual([
      { kind: 'tenant-id', value: 'T-1' },
      { kind: 'host', value: 'ex1.corp.example' },
      { kind: 'host', value: 'ews01' },
      { kind: 'host', value: 'ex2.corp.example' },
      { kind: 'host', value: 'corp.example' },
      { kind: 'user', value: 'jdoe' },
      { kind: 'user', value: 'help@corp.example' },
    ]);
  });
});
