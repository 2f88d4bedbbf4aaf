import { describe, expect, it } from 'vitest';
import { looksLikeHost } from '../../src/redaction/dotted-names.js';

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
