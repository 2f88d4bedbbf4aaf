import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeServerOutput } from '../../../../src/evidence/readers/server-output/merge-server-output.js';
import { readServerOutput } from '../../../../src/evidence/readers/server-output/read-server-output.js';
import { recogniseServerOutput } from '../../../../src/evidence/readers/server-output/recognise-server-output.js';
import { bundleFile } from '../../../support/bundle-file.js';
import { listener, readOutput } from './reading.js';

const directory =
  'Server                : EX01\nName                  : EWS (Default Web Site)\nBasicAuthentication   : False\nWindowsAuthentication : True\n';
const connection = `ComputerName     : ${listener}\nRemoteAddress    : 203.0.113.7\nRemotePort       : 443\nTcpTestSucceeded : False\n`;
const runtime = '<system.webServer><serverRuntime uploadReadAheadSize="0" /></system.webServer>\n';
const transfer = `*   Trying 203.0.113.7:443...\n* Failed to connect to ${listener} port 443: Timed out\ncurl: (7) Failed to connect\n`;
const lookup = `Server:  dc01.corp.example\nAddress:  10.0.0.10\n\n*** dc01 can't find ${listener}: Non-existent domain\n`;
const outputs = [directory, connection, runtime, transfer, lookup];
const prompt = '[PS] C:\\Windows\\system32>some command\n';

describe('server output', () => {
  it('is found in any mixture, each piece once, between prompts', async () => {
    const kinds: Record<string, string> = {
      [directory]: 'virtual-directory',
      [runtime]: 'upload-read-ahead',
      [connection]: 'reachability',
      [transfer]: 'reachability',
      [lookup]: 'reachability',
    };
    const mixture = fc.array(fc.constantFrom(...outputs), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(
        mixture,
        fc.boolean(),
        fc.constantFrom('', '> ', '    '),
        async (pieces, crlf, margin) => {
          const text = pieces.map((piece) => `${prompt}\n${piece}\n`).join('');
          const written = (crlf ? text.replaceAll('\n', '\r\n') : text).replace(/^(?=.)/gm, margin);
          const { part } = await readOutput(written);
          expect(part.statements.map(({ kind }) => kind)).toEqual(pieces.map((piece) => kinds[piece]));
        },
      ),
    );
  });

  it('stands on the lines it says, from the offset it is given', async () => {
    const text = `Hello\n\n${outputs.join('\n')}`;
    const reading = await readServerOutput(bundleFile('x', text), { lineOffset: 1000 });
    const lines = text.split('\n');
    const places =
      reading?.part.statements.map(({ at }) => [lines[at.line - 1001], at.text.split('\n')[0]]) ?? [];
    expect(places).toHaveLength(5);
    for (const [line, first] of places) expect(line).toContain(first);
  });

  it('is nothing in files that only speak of it', () => {
    for (const text of [
      '',
      'We ran Test-NetConnection and curl -v; HTTP/1.1 413 came back. Address: 12 Main Street.',
      'ERROR,20-Nov-2026 09:12:33:310 (+0100),Secure Mail.APNS,EWS subscription failed, HTTP status code: 413',
      'Name: Bob\nAddress: 10 Downing Street\nServer: none',
      '{"StatusCode": 200, "StatusDescription": "OK"}',
      '<configuration><appSettings><add key="serverRuntime" value="1"/></appSettings></configuration>',
      'StatusCode : 200\nStatusDescription : OK',
      'BasicAuthentication : True\nWindowsAuthentication : False',
    ]) {
      expect(recogniseServerOutput(text, 'x')).toBeNull();
    }
  });

  it('never throws on rubble', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...outputs),
        fc.nat(400),
        fc.nat(400),
        fc.string({ unit: 'binary', maxLength: 30 }),
        async (text, from, cut, rubble) => {
          await readServerOutput(bundleFile('x', text.slice(0, cut) + rubble + text.slice(from)));
        },
      ),
    );
  });

  it.each([
    ['names', 'a : 1\n'.repeat(50_000)],
    ['a line', 'x '.repeat(500_000)],
    ['dashes', '-- '.repeat(50_000)],
    ['rows of dashes', '--- ---\n'.repeat(30_000)],
    ['colons', ':'.repeat(300_000)],
    ['prompts', 'PS C:\\>x\n'.repeat(30_000)],
    ['tags', `${'<serverRuntime '.repeat(30_000)}>`],
    ['nested tags', '<location path="x">'.repeat(20_000)],
    ['transfers', '* Connected to a.example (1.2.3.4) port 443\n'.repeat(20_000)],
    ['addresses', 'Server: a\nAddress: 1.1.1.1\n'.repeat(20_000)],
    ['stars', `${'*'.repeat(100_000)}\n${'*** a.b.'.repeat(50_000)}`],
    ['quote marks', '>'.repeat(200_000)],
  ])('gets through rubble of %s in time', async (_, rubble) => {
    const reading = await readServerOutput(bundleFile('x', `${outputs.join('\n')}\n${prompt}${rubble}`));
    expect(reading?.part.statements.length).toBeGreaterThanOrEqual(4);
  });

  it('refuses a text that is larger than what anybody pastes', async () => {
    await expect(readServerOutput(bundleFile('x', 'x'.repeat(17 * 1024 * 1024)))).rejects.toMatchObject({
      code: 'LIMIT_SIZE',
    });
  });

  it('is put together, and a copy counts once', async () => {
    const readings = await Promise.all([
      readOutput(directory, 'a'),
      readOutput(directory, 'b'),
      readOutput(runtime, 'c'),
    ] as const);
    expect(mergeServerOutput(readings).statements.map(({ kind, at }) => [kind, at.file])).toEqual([
      ['virtual-directory', 'a'],
      ['upload-read-ahead', 'c'],
    ]);
  });
});
