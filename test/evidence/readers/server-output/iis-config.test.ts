import { describe, expect, it } from 'vitest';
import { readOutput, statements } from './reading.js';

const upload = (bytes: number | null, path: string | null, service: string | null) => ({
  kind: 'upload-read-ahead',
  bytes,
  path,
  service,
});

describe('upload read-ahead', () => {
  it('is read from what appcmd prints, of several applications', async () => {
    const text = [
      'C:\\Windows\\System32\\inetsrv>appcmd list config "Default Web Site/EWS" -section:system.webServer/serverRuntime',
      '<system.webServer>',
      '  <serverRuntime appConcurrentRequestLimit="65535" uploadReadAheadSize="0" />',
      '</system.webServer>',
      '',
      'C:\\Windows\\System32\\inetsrv>appcmd.exe list config "Default Web Site/Microsoft-Server-ActiveSync" /section:serverRuntime',
      '<system.webServer>',
      '  <serverRuntime enabled="true"',
      '     uploadReadAheadSize="10485760" />',
      '</system.webServer>',
      '',
      'C:\\>',
    ].join('\r\n');
    expect(await statements(text)).toEqual([
      upload(0, 'Default Web Site/EWS', 'ews'),
      upload(10_485_760, 'Default Web Site/Microsoft-Server-ActiveSync', 'activesync'),
    ]);
    const { part } = await readOutput(text);
    expect(part.statements.map(({ at }) => at.line)).toEqual([3, 8]);
  });

  it('is read as text, as an object and as a bare number', async () => {
    expect(await statements('CONFIGSECTION\n  enabled:"true"\n  uploadReadAheadSize:"49152"')).toEqual([
      upload(49_152, null, null),
    ]);
    const object = [
      "PS C:\\> Get-WebConfigurationProperty -PSPath 'IIS:\\Sites\\Default Web Site\\EWS' -Filter system.webServer/serverRuntime -Name uploadReadAheadSize",
      '',
      'Value                       : 0',
      'ItemXPath                   : /system.webServer/serverRuntime',
      'Name                        : uploadReadAheadSize',
      'TypeName                    : System.Int64',
    ].join('\n');
    expect(await statements(object)).toEqual([upload(0, 'IIS:\\Sites\\Default Web Site\\EWS', 'ews')]);
    const bare =
      "PS C:\\> (Get-WebConfigurationProperty -PSPath 'IIS:\\Sites\\Default Web Site\\EWS' -Name uploadReadAheadSize).Value\n1048576\n";
    expect(await statements(bare)).toEqual([upload(1_048_576, 'IIS:\\Sites\\Default Web Site\\EWS', 'ews')]);
  });

  it('says when the section sets nothing', async () => {
    expect(await statements('<serverRuntime enabled="true" />')).toEqual([upload(null, null, null)]);
    expect(await statements('<serverRuntime uploadReadAheadSize="-1" />')).toEqual([
      upload(null, null, null),
    ]);
  });
});

describe('a web.config', () => {
  const config = `<?xml version="1.0" encoding="utf-8"?>
<configuration>
  <!-- <serverRuntime uploadReadAheadSize="999" /> -->
  <system.net>
    <defaultProxy enabled="true" useDefaultCredentials="true">
      <proxy usesystemdefault="False" proxyaddress="http://proxy.corp.example:8080" bypassonlocal="True" />
      <bypasslist><add address="[a-z]+\\.corp\\.example$" /></bypasslist>
    </defaultProxy>
  </system.net>
  <system.webServer>
    <serverRuntime appConcurrentRequestLimit="65535" uploadReadAheadSize="0" />
  </system.webServer>
  <location path="Default Web Site/Microsoft-Server-ActiveSync">
    <system.webServer><serverRuntime uploadReadAheadSize="20971520" /></system.webServer>
  </location>
</configuration>
`;

  it('tells the proxy and the read-ahead, by the file it is', async () => {
    const path = 'EX01/FrontEnd/HttpProxy/EWS/web.config';
    expect(await statements(config, path)).toEqual([
      {
        kind: 'proxy',
        enabled: true,
        address: 'http://proxy.corp.example:8080',
        usesSystemDefault: false,
        bypassOnLocal: true,
        bypassed: ['[a-z]+\\.corp\\.example$'],
        path,
        service: 'ews',
      },
      upload(0, path, 'ews'),
      upload(20_971_520, 'Default Web Site/Microsoft-Server-ActiveSync', 'activesync'),
    ]);
    expect((await readOutput(config, path)).identities).toEqual([
      { kind: 'host', value: 'proxy.corp.example' },
    ]);
  });

  it('is read when it is printed at a prompt, and in part', async () => {
    const printed = `C:\\>type "C:\\Exchange\\ClientAccess\\exchweb\\EWS\\web.config"\n${config}`;
    expect((await statements(printed)).map((said) => ('service' in said ? said.service : null))).toEqual([
      'ews',
      'ews',
      'activesync',
    ]);
    expect(await statements('<system.net>\n<defaultProxy enabled="false" />\n...')).toMatchObject([
      { kind: 'proxy', enabled: false, address: null },
    ]);
  });

  it('declares no entities', async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "0"><!ENTITY b "&a;&a;&a;">]>';
    expect(await statements(`${bomb}<serverRuntime uploadReadAheadSize="&b;" />`)).toEqual([
      upload(null, null, null),
    ]);
  });
});
