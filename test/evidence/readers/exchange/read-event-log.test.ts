import { describe, expect, it } from 'vitest';
import type { EwsEvent } from '../../../../src/evidence/evidence.js';
import type { EventLogReading } from '../../../../src/evidence/readers/exchange/event-log-reading.js';
import { readEventLog } from '../../../../src/evidence/readers/exchange/read-event-log.js';
import { recogniseEventLog } from '../../../../src/evidence/readers/exchange/recognise-event-log.js';
import { bundleFile } from '../../../support/bundle-file.js';
import * as write from './synthetic-events.js';

async function read(text: string, chunkSize?: number): Promise<EventLogReading> {
  const reading = await readEventLog(bundleFile('Application.log', text, chunkSize));
  if (reading === null) throw new Error('no event log');
  return reading;
}

const ex02 = write.subscriptionId('ex02.corp.example');
const three = [
  write.synthetic({ id: 5 }),
  write.synthetic({
    id: 6,
    utc: Date.UTC(2026, 10, 20, 9, 13, 5),
    attempts: 2,
    subscription: ex02,
    computer: 'EX02',
  }),
  write.synthetic({ source: 'MSExchange ADAccess', id: 2080, utc: Date.UTC(2026, 10, 20, 9, 14, 0) }),
  write.synthetic({ id: 7, utc: Date.UTC(2026, 10, 20, 9, 44, 0), attempts: 7 }),
  write.synthetic({
    id: 6,
    endpoint: 'https://rooms.vendor.example/ews',
    utc: Date.UTC(2026, 10, 20, 9, 45, 0),
  }),
];

const formats: Record<string, string> = {
  'CSV of Event Viewer': write.eventViewerCsv(three),
  'TXT of Event Viewer': write.eventViewerTxt(three),
  'XML with one root': write.xmlFile(three),
  'XML with many roots': write.xmlRoots(three),
  'copied text': write.copiedText(three),
  'Export-Csv': write.exportCsv(three),
  'Export-Csv with semicolons': write.exportCsv(three, write.usual, ';'),
  'Format-List': write.formatList(three),
  'CSV of Windows 2003': write.windows2003Csv(three),
};

describe.each(Object.entries(formats))('%s', (_, text) => {
  it('is recognised', () => {
    expect(recogniseEventLog(text.slice(0, 60_000), 'anything')).toBe(true);
  });

  it.each([64 * 1024, 7])(
    'gives the events of the listener, by server, in chunks of %i bytes',
    async (chunkSize) => {
      const { part, source } = await read(text, chunkSize);
      expect(part.events.map(summary)).toEqual([
        '5 ConnectFailure firewall null ex01.corp.example 2026-11-20T09:12:33.000Z',
        '6 ConnectFailure firewall 2 ex02.corp.example 2026-11-20T09:13:05.000Z',
        '7 ConnectFailure firewall 7 ex01.corp.example 2026-11-20T09:44:00.000Z',
      ]);
      expect(part.events.every(({ exception }) => exception === 'WebException')).toBe(true);
      expect(part).toMatchObject({ others: 1, omitted: 0, unattributed: [] });
      expect(source).toMatchObject({ kind: 'ews-event-log', records: 5, rejected: 0, problem: null });
    },
  );

  it.each(['\n', '\r\n'])('says on which line each event begins', async (end) => {
    const lines = text.split(/\r?\n/);
    const { part } = await read(lines.join(end));
    for (const { at } of part.events) {
      const first = at.text.split('\n')[0] ?? '';
      expect(lines[at.line - 1]).toContain(first.slice(0, 40).trimEnd());
    }
  });
});

function summary({ eventId, status, fault, attempts, server, at }: EwsEvent): string {
  const time = at.time === null ? 'never' : new Date(at.time.utc).toISOString();
  return [eventId, status, fault, attempts, server, time].join(' ').replace('  ', ' null ');
}
