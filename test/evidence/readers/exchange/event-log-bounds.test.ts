import { describe, expect, it } from 'vitest';
import { SecureMailError } from '../../../../src/errors.js';
import type { BundleFile } from '../../../../src/evidence/bundle-file.js';
import { excerptLimit } from '../../../../src/evidence/located.js';
import { mergeEventLogs } from '../../../../src/evidence/readers/exchange/merge-event-logs.js';
import { readEventLog } from '../../../../src/evidence/readers/exchange/read-event-log.js';
import { recogniseEventLog } from '../../../../src/evidence/readers/exchange/recognise-event-log.js';
import { bundleFile } from '../../../support/bundle-file.js';
import * as write from './synthetic-events.js';

async function read(text: string | BundleFile, path = 'Application.log') {
  const reading = await readEventLog(typeof text === 'string' ? bundleFile(path, text) : text);
  if (reading === null) throw new Error('no event log');
  return reading;
}

const details = 'WebException: The operation has timed out Status: Timeout';
const six = write.synthetic({ details });
const seven = write.synthetic({ id: 7, attempts: 7, utc: six.utc + 60_000, details });

describe('hostile and damaged logs', () => {
  it('rejects a malformed event between good ones, and reads these', async () => {
    const broken = write.xmlEvent(six).replace('</Computer>', '');
    const open = write.xmlEvent(six).replace('</Event>', '');
    const text = `<Events>${write.xmlEvent(six)}\n${broken}\n${open}\n${write.xmlEvent(seven)}</Events>`;
    const { part, source } = await read(text);
    expect(part.events.map(({ eventId, at }) => [eventId, at.line])).toEqual([
      [6, 1],
      [7, 4],
    ]);
    expect(source).toMatchObject({ records: 4, rejected: 2 });
    expect(source.rejectedSamples.map(({ line }) => line)).toEqual([2, 3]);
  });

  it('refuses a document type, entities and all', async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    await expect(read(`${bomb}${write.xmlFile([six])}`)).rejects.toThrow(
      new SecureMailError('XML_DOCTYPE').message,
    );
  });

  it('rejects an event with an entity that nobody declared, and that event alone', async () => {
    const { part, source } = await read(
      write.xmlFile([six, seven]).replace('The operation', '&lol9; &#84;he operation'),
    );
    expect(part.events).toHaveLength(1);
    expect(source.rejectedSamples[0]?.text).toContain('&lol9;');
  });

  it.each([
    ['Event Viewer', write.eventViewerCsv, '"\r\n', 2],
    ['Export-Csv, whose next record goes into the damaged one', write.exportCsv, '","6"', 1],
  ] as const)('outlives a quote that never closes: %s', async (_, format, mark, left) => {
    const good = { ...seven, utc: seven.utc + 1000 };
    const text = format([
      write.synthetic(),
      write.synthetic({ ...seven, details: write.connectFailure }),
      good,
    ]);
    const closing = text.indexOf(mark, text.indexOf('"A notification'));
    const { part } = await read(text.slice(0, closing) + text.slice(closing + 1));
    const ids = part.events.map(({ eventId }) => eventId);
    expect(ids.filter((id) => id === 7).length).toBeGreaterThanOrEqual(left);
  });

  it('outlives a line of megabytes', async () => {
    const huge = 'x'.repeat(3_000_000);
    for (const text of [
      write.eventViewerCsv([six]) +
        `Warning,11/20/2026 9:12:33 AM,VSS,1,None,"${huge}\r\n` +
        write.eventViewerCsv([seven]),
      `${write.xmlEvent(six)}<Event xmlns="x"><System>${huge}${write.xmlEvent(seven)}`,
      `${write.copiedText([six])}\n${huge}\n${write.copiedText([seven])}`,
      `${write.formatList([six])}\n${huge}\n${write.formatList([seven])}`,
    ]) {
      expect((await read(text)).part.events.map(({ eventId }) => eventId)).toEqual([6, 7]);
    }
  });

  it.each([
    ['brackets', '['.repeat(200_000)],
    ['quotes and commas', '",'.repeat(200_000)],
    ['labels', 'a: 1\n'.repeat(50_000)],
    ['openings', '<Event '.repeat(50_000)],
    ['names', 'Id : 1\n'.repeat(50_000)],
    ['dots', 'System.'.repeat(50_000)],
  ])('gets through rubble of %s in time', async (_, rubble) => {
    const texts = [
      `${write.eventViewerCsv([six]).trimEnd()}${rubble}\r\n`,
      write.copiedText([six]) + rubble,
      write.formatList([six]) + rubble,
      write.xmlEvent(six) + rubble,
      write.xmlFile([write.synthetic({ details: rubble.replaceAll('<', '(') })]),
    ];
    for (const text of texts) await readEventLog(bundleFile('x', text));
  });

  it('says which problem broke a log off, and keeps what came before', async () => {
    const text = write.eventViewerCsv([six, seven]);
    const file: BundleFile = {
      ...bundleFile('Application.csv', text),
      async *chunks() {
        yield Buffer.from(text);
        throw new SecureMailError('ZIP_CRC');
      },
    };
    const { part, source } = await read(file);
    expect(part.events).toHaveLength(2);
    expect(source.problem?.code).toBe('ZIP_CRC');
  });

  it('cuts excerpts', async () => {
    const { part } = await read(
      write.xmlFile([write.synthetic({ details: `${write.connectFailure}${' at x'.repeat(5000)}` })]),
    );
    expect(part.events[0]?.at.text.length).toBeLessThanOrEqual(excerptLimit);
  });
});

describe('what is no evidence', () => {
  it('passes over the log of a computer without Exchange', async () => {
    const other = [
      write.synthetic({ source: 'VSS', id: 6 }),
      write.synthetic({ source: 'Application Error', id: 7 }),
    ];
    for (const text of [write.xmlFile(other), write.eventViewerCsv(other), write.formatList(other)]) {
      expect(await readEventLog(bundleFile('Application', text))).toBeNull();
    }
  });

  it('does not take other files for event logs', () => {
    for (const text of [
      'Level,Time,Module,Message\nERROR,20-Nov-2026 09:12:33:310 (+0100),Secure Mail.APNS,EWS subscription [abc] to endpoint [x]',
      '<MobileAppPolicies><Policies><PushNotificationsEnabled>true</PushNotificationsEnabled></Policies></MobileAppPolicies>',
      'We looked at the MSExchange Web Services events 5, 6 and 7. Source: the log. Date: today.',
      'Id : 5\nName : x\nMessage : hello',
      'Date,Source,Id,Text\n20.11.2026 09:12:33,somebody,6,hello',
      `The subscription [${six.subscription}] against endpoint [${six.endpoint}] works.`,
      'Timestamp,Event,Status\n20-Nov-2026 09:12:33:310 (+0100),EWS subscription,Failed',
      '',
    ]) {
      expect(recogniseEventLog(text, 'x')).toBe(false);
    }
  });

  it('keeps events without endpoint apart, unless their exception names the listener', async () => {
    const named =
      "WebException: The remote name could not be resolved: 'us-east-1.mailboxlistener.xm.citrix.com' Status: NameResolutionFailure";
    const { part } = await read(
      write.eventViewerCsv([
        write.synthetic({ endpoint: '' }),
        write.synthetic({ endpoint: '', details: named }),
        write.synthetic({ id: 22, endpoint: '' }),
        write.synthetic({ id: 22 }),
        write.synthetic({ endpoint: 'https://mailboxlistener.xm.citrix.com.evil.example/' }),
      ]),
    );
    expect(part.events.map(({ eventId, fault }) => [eventId, fault])).toEqual([
      [6, 'dns'],
      [22, null],
    ]);
    expect(part.unattributed.map(({ eventId }) => eventId)).toEqual([6, 22]);
    expect(part.others).toBe(1);
  });

  it('keeps the first and the last of many repeats, and counts the rest', async () => {
    const many = Array.from({ length: 300 }, (_, index) =>
      write.synthetic({ utc: six.utc + index * 60_000 }),
    );
    const { part, source } = await read(write.xmlFile(many));
    expect([part.events.length, part.omitted, source.records]).toEqual([100, 200, 300]);
    expect(part.events.at(-1)?.at.time?.utc).toBe(many.at(-1)?.utc);
  });

  it('names what must not leave in clear', async () => {
    const { identities } = await read(
      write.xmlFile([six, write.synthetic({ endpoint: 'https://rooms.vendor.example/' })]),
    );
    expect(identities).toContainEqual({ kind: 'subscription-id', value: six.subscription });
    expect(identities).toContainEqual({ kind: 'host', value: 'ex01.corp.example' });
    expect(identities).toContainEqual({ kind: 'host', value: 'rooms.vendor.example' });
    expect(identities).toContainEqual({ kind: 'listener-token', value: '0123456789abcdef' });
  });
});

describe('binary logs', () => {
  const binary = (text: string): BundleFile => {
    const bytes = Buffer.concat([
      Buffer.from('ElfFile\0'),
      Buffer.alloc(60_000),
      Buffer.from(text, 'utf16le'),
    ]);
    return {
      path: 'Application.evtx',
      head: bytes.subarray(0, 4096),
      async *chunks() {
        for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000);
      },
    };
  };

  it('are recognised and answered with how to export them', async () => {
    const file = binary(`${'x'.repeat(490)}MSExchange Web Services`);
    expect(recogniseEventLog(file.head.toString('utf8'), file.path)).toBe(true);
    await expect(readEventLog(file)).rejects.toMatchObject({ code: 'EVTX_BINARY' });
  });

  it('are passed over when they are not of an Exchange server', async () => {
    expect(await readEventLog(binary('Service Control Manager'))).toBeNull();
  });
});

describe('several logs', () => {
  it('are one, and a copy counts once', async () => {
    const [first, copy, other] = [
      await read(write.xmlFile([six, seven]), 'EX01.xml'),
      await read(write.xmlFile([six, seven]), 'copy/EX01.xml'),
      await read(write.eventViewerCsv([write.synthetic({ computer: 'EX02' })]), 'EX02.csv'),
    ];
    const merged = mergeEventLogs([first, copy, other]);
    expect(merged.events.map(({ eventId, at }) => [eventId, at.file])).toEqual([
      [6, 'EX01.xml'],
      [6, 'EX02.csv'],
      [7, 'EX01.xml'],
    ]);
    expect(merged.zone).toBe('unknown');
  });
});
