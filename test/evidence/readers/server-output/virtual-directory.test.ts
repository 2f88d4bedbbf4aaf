import { describe, expect, it } from 'vitest';
import { readOutput, statements } from './reading.js';

/* Output of an Exchange server's shell, cut down. Synthetic. */

const ews = (server: string, changes: Record<string, string> = {}): string =>
  list({
    RunspaceId: '11c4a482-0ba4-487e-842c-8a7298d79f2b',
    CertificateAuthentication: '',
    InternalNLBBypassUrl: '',
    GzipLevel: 'Low',
    MRSProxyEnabled: 'False',
    Name: 'EWS (Default Web Site)',
    InternalAuthenticationMethods: '{Ntlm, WindowsIntegrated, WSSecurity, OAuth}',
    ExternalAuthenticationMethods: '{Ntlm, WindowsIntegrated, WSSecurity, OAuth}',
    LiveIdBasicAuthentication: 'False',
    BasicAuthentication: 'False',
    DigestAuthentication: 'False',
    WindowsAuthentication: 'True',
    OAuthAuthentication: 'True',
    MetabasePath: `IIS://${server}.corp.example/W3SVC/1/ROOT/EWS`,
    Server: server,
    InternalUrl: `https://${server}.corp.example/EWS/Exchange.asmx`,
    ExternalUrl: 'https://mail.example.com/EWS/Exchange.asmx',
    Identity: `${server}\\EWS (Default Web Site)`,
    ...changes,
  });

const activeSync = (server: string): string =>
  list({
    MobileClientFlags: 'BadItemReportingEnabled, SendWatsonReport',
    ActiveSyncServer: 'https://mail.example.com/Microsoft-Server-ActiveSync',
    BasicAuthEnabled: 'True',
    WindowsAuthEnabled: 'False',
    CompressionEnabled: 'False',
    ClientCertAuth: 'Ignore',
    VirtualDirectoryName: 'Microsoft-Server-ActiveSync',
    Server: server,
    InternalAuthenticationMethods: '{}',
    Identity: `${server}\\Microsoft-Server-ActiveSync (Default Web Site)`,
  });

function list(values: Record<string, string>): string {
  const width = Math.max(...Object.keys(values).map((name) => name.length));
  return Object.entries(values)
    .map(([name, value]) => `${name.padEnd(width)} : ${value}`)
    .join('\r\n');
}

const ewsDefaults = {
  kind: 'virtual-directory',
  service: 'ews',
  server: 'ex01',
  basic: false,
  windows: true,
  certificate: false,
  oauth: true,
  digest: false,
  methods: ['ntlm', 'windowsintegrated', 'wssecurity', 'oauth'],
  methodsComplete: true,
};

describe('virtual directories', () => {
  it.each(['\n', '\r\n'])('are read, several servers and both services in one paste', async (end) => {
    const text = [
      '[PS] C:\\Windows\\system32>Get-WebServicesVirtualDirectory | fl',
      '',
      ews('EX01'),
      '',
      ews('EX02', {
        WindowsAuthentication: 'False',
        BasicAuthentication: 'True',
        CertificateAuthentication: 'True',
      }),
      '',
      '[PS] C:\\Windows\\system32>Get-ActiveSyncVirtualDirectory | fl',
      '',
      activeSync('EX01'),
      '',
      activeSync('EX02'),
      '',
      '[PS] C:\\Windows\\system32>',
    ].join('\r\n');
    const found = await statements(text.replaceAll('\r\n', end));
    expect(found).toMatchObject([
      ewsDefaults,
      { service: 'ews', server: 'ex02', windows: false, basic: true, certificate: true },
      { service: 'activesync', server: 'ex01', basic: true, windows: false, certificate: false, oauth: null },
      { service: 'activesync', server: 'ex02', basic: true },
    ]);
  });

  it('are read without the command between them', async () => {
    const found = await statements([ews('EX01'), activeSync('EX01'), ews('EX02')].join('\n\n'));
    expect(found).toMatchObject([
      ewsDefaults,
      { service: 'activesync', server: 'ex01', basic: true, windows: false },
      { service: 'ews', server: 'ex02', windows: true },
    ]);
  });

  it('are read quoted, indented, spaced and wrapped', async () => {
    const wrapped = ews('EX01').replace(
      'WSSecurity, OAuth}',
      'WSSecurity,\r\n                                OAuth}',
    );
    for (const text of [
      wrapped,
      `Hi,\nhere it is:\n\n${ews('EX01')}\n\nThanks`,
      ews('EX01').replace(/^/gm, '> '),
      ews('EX01').replace(/^/gm, '> > '),
      ews('EX01').replace(/^/gm, '      '),
      ews('EX01').replaceAll('\r\n', '\r\n\r\n'),
      ews('EX01').replace(/ +:/g, ' :'),
      `\`\`\`powershell\n${ews('EX01')}\n\`\`\``,
      ews('EX01').replace(/$/gm, '  '),
    ]) {
      expect(await statements(text)).toMatchObject([ewsDefaults]);
    }
  });

  it('say where they stand', async () => {
    const { part } = await readOutput(`Hi,\n\n${ews('EX01')}\n\n${ews('EX02')}`);
    expect(part.statements.map(({ at }) => [at.line, at.text.split('\n')[0]?.slice(0, 10)])).toEqual([
      [3, 'RunspaceId'],
      [22, 'RunspaceId'],
    ]);
  });

  it('are read from a few selected properties, by the command', async () => {
    const text = [
      'PS C:\\> Get-WebServicesVirtualDirectory | fl Server,*Authentication',
      '',
      'Server                    : EX01',
      'CertificateAuthentication : ',
      'BasicAuthentication       : True',
      'WindowsAuthentication     : False',
    ].join('\n');
    expect(await statements(text)).toMatchObject([
      {
        service: 'ews',
        server: 'ex01',
        basic: true,
        windows: false,
        certificate: false,
        oauth: null,
        methodsComplete: false,
      },
    ]);
  });

  it('are read from a table', async () => {
    const row = (identity: string, ...flags: string[]): string =>
      [identity.padEnd(51), ...flags.map((flag, index) => flag.padStart([16, 18, 14][index] ?? 0))].join(' ');
    const text = [
      row('Identity', 'BasicAuthEnabled', 'WindowsAuthEnabled', 'ClientCertAuth'),
      row('--------', '-'.repeat(16), '-'.repeat(18), '-'.repeat(14)),
      row('EX01\\Microsoft-Server-ActiveSync (Default Web Site)', 'True', 'False', 'Required'),
      row('EX02\\Microsoft-Server-ActiveSync (Default Web Site)', 'False', 'False', 'Ignore'),
    ].join('\n');
    expect(await statements(text)).toMatchObject([
      { service: 'activesync', server: 'ex01', basic: true, windows: false, certificate: true },
      { service: 'activesync', server: 'ex02', basic: false, windows: false, certificate: false },
    ]);
  });

  it('leave open what a cut list of methods does not show', async () => {
    const cut = ews('EX01')
      .replace(/^(?:Basic|Windows|OAuth|Digest)Authentication .*\r\n/gm, '')
      .replaceAll('WSSecurity, OAuth}', 'WSSecurity...}');
    expect(await statements(cut)).toMatchObject([
      { windows: true, oauth: null, basic: null, methodsComplete: false },
    ]);
    const whole = ews('EX01').replace(/^(?:Basic|Windows|OAuth|Digest)Authentication .*\r\n/gm, '');
    expect(await statements(whole)).toMatchObject([
      { windows: true, oauth: true, basic: false, methodsComplete: true },
    ]);
  });

  it('of OWA, and other objects with the same properties, are none', async () => {
    const owa = ews('EX01')
      .replaceAll(/EWS/g, 'owa')
      .replaceAll(/Exchange\.asmx/g, '');
    const command = '[PS] C:\\>Get-WebServicesVirtualDirectory | fl; Get-OwaVirtualDirectory | fl\n';
    const session = list({ ConnectionId: 'x', Name: 'ExchangeOnline_1', CertificateAuthentication: 'True' });
    expect(await statements(command + [owa, session, ews('EX09')].join('\n\n'))).toMatchObject([
      { service: 'ews', server: 'ex09' },
    ]);
  });

  it('name what must not leave in clear', async () => {
    const { identities } = await readOutput(ews('EX01'));
    expect(identities.map(({ value }) => value).sort()).toEqual([
      'ex01',
      'ex01.corp.example',
      'mail.example.com',
    ]);
  });
});
