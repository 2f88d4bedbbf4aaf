import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEventLog } from '../../../../src/evidence/readers/exchange/read-event-log.js';
import { bundleFile } from '../../../support/bundle-file.js';
import * as write from './synthetic-events.js';

const hour = 60 * 60 * 1000;
const hosts = ['ex01.corp.example', 'ex02.corp.example', 'mail-3.emea.corp.example'];
const statuses = [
  'ConnectFailure',
  'NameResolutionFailure',
  'TrustFailure',
  'Timeout',
  'SecureChannelFailure',
];

const event = fc.record({
  id: fc.constantFrom(5, 6, 7, 22, 24, 1000),
  source: fc.constantFrom('MSExchange Web Services', 'MSExchange Web Services', 'MSExchangeTransport', 'VSS'),
  computer: fc.constantFrom(...hosts),
  subscription: fc
    .tuple(fc.constantFrom(...hosts), fc.nat(255))
    .map(([host, mailbox]) => write.subscriptionId(host, mailbox)),
  endpoint: fc.constantFrom(
    write.listenerUrl,
    'https://eu-west-1.mailboxlistener.xm.citrix.com:443/',
    'https://rooms.vendor.example/ews?id=1',
    '',
  ),
  attempts: fc.integer({ min: 1, max: 40 }),
  details: fc
    .constantFrom(...statuses)
    .chain((status) =>
      fc.constantFrom(
        `WebException: "quoted", and <angled> & more; Status: ${status}`,
        `WebException: it failed\nStatus: ${status}\n   at System.Net.HttpWebRequest.EndGetResponse()`,
        'WebException: answered. StatusCode: 407 Proxy Authentication Required',
      ),
    ),
});

/** Sorted, as logs are, and within a week. */
const log = fc
  .tuple(
    fc.integer({ min: 0, max: 8000 }),
    fc.array(fc.tuple(event, fc.integer({ min: 0, max: 12 * 3600 })), { minLength: 1, maxLength: 12 }),
  )
  .map(([day, events]) => {
    let utc = Date.UTC(2016, 0, 1) + day * 12 * hour;
    return events.map(([one, seconds]) => {
      utc += seconds * 1000;
      return write.synthetic({ ...one, utc });
    });
  })
  .filter((events) => events.some(({ source }) => source.startsWith('MSExchange')));

const american: write.Writing = { date: write.american, message: write.english };
const german: write.Writing = { date: write.germanDate, message: write.german };
const localised = 'Niveau,Date et heure,Source,ID de l’événement,Catégorie de la tâche';

const formats: Record<string, (events: readonly write.SyntheticEvent[]) => string> = {
  csv: (events) => write.eventViewerCsv(events, american),
  'translated csv': (events) => write.eventViewerCsv(events, german, localised),
  txt: (events) => write.eventViewerTxt(events, german),
  'many roots': write.xmlRoots,
  copied: (events) => write.copiedText(events, american),
  'translated copy': (events) => write.copiedText(events, german, write.copyLabels.japanese),
  'export-csv': (events) => write.exportCsv(events, german, ';'),
  'tabbed export-csv': (events) => write.exportCsv(events, american, '\t'),
  list: (events) => write.formatList(events, american, 100),
  'windows 2003': (events) => write.windows2003Csv(events, american),
};

async function outcome(text: string): Promise<unknown> {
  const reading = await readEventLog(bundleFile('Application', text, 997));
  if (reading === null) return null;
  const bare = (events: typeof reading.part.events) =>
    events
      .map(({ at, server, ...said }) => ({ ...said, server, utc: at.time?.utc }))
      .map((item) => JSON.stringify(item))
      .sort();
  const { events, unattributed, others, omitted } = reading.part;
  const { records, rejected, from, to } = reading.source;
  return {
    events: bare(events),
    unattributed: bare(unattributed),
    others,
    omitted,
    records,
    rejected,
    from: from?.utc,
    to: to?.utc,
  };
}

describe.each(Object.entries(formats))('the same events as %s', (_, format) => {
  it('read the same as in XML', async () => {
    await fc.assert(
      fc.asyncProperty(log, async (events) => {
        expect(await outcome(format(events))).toEqual(await outcome(write.xmlFile(events)));
      }),
      { numRuns: 60 },
    );
  });
});

describe('reading', () => {
  it('never throws on the beginning or the rubble of a log', async () => {
    const texts = Object.values(formats).map((format) =>
      format([write.synthetic(), write.synthetic({ id: 7 })]),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...texts),
        fc.nat(4000),
        fc.nat(4000),
        fc.string({ unit: 'binary', maxLength: 30 }),
        async (text, from, cut, rubble) => {
          await readEventLog(bundleFile('x', text.slice(0, cut) + rubble + text.slice(from)));
        },
      ),
    );
  });
});
