import { describe, expect, it } from 'vitest';
import { attempts, listener, readOutput, statements } from './reading.js';

/* What tools print towards a listener host, its addresses changed for documentation's. Synthetic. */

const address = '203.0.113.7';

describe('Test-NetConnection', () => {
  const object = (succeeded: string, source = '10.1.1.5', remote = address): string =>
    [
      '',
      `ComputerName     : ${listener}`,
      `RemoteAddress    : ${remote}`,
      'RemotePort       : 443',
      'InterfaceAlias   : Ethernet',
      `SourceAddress    : ${source}`,
      `TcpTestSucceeded : ${succeeded}`,
      '',
    ].join('\r\n');

  it('tells success and failure, of several servers', async () => {
    const text = `PS C:\\> Test-NetConnection ${listener} -Port 443\r\n${object('True')}\r\n[EX02]: PS C:\\> tnc ${listener} -Port 443\r\nWARNUNG: TCP connect to (${address} : 443) failed\r\n${object('False', '10.1.1.6')}`;
    expect(await attempts(text)).toEqual([
      `test-netconnection ${listener} 443 connection ok  10.1.1.5`,
      `test-netconnection ${listener} 443 connection firewall  ex02`,
    ]);
  });

  it('tells a name that is not resolved', async () => {
    const text = [
      `ComputerName   : ${listener}`,
      'RemoteAddress  : ',
      'InterfaceAlias : ',
      'SourceAddress  : ',
      'PingSucceeded  : False',
    ].join('\n');
    expect(await attempts(text)).toEqual([`test-netconnection ${listener}  name dns`]);
    expect(
      await attempts(
        `ComputerName            : ${listener}\nRemotePort              : 443\nNameResolutionSucceeded : False\nTcpTestSucceeded        : False`,
      ),
    ).toEqual([`test-netconnection ${listener} 443 name dns`]);
  });

  it('takes a ping for no more than it proves', async () => {
    const text = [
      `ComputerName           : ${listener}`,
      `RemoteAddress          : ${address}`,
      'PingSucceeded          : False',
      'PingReplyDetails (RTT) : 0 ms',
    ].join('\n');
    expect(await attempts(text)).toEqual([`test-netconnection ${listener}  name ok`]);
  });

  it('is read as a table, of a quiet answer, and of the last line alone', async () => {
    const table = [
      'ComputerName                            RemoteAddress RemotePort TcpTestSucceeded PSComputerName',
      '------------                            ------------- ---------- ---------------- --------------',
      `${listener} ${address}         443             True EX01          `,
      `${listener} ${address}         443            False EX02          `,
    ].join('\r\n');
    expect(await attempts(table)).toEqual([
      `test-netconnection ${listener} 443 connection ok  ex01`,
      `test-netconnection ${listener} 443 connection firewall  ex02`,
    ]);
    const command = `PS C:\\> Test-NetConnection -ComputerName ${listener} -Port 443`;
    expect(await attempts(`${command} -InformationLevel Quiet\nWARNING: TCP connect failed\nFalse`)).toEqual([
      `test-netconnection ${listener} 443 connection firewall`,
    ]);
    expect(await attempts(`${command}\nTcpTestSucceeded : True`)).toEqual([
      `test-netconnection ${listener} 443 connection ok`,
    ]);
  });
});

describe('curl', () => {
  it.each([
    [
      `* Could not resolve host: ${listener}\n* Closing connection 0\ncurl: (6) Could not resolve host: ${listener}`,
      'name dns',
    ],
    [
      `*   Trying ${address}:443...\n* connect to ${address} port 443 failed: Connection refused\n* Failed to connect to ${listener} port 443 after 21 ms: Couldn't connect to server\n* Closing connection 0\ncurl: (7) Failed to connect to ${listener} port 443 after 21 ms: Couldn't connect to server`,
      'connection firewall',
    ],
    [
      `*   Trying ${address}:443...\n* Connection timed out after 300000 milliseconds\ncurl: (28) Failed to connect to ${listener} port 443 after 21035 ms: Timed out`,
      'connection timeout',
    ],
    [
      `*   Trying ${address}...\n* TCP_NODELAY set\n* Connected to ${listener} (${address}) port 443 (#0)\n* schannel: next InitializeSecurityContext failed: SEC_E_UNTRUSTED_ROOT (0x80090325)\ncurl: (60) schannel: SEC_E_UNTRUSTED_ROOT`,
      'request trust',
    ],
    [
      `* Connected to ${listener} (${address}) port 443 (#0)\n* TLSv1.2 (OUT), TLS handshake, Client hello (1):\n* OpenSSL SSL_connect: Connection reset by peer in connection to ${listener}:443\ncurl: (35) OpenSSL SSL_connect: SSL routines: unsupported protocol`,
      'request tls',
    ],
    [
      `* Uses proxy env variable https_proxy == 'http://proxy.corp.example:8080'\n* Connected to proxy.corp.example (10.0.0.9) port 8080\n* Establish HTTP proxy tunnel to ${listener}:443\n> CONNECT ${listener}:443 HTTP/1.1\n> Host: ${listener}:443\n< HTTP/1.1 407 Proxy Authentication Required\n* CONNECT tunnel failed, response 407\ncurl: (56) CONNECT tunnel failed, response 407`,
      'request proxy',
    ],
    [
      `* Connected to ${listener} (${address}) port 443\n* Empty reply from server\ncurl: (52) Empty reply from server`,
      'request reset',
    ],
  ])('tells how it fails: %#', async (output, outcome) => {
    const [found = ''] = await attempts(`C:\\>curl -v https://${listener}/\n${output}`);
    expect(found).toBe(`curl ${listener} 443 ${outcome}`);
  });

  it('knows the host from the output where the command is missing', async () => {
    expect(
      await attempts(
        `*   Trying ${address}:443...\n* Failed to connect to ${listener} port 443: Timed out\ncurl: (7) Failed to connect`,
      ),
    ).toEqual([`curl ${listener} 443 connection timeout`]);
  });

  const answered = (status: string): string =>
    [
      '  % Total    % Received % Xferd  Average Speed   Time    Time     Time  Current',
      `  0     0    0     0    0     0      0      0 --:--:-- --:--:-- --:--:--     0*   Trying ${address}:443...`,
      `* Connected to ${listener} (${address}) port 443 (#0)`,
      '> GET / HTTP/1.1',
      `> Host: ${listener}`,
      '> User-Agent: curl/8.4.0',
      '> Accept: */*',
      '>',
      `< HTTP/1.1 ${status}`,
      '< Content-Length: 0',
      '<',
      `* Connection #0 to host ${listener} left intact`,
    ].join('\r\n');

  it('takes any answer of the host for reaching it, and none of a proxy', async () => {
    expect(await attempts(answered('404 Not Found'))).toEqual([`curl ${listener} 443 request ok 404`]);
    expect(await attempts(answered('401 Unauthorized'))).toEqual([`curl ${listener} 443 request ok 401`]);
    expect(await attempts(answered('503 Service Unavailable'))).toEqual([
      `curl ${listener} 443 request service 503`,
    ]);
    expect(await attempts(answered('407 Proxy Authentication Required'))).toEqual([
      `curl ${listener} 443 request proxy 407`,
    ]);
    const tunnel = `< HTTP/1.1 200 Connection established\r\n${answered('404 Not Found')}`;
    expect(await attempts(tunnel)).toEqual([`curl ${listener} 443 request ok 404`]);
  });

  it("takes a proxy's leave to pass for no answer", async () => {
    const command = `C:\\>curl -v https://${listener}/\n`;
    const begun =
      '* Connected to proxy.corp.example (10.0.0.9) port 8080\n< HTTP/1.1 200 Connection established\n';
    expect(await attempts(command + begun)).toEqual([`curl ${listener} 443 connection ok`]);
  });

  it('names no public host among what must not leave in clear', async () => {
    const { identities } = await readOutput(`${answered('404 Not Found')}\nPSComputerName : EX01`);
    expect(identities).toEqual([]);
  });

  it('is read quoted, twice in one paste, and with another host', async () => {
    const quoted = answered('404 Not Found').replace(/^/gm, '> ');
    expect(await attempts(quoted)).toEqual([`curl ${listener} 443 request ok 404`]);
    const twice = `${answered('404 Not Found')}\n${answered('401 Unauthorized').replaceAll(listener, 'mail.example.com')}`;
    expect(await attempts(twice)).toEqual([
      `curl ${listener} 443 request ok 404`,
      'curl mail.example.com 443 request ok 401',
    ]);
    const { part } = await readOutput(twice);
    expect(part.statements.map(({ at }) => at.line)).toEqual([2, 14]);
  });
});

describe('Invoke-WebRequest', () => {
  it('tells answers and errors, translated ones by what stays', async () => {
    const command = `PS C:\\> Invoke-WebRequest https://${listener}/`;
    expect(
      await attempts(
        `${command}\n\n\nStatusCode        : 200\nStatusDescription : OK\nContent           : {}`,
      ),
    ).toEqual([`invoke-webrequest ${listener} 443 request ok 200`]);
    expect(
      await attempts(
        `${command}\nInvoke-WebRequest : The remote name could not be resolved: '${listener}'\nAt line:1 char:1\n+ Invoke-WebRequest https://x`,
      ),
    ).toEqual([`invoke-webrequest ${listener} 443 name dns`]);
    expect(
      await attempts(
        `${command}\ncurl : Der Remoteserver hat einen Fehler zurückgegeben: (404) Nicht gefunden.\nIn Zeile:1 Zeichen:1`,
      ),
    ).toEqual([`invoke-webrequest ${listener} 443 request ok 404`]);
    expect(
      await attempts(
        `${command}\niwr : The underlying connection was closed: Could not establish trust relationship for the\nSSL/TLS secure channel.\nAt line:1 char:1`,
      ),
    ).toEqual([`invoke-webrequest ${listener} 443 connection trust`]);
  });
});

describe('nslookup', () => {
  it.each([
    ['English', 'Server:  dc01.corp.example', 'Non-authoritative answer:', 'Name:    '],
    ['French', 'Serveur :   dc01.corp.example', 'Réponse ne faisant pas autorité :', 'Nom :    '],
    ['Japanese', 'サーバー:  dc01.corp.example', '権限のない回答:', '名前:    '],
  ])('tells the addresses of a name (%s)', async (_, server, notice, name) => {
    const text = `C:\\>nslookup ${listener}\n${server}\nAddress:  10.0.0.10\n\n${notice}\n${name}lb-1.eu.amazonaws.example\nAddresses:  ${address}\n          203.0.113.8\nAliases:  ${listener}\n`;
    expect(await statements(text)).toMatchObject([
      {
        kind: 'reachability',
        tool: 'nslookup',
        host: listener,
        step: 'name',
        ok: true,
        reason: null,
        addresses: [address, '203.0.113.8'],
      },
    ]);
    expect(await statements(text.slice(text.indexOf('\n') + 1))).toMatchObject([
      { host: listener, ok: true },
    ]);
  });

  it.each([
    `*** dc01.corp.example can't find ${listener}: Non-existent domain`,
    `*** dc01.corp.example wurde ${listener} nicht finden: Non-existent domain.`.replace(' nicht finden', ''),
    `*** dc01 ne parvient pas à trouver ${listener} : Non-existent domain`,
    `** server can't find ${listener}: NXDOMAIN`,
    `*** UnKnown can't find ${listener}: Server failed`,
  ])('tells a name that does not exist: %s', async (line) => {
    expect(await attempts(`Server:  dc01.corp.example\nAddress:  10.0.0.10\n\n${line}`)).toEqual([
      `nslookup ${listener}  name dns`,
    ]);
  });

  it('tells silence, when the command names what was asked for', async () => {
    const text = `C:\\>nslookup ${listener}\nDNS request timed out.\n    timeout was 2 seconds.\nServer:  UnKnown\nAddress:  10.0.0.10\n\nDNS request timed out.\n    timeout was 2 seconds.\n*** Request to UnKnown timed-out\n`;
    expect(await attempts(text)).toContain(`nslookup ${listener}  name dns`);
    expect(
      await attempts(`$ nslookup ${listener}\n;; connection timed out; no servers could be reached`),
    ).toEqual([`nslookup ${listener}  name dns`]);
  });

  it('is read as Linux prints it, several times', async () => {
    const one = (host: string): string =>
      `Server:\t\t10.0.0.10\nAddress:\t10.0.0.10#53\n\nNon-authoritative answer:\n${host}\tcanonical name = lb.example.net.\nName:\tlb.example.net\nAddress: ${address}\n`;
    expect(await attempts(`${one(listener)}\n${one('mail.example.com')}`)).toEqual([
      `nslookup ${listener}  name ok`,
      'nslookup mail.example.com  name ok',
    ]);
  });

  it('is read as Resolve-DnsName prints it', async () => {
    const table = [
      `PS C:\\> Resolve-DnsName ${listener}`,
      '',
      'Name                           Type   TTL   Section    NameHost',
      '----                           ----   ---   -------    --------',
      `${listener} CNAME  60    Answer     lb.example.net`,
      '',
      'Name       : lb.example.net',
      'QueryType  : A',
      'TTL        : 60',
      'Section    : Answer',
      `IP4Address : ${address}`,
    ].join('\r\n');
    expect(await statements(table)).toMatchObject([
      { tool: 'resolve-dnsname', host: listener, ok: true, addresses: [address] },
    ]);
    expect(
      await attempts(`Resolve-DnsName : ${listener} : DNS name does not exist\nAt line:1 char:1`),
    ).toEqual([`resolve-dnsname ${listener}  name dns`]);
  });
});
