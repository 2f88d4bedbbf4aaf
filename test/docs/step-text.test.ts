import { describe, expect, it } from 'vitest';
import { causes } from '../../src/diagnosis/causes/index.js';
import { isCommand } from '../../src/diagnosis/commands.js';
import { stepText } from '../../src/docs/step-text.js';

const lines = causes.flatMap(({ steps }) => steps.flatMap(({ text }) => text.split('\n')));

describe('stepText', () => {
  it('sets commands apart from what is to be read', () => {
    expect(
      stepText('On each server:\ncurl -v https://<host>/\nnslookup <host>\nAny answer will do.'),
    ).toEqual([
      'On each server:',
      '```text\ncurl -v https://<host>/\nnslookup <host>\n```',
      'Any answer will do.',
    ]);
  });

  it.each([
    ['Get-MoveRequest -Identity <mailbox> and the history show moves.', false],
    ['Test-WebServicesConnectivity, and look whether it holds.', false],
    ['%windir%\\system32\\inetsrv\\appcmd list config', true],
    ['security cms -D -i profile.mobileprovision', true],
    ['Test-NetConnection <region>.mailboxlistener.xm.citrix.com -Port 443', true],
    ['and client certificate mapping in IIS for the EWS site.', false],
  ])('takes %j for a command: %s', (line, is) => {
    expect(isCommand(line)).toBe(is);
  });

  it('tells the commands of the catalogue from its sentences', () => {
    for (const line of lines) {
      const isSentence = /^[A-Za-z"].*[.:]$/.test(line);
      expect([line, isCommand(line)]).toEqual([line, !isSentence]);
    }
  });
});
