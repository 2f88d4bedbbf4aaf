import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose.js';
import type { Evidence } from '../../src/evidence/evidence.js';
import { looksLikeEvidence } from '../../src/evidence/pasted-text.js';
import { readEvidence } from '../../src/evidence/read-evidence.js';
import { buildZip } from '../support/zip.js';
import {
  copiedText,
  english,
  eventViewerCsv,
  exportCsv,
  synthetic,
  xmlFile,
} from './readers/exchange/synthetic-events.js';

/* Evidence of servers among everything else that people send. All of it is synthetic. */

const invalid = [12, 42]
  .map(
    (minute) =>
      `"20-Nov-2026 09:${minute}:33:310 (+0100)","ERROR","Secure Mail.APNS","The validity check says that the subscription is no longer valid"`,
  )
  .join('\n');
const log = `Time,Level,Module,Message\n${invalid}\n`;
const policies =
  '<MobileAppPolicies><Policies><PushNotificationsEnabled>true</PushNotificationsEnabled><PushNotificationsListenerServiceHostName>us-east-1.pushreg.xm.citrix.com</PushNotificationsListenerServiceHostName><ExchangeServer>mail.corp.example</ExchangeServer></Policies></MobileAppPolicies>';
const bundle = buildZip([
  { name: 'Secure Mail/Diagnostics_1.csv', content: log },
  { name: 'Secure Mail/Ctxlog_AppPolicies.xml', content: policies },
]);
const events = [synthetic({ id: 5 }), synthetic({ id: 6 }), synthetic({ id: 7 })];
const directories = [
  '[PS] C:\\>Get-WebServicesVirtualDirectory | fl Identity,Server,*Authentication*',
  '',
  'Identity                  : EX01\\EWS (Default Web Site)',
  'Server                    : EX01',
  'CertificateAuthentication :',
  'WindowsAuthentication     : True',
  'BasicAuthentication       : False',
].join('\n');
const lookup =
  'PS C:\\> Resolve-DnsName mail.corp.example\nResolve-DnsName : mail.corp.example : DNS name does not exist';
const tried = [
  'PS C:\\> Test-NetConnection us-east-1.mailboxlistener.xm.citrix.com -Port 443',
  'ComputerName     : us-east-1.mailboxlistener.xm.citrix.com',
  'RemotePort       : 443',
  'TcpTestSucceeded : False',
].join('\n');

const file = (name: string, bytes: string | Uint8Array) => ({
  kind: 'file' as const,
  name,
  bytes: Buffer.from(bytes),
});
const paste = (text: string) => readEvidence([{ kind: 'text', name: 'pasted text', text }]);
const kinds = ({ sources }: Evidence) => sources.map(({ kind }) => kind).sort();
const eventLines = ({ byKind }: Evidence) =>
  (byKind['ews-event-log']?.events ?? []).map(({ eventId, at }) => `${eventId}:${at.line}`);
const told = ({ byKind }: Evidence) => byKind['server-output']?.statements.map(({ kind }) => kind);

describe('readEvidence of what comes from servers', () => {
  it.each([
    ['Application.csv', eventViewerCsv(events)],
    ['export.csv', exportCsv(events)],
    ['events.xml', xmlFile(events)],
    ['copied.txt', events.map((event) => copiedText([event])).join('\n\n')],
  ])('reads %s beside a bundle of the device', async (name, text) => {
    const evidence = await readEvidence([file('bundle.zip', bundle), file(name, text)]);
    expect(kinds(evidence)).toEqual(['app-log', 'app-policies', 'ews-event-log']);
    expect(evidence.byKind['ews-event-log']?.events.map(({ eventId }) => eventId).sort()).toEqual([5, 6, 7]);
    expect(diagnose(evidence).causes[0]).toMatchObject({
      id: 'exchange-cannot-reach-listener',
      confidence: 'confirmed',
      because: expect.arrayContaining(['ews-event-log.listener-failures']),
    });
  });

  it('reads events and output that lie in the archive itself, whatever app its folder is named after', async () => {
    const zip = buildZip([
      { name: 'Secure Mail/Diagnostics_1.csv', content: log },
      { name: 'Secure Web/events.csv', content: eventViewerCsv(events) },
      { name: 'Secure Hub/ews.txt', content: directories },
    ]);
    expect(kinds(await readEvidence([file('bundle.zip', zip)]))).toEqual([
      'app-log',
      'ews-event-log',
      'server-output',
    ]);
  });

  it('gives one result whatever the order of files', async () => {
    const inputs = [
      file('a.csv', eventViewerCsv(events)),
      file('b.zip', bundle),
      file('c.txt', directories),
      file('d.xml', xmlFile([synthetic({ id: 22 })])),
    ];
    expect(await readEvidence(inputs.toReversed())).toEqual(await readEvidence(inputs));
  });

  it('leaves the event log of another computer, and of another subscriber, without verdict', async () => {
    const other = [synthetic({ source: 'Schannel' })];
    expect(kinds(await readEvidence([file('System.csv', eventViewerCsv(other))]))).toEqual(['unrecognized']);
    const rooms = [synthetic({ endpoint: 'https://rooms.corp.example/notify' })];
    const evidence = await readEvidence([file('Application.csv', eventViewerCsv(rooms))]);
    expect(diagnose(evidence)).toMatchObject({ verdict: 'inconclusive', causes: [] });
  });

  it('takes the look-up of a host for evidence where the case names that host', async () => {
    expect(kinds(await readEvidence([file('dns.txt', lookup)]))).toEqual(['unrecognized']);
    expect(kinds(await readEvidence([file('dns.txt', lookup), file('b.zip', bundle)]))).toContain(
      'server-output',
    );
  });

  it('knows the times of the export that the steps hand out for UTC', async () => {
    const date = (utc: number) => new Date(utc).toISOString().replace('Z', '0000Z');
    const log = exportCsv(events, { date, message: english });
    const { byKind } = await readEvidence([file('ews-events.csv', log)]);
    expect(byKind['ews-event-log']).toMatchObject({
      zone: 'utc',
      from: { utc: synthetic().utc, offsetMinutes: 0 },
    });
  });

  it('knows the host of the listener among identities of no one', async () => {
    const { identities } = await readEvidence([file('Application.csv', exportCsv(events))]);
    expect(identities.map(({ value }) => value)).toEqual(expect.arrayContaining(['ex01.corp.example']));
    expect(identities.map(({ value }) => value)).not.toContain('us-east-1.mailboxlistener.xm.citrix.com');
  });
});

describe('readEvidence of pasted text from servers', () => {
  it.each([
    ['as it is', copiedText(events)],
    ['fenced', `see\n\`\`\`\n${copiedText(events)}\n\`\`\``],
    ['quoted', `he wrote:\n${copiedText(events).replaceAll(/^/gm, '> ')}`],
    ['as a table', `see\n${eventViewerCsv(events)}`],
    ['as XML', `this one:\n${xmlFile(events)}`],
    [
      'as XML that Slack escaped',
      xmlFile(events).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
    ],
    [
      'as messages alone',
      events
        .map((event) => `Event ID: ${event.id}\n${english(event)}`)
        .join('\n\n')
        .replaceAll(/(https:\S+?)(?=\])/g, '<$1>'),
    ],
  ])('reads events %s', async (_, text) => {
    const evidence = await paste(text);
    expect(evidence.byKind['ews-event-log']?.events.map(({ eventId }) => eventId).sort()).toEqual([5, 6, 7]);
    expect(looksLikeEvidence(text)).toBe(true);
  });

  it('reads lines of the device, events and output out of one message', async () => {
    const text = `Hi,\n\n${invalid}\n\nfrom the server:\n${copiedText([synthetic()])}\n\nand\n\n${tried}\n\n${directories}\n\nany error?`;
    const evidence = await paste(text);
    expect(kinds(evidence)).toEqual(['app-log', 'ews-event-log', 'server-output']);
    expect(eventLines(evidence)).toEqual(['6:7']);
    expect(told(evidence)).toEqual(['reachability', 'virtual-directory']);
    expect(evidence.byKind['app-log']?.records).toBe(2);
  });

  it('reads a note in which all of it was collected', async () => {
    const text = `from the phone\n${invalid}\n\n${copiedText([synthetic()])}\n\n${tried}`;
    const evidence = await readEvidence([file('note.txt', text)]);
    expect(kinds(evidence)).toEqual(['app-log', 'ews-event-log', 'server-output']);
  });

  it('makes no record of the app of an event', async () => {
    for (const text of [copiedText(events), eventViewerCsv(events), exportCsv(events)])
      expect((await paste(text)).byKind['app-log']).toBeUndefined();
  });

  it.each([
    ['output', tried, true],
    ['settings', directories, true],
    ['a look-up of any host', lookup, false],
    [
      'an event of another subscriber',
      english(synthetic({ endpoint: 'https://rooms.corp.example/x' })),
      false,
    ],
    [
      'talk of events',
      'There was an error, event 6 of MSExchange Web Services I think, subscription failed',
      false,
    ],
    ['talk of commands', 'Please run Test-NetConnection and curl on the server [EX01] and tell me', false],
  ])('knows %s from talk', (_, text, is) => {
    expect(looksLikeEvidence(text)).toBe(is);
  });
});
