import { describe, expect, it } from 'vitest';
import { createGate } from '../../../src/redaction/gate.js';
import { describeSecrets } from '../leak-cases.js';

describeSecrets('a credential in a command', [
  ['curl, single quotes', "curl -u 'CORP\\jane:Tr0mpette1343%35' -k https://a.corp.local/EWS", 'Tr0mpette'],
  ['curl, double quotes', 'curl -u "jane:Blumen kohl!7" https://a.corp.local', 'Blumen', 'kohl!7'],
  ['curl, doubled quotes', 'curl -u ""jane:Blumenkohl7"" https://a.corp.local', 'Blumenkohl7'],
  ['curl, bare', 'curl -u jane:Mar1posa#22 https://a.corp.local', 'Mar1posa', '#22'],
  ['curl, quotes as entities', 'curl -u &#39;jane:Mar1posa22&#39; -k', 'Mar1posa22'],
  ['--user', '(retry with --user jane:Tr0mpette1343%35)', 'Tr0mpette'],
  ['--user=', 'curl --user=jane:Tr0mpette1343 x', 'Tr0mpette1343'],
  ['--proxy-user', 'curl --proxy-user jane:Tr0mpette1343 x', 'Tr0mpette1343'],
  ['a header option', 'curl -H "Authorization: Basic amFuZTpzZWNyZXQ=" x', 'amFuZTpzZWNyZXQ'],
  ['a token header option', "curl -H 'X-Auth-Token: zq7abcdef99' x", 'zq7abcdef99'],
  ['pass=', 'retry with pass=Tr0mpette1343%35 now', 'Tr0mpette'],
  ['an escaped key and value', 'body user%3Djane%26password%3DTr0mpette1343%2535', 'Tr0mpette'],
  ['an address', 'https://jane:Tr0mpette1343%35@a.corp.local/x', 'Tr0mpette'],
  ['an escaped @', 'https://jane:Tr0m%40pette7@a.corp.local/x', 'Tr0m', 'pette7'],
  ['an escaped slash', 'https://jane:Tr0m%2Fpette7@a.corp.local/x', 'Tr0m', 'pette7'],
  ['a hash', 'https://jane:Tr0m#pette7@a.corp.local/x', 'Tr0m', 'pette7'],
  ['net use', 'net use x: \\\\exch01\\logs Tr0mpette7 /user:CORP\\jane', 'Tr0mpette7'],
  ['net use, user first', 'net use \\\\exch01\\logs /user:CORP\\jane Tr0mpette7', 'Tr0mpette7'],
  ['psexec', 'psexec \\\\exch01 -u CORP\\jane -p Tr0mpette7 cmd', 'Tr0mpette7'],
  ['sqlcmd', 'sqlcmd -S sql01 -U sa -P Tr0mpette7', 'Tr0mpette7'],
  ['smbclient', 'smbclient //exch01/logs -U jane%Tr0mpette7', 'Tr0mpette7'],
  ['cmdkey', 'cmdkey /add:exch01 /user:jane /pass:Tr0mpette7', 'Tr0mpette7'],
  ['wget', 'wget --http-password Tr0mpette7 x', 'Tr0mpette7'],
  ['PowerShell', 'ConvertTo-SecureString "Tr0m pette7" -AsPlainText', 'Tr0m', 'pette7'],
  ['an object', 'new NetworkCredential("jane", "Tr0mpette7")', 'Tr0mpette7'],
  [
    'a connection string',
    'Server=SQL01;Database=x;User Id=sa;Password=Tr0m;pette7;Pooling=true',
    'Tr0m',
    'pette7',
  ],
  ['a short connection string', 'Data Source=SQL01;Uid=sa;Pwd=Tr0mpette7;', 'Tr0mpette7'],
  ['German', 'Passwort: Tr0mpette7 Kennwort=Tr0mpette7', 'Tr0mpette7'],
]);

describe('what is no credential in a command', () => {
  it.each([
    'sort -u https://docs.citrix.com/a:b',
    'curl -u jane2 exit status 22',
    'net use \\\\127.0.0.1\\ipc failed',
  ])('stays: %s', (line) => {
    expect(createGate([], { salt: 'salt', reveal: true })(line)).toBe(line);
  });
});
