import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayReceiveToken } from '../../../src/slack/downloads/hosts.js';

const slack = 'https://slack.com/api/';

describe('mayReceiveToken', () => {
  it.each([
    ['https://files.slack.com/files-pri/T1-F1/a.zip', slack],
    ['https://acme.enterprise.slack.com/a', slack],
    ['https://files.slack-gov.com/a', 'https://slack-gov.com/api/'],
    ['http://127.0.0.1:9000/files/a', 'http://127.0.0.1:8000/api/'],
    ['http://localhost:8000/files/a', 'http://127.0.0.1:8000/api/'],
    ['https://chat.example/files/a', 'https://chat.example/api/'],
    ['https://chat.example:8443/files/a', 'https://chat.example:8443/api/'],
    ['https://files.slack.com:443/a', slack],
    ['HTTPS://FILES.SLACK.COM/a', slack],
    ['https:\\\\files.slack.com\\a', slack],
  ])('allows %s beside %s', (address, api) => {
    expect(mayReceiveToken(address, api)).toBe(true);
  });

  it.each([
    ['http://files.slack.com/a', slack],
    ['https://files.slack.com:8443/a', slack],
    ['https://files.slack.com.evil.example/a', slack],
    ['https://evilslack.com/a', slack],
    ['https://user@evil.example/files.slack.com', slack],
    ['http://127.0.0.1:8000/a', slack],
    ['https://files.slack.com/a', 'https://chat.example/api/'],
    ['http://chat.example/a', 'https://chat.example/api/'],
    ['http://127.0.0.1.evil.example/a', 'http://127.0.0.1:8000/api/'],
    ['https://files.slack.com:444/a', slack],
    ['https://files.slack.com@evil.example/a', slack],
    ['https://files.slack.com:x@evil.example/a', slack],
    ['https://evil.example\\\\@files.slack.com/a', slack],
    ['https://user:word@files.slack.com/a', slack],
    ['https://user@files.slack.com/a', slack],
    ['https://slack.com.evil.example', slack],
    ['https://evil.example/slack.com', slack],
    ['https://evil.example/?x=https://files.slack.com/', slack],
    ['https://evil.example#@files.slack.com/', slack],
    ['https://files.slack.com./a', slack],
    ['https://files.slack.com\n.evil.example/a', slack],
    ['https://files.slack\u3002com.evil.example/a', slack],
    ['https://files.sl\u0430ck.com/a', slack],
    ['https://xn--slck-5cd.com/a', slack],
    ['https://files.slack.com%2eevil.example/a', slack],
    ['//files.slack.com/a', slack],
    ['ftp://files.slack.com/a', slack],
    ['blob:https://files.slack.com/a', slack],
    ['data:text/plain,files.slack.com', slack],
    ['https://files.slack-gov.com/a', slack],
    ['https://chat.example:444/a', 'https://chat.example/api/'],
    ['https://127.0.0.1:8000/a', 'http://127.0.0.1:8000/api/'],
    ['http://user@127.0.0.1:8000/a', 'http://127.0.0.1:8000/api/'],
    ['http://0.0.0.0:8000/a', 'http://127.0.0.1:8000/api/'],
    ['', slack],
  ])('refuses %s beside %s', (address, api) => {
    expect(mayReceiveToken(address, api)).toBe(false);
  });

  it('never allows a host that is not Slack, however the address is put together', () => {
    const part = fc.constantFrom(
      ...['https:', '//', '/', '\\\\', '@', ':', '.', '#', '?', '%2e', '\t', '\u3002', '443', 'user'],
      ...['files.slack.com', 'slack.com', 'evil.example', 'evilslack.com', 'SLACK.COM', '127.0.0.1', '[::1]'],
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 9 }), (parts) => {
        const address = `https://${parts.join('')}`;
        if (!mayReceiveToken(address, slack)) return;
        const { protocol, hostname, port, username } = new URL(new Request(address).url);
        expect([protocol, port, username]).toEqual(['https:', '', '']);
        expect(hostname).toMatch(/(?:^|\.)slack\.com$/);
      }),
      { numRuns: 5000 },
    );
  });
});
