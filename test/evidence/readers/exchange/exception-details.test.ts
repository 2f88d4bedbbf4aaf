import { describe, expect, it } from 'vitest';
import { faultOfStatus } from '../../../../src/evidence/readers/exchange/egress-fault.js';
import { readDetails } from '../../../../src/evidence/readers/exchange/exception-details.js';

describe('readDetails', () => {
  it.each([
    [
      'WebException: Unable to connect to the remote server Status: ConnectFailure at System.Net',
      'ConnectFailure',
      'firewall',
    ],
    ['System.Net.WebException: x\nStatus: NameResolutionFailure', 'NameResolutionFailure', 'dns'],
    ['WebException: Le délai a expiré Status: Timeout', 'Timeout', 'timeout'],
    [
      'WebException: The remote server returned an error: (407) Proxy Authentication Required. Status: ProtocolError',
      '407',
      'proxy',
    ],
    ['WebException: x StatusCode: 403 Forbidden', '403', 'proxy'],
    ['WebException: x StatusCode: NotFound', 'NotFound', 'wrong-url'],
    ['WebException: x StatusCode: 503 Service Unavailable Status: ProtocolError', '503', 'service'],
    ['WebException: x Status: TrustFailure', 'TrustFailure', 'trust'],
    [
      'WebException: Could not create SSL/TLS secure channel. Status: SecureChannelFailure',
      'SecureChannelFailure',
      'tls',
    ],
    ['WebException: x Status: ReceiveFailure', 'ReceiveFailure', 'reset'],
    ['WebException: x Status: ProxyNameResolutionFailure', 'ProxyNameResolutionFailure', 'proxy'],
    ['SocketException: Es konnte keine Verbindung hergestellt werden 10061 1.2.3.4:443', null, 'firewall'],
    [
      'SocketException: A connection attempt failed because the connected party did not properly respond',
      null,
      'timeout',
    ],
    [
      'AuthenticationException: The remote certificate is invalid according to the validation procedure.',
      null,
      'trust',
    ],
    ['IOException: An existing connection was forcibly closed by the remote host', null, 'reset'],
    [
      'HttpRequestException: No such host is known. (us-east-1.mailboxlistener.xm.citrix.com:443)',
      null,
      'dns',
    ],
    ['InvalidOperationException: There is an error in XML document (0, 0).', null, 'unknown'],
    [
      'SocketException: No connection could be made because the target machine actively refused it',
      null,
      'firewall',
    ],
    ['', null, 'unknown'],
  ])('reads %s', (text, status, fault) => {
    expect(readDetails(text)).toMatchObject({ status, fault });
  });

  it('names the outermost exception without its namespace', () => {
    expect(readDetails('System.Net.WebException: x ---> System.IO.IOException: y').exception).toBe(
      'WebException',
    );
    expect(readDetails('at System.Net.HttpWebRequest.EndGetResponse()').exception).toBeNull();
  });

  it('takes no other word behind Status for one', () => {
    expect(readDetails('WebException: x Status: Unsubscribe').status).toBeNull();
  });
});

describe('faultOfStatus', () => {
  it('knows names in any case, and says unknown of what it does not know', () => {
    expect([
      faultOfStatus('connectfailure'),
      faultOfStatus('404'),
      faultOfStatus('511'),
      faultOfStatus('200'),
    ]).toEqual(['firewall', 'wrong-url', 'proxy', 'unknown']);
    expect([faultOfStatus('toString'), faultOfStatus('ProtocolError'), faultOfStatus('')]).toEqual([
      'unknown',
      'unknown',
      'unknown',
    ]);
  });
});
