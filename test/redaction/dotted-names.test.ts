import { describe, expect, it } from 'vitest';
import { looksLikeHost, withoutExtension } from '../../src/redaction/dotted-names.js';

describe('a dotted name', () => {
  it.each([
    'mail.corp.example',
    'corp.local',
    'acme.de',
    'acme.io',
    'mail.acme.co.uk',
    'EXCH01.CORP.LOCAL',
    'Exch01.Corp.Local',
    'Contoso.Com',
    'mbx01.corp.fabrikam',
    'mbx01.fabrikam',
    'mail.corp.fabrikam',
    'xn--bcher-kva.example',
    '_autodiscover._tcp.acme.de',
    'mail.acme.info',
  ])('names a host: %s', (name) => {
    expect(looksLikeHost(name)).toBe(true);
  });

  it.each([
    'System.Net.HttpWebRequest.EndGetResponse',
    'system.net',
    'ASP.NET',
    'Microsoft.Exchange.Services.Core',
    'Mail.APNS',
    'Mail.IO',
    'error.domain',
    'error.code',
    'error.userInfo',
    'deviceState.id',
    'com.apple.mobilemail',
    'com.acme.securemail',
    'Diagnostics_1.csv',
    'CtxLog_APNS_Events.csv.old',
    'bundle.zip',
    'Exchange.asmx',
    'self.delegate.io',
    '10.5.5',
    '15.516',
    'failed.No',
    'apns.registration.failed',
    'i.e',
    'lonely',
  ])('names none: %s', (name) => {
    expect(looksLikeHost(name)).toBe(false);
  });
});

describe('the name of a file that is named after a host', () => {
  it.each([
    ['exch01.corp.local.csv', 'exch01.corp.local'],
    ['mail.fabrikam.com.evtx', 'mail.fabrikam.com'],
    ['fabrikam.com.zip', 'fabrikam.com'],
    ['Diagnostics_1.csv', 'Diagnostics_1.csv'],
    ['logs.tar.gz', 'logs.tar.gz'],
    ['Localizable.de.strings', 'Localizable.de.strings'],
    ['mail.fabrikam.com', 'mail.fabrikam.com'],
  ])('%s without its ending is %s', (name, host) => {
    expect(withoutExtension(name)).toBe(host);
  });
});
