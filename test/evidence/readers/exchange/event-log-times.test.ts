import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readClock } from '../../../../src/evidence/readers/exchange/clock-reading.js';
import { readEventLog } from '../../../../src/evidence/readers/exchange/read-event-log.js';
import { bundleFile } from '../../../support/bundle-file.js';
import * as write from './synthetic-events.js';

/** The times of a CSV whose dates are written so, as ISO text; null where day and month stay open. */
async function times(dates: readonly string[], reverse = false): Promise<(string | null)[]> {
  let next = 0;
  const events = dates.map(() => write.synthetic());
  const text = write.eventViewerCsv(events, { date: () => dates[next++] ?? '', message: write.english });
  const reading = await readEventLog(bundleFile('x.csv', text));
  const found = (reading?.part.events ?? []).toSorted((a, b) => a.at.line - b.at.line);
  return (reverse ? found.toReversed() : found).map(({ at: { time } }) =>
    time === null ? null : new Date(time.utc).toISOString().slice(0, 16),
  );
}

async function part(text: string) {
  return (await readEventLog(bundleFile('x', text)))?.part;
}

describe('day and month', () => {
  it('are told by a number above twelve anywhere in the log', async () => {
    expect(await times(['13/04/2026 10:00:00', '05/04/2026 10:00:00'])).toEqual([
      '2026-04-13T10:00',
      '2026-04-05T10:00',
    ]);
    expect(await times(['04/13/2026 10:00:00', '04/05/2026 10:00:00'])).toEqual([
      '2026-04-13T10:00',
      '2026-04-05T10:00',
    ]);
  });

  it('are told by records of other sources, too', async () => {
    const text = write.eventViewerCsv([write.synthetic({ source: 'VSS' }), write.synthetic()], {
      date: (() => {
        const dates = ['28/02/2026 10:00:00', '01/03/2026 10:00:00'];
        return () => dates.shift() ?? '';
      })(),
      message: write.english,
    });
    expect((await part(text))?.events[0]?.at.time?.utc).toBe(Date.UTC(2026, 2, 1, 10));
  });

  it('are told by the order in which the records stand, the newest first or last', async () => {
    const dates = ['01/11/2026 10:00:00', '02/03/2026 11:00:00', '11/08/2026 12:00:00'];
    expect(await times(dates)).toEqual(['2026-01-11T10:00', '2026-02-03T11:00', '2026-11-08T12:00']);
    expect(await times(dates.toReversed(), true)).toEqual([
      '2026-01-11T10:00',
      '2026-02-03T11:00',
      '2026-11-08T12:00',
    ]);
  });

  it('are told by the days following one another', async () => {
    expect(await times(['03/04/2026 10:00', '04/04/2026 10:00', '05/04/2026 10:00'])).toEqual([
      '2026-04-03T10:00',
      '2026-04-04T10:00',
      '2026-04-05T10:00',
    ]);
  });

  it('are told by the notation, where nothing else tells', async () => {
    expect(await times(['3/4/2026 9:05:00 PM'])).toEqual(['2026-03-04T21:05']);
    expect(await times(['3/04/2026 9:05:00 pm'])).toEqual(['2026-04-03T21:05']);
    expect(await times(['03-04-2026 21:05:00'])).toEqual(['2026-04-03T21:05']);
    expect(await times(['\u200e3\u200e/\u200e4\u200e/\u200e2026 9:05:00\u202fPM'])).toEqual([
      '2026-03-04T21:05',
    ]);
  });

  it('stay open where nothing tells, or the log uses both orders', async () => {
    expect(await times(['03/04/2026 21:05:00'])).toEqual([null]);
    expect(await times(['13/04/2026 21:05:00', '04/13/2026 21:05:00', '03/04/2026 21:05:00'])).toEqual([
      '2026-04-13T21:05',
      '2026-04-13T21:05',
      null,
    ]);
    expect(await times(['05/05/2026 21:05:00'])).toEqual(['2026-05-05T21:05']);
  });

  it('are never confounded, whatever the days of a sorted log', async () => {
    const day = 24 * 60 * 60 * 1000;
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 4000 }),
        fc.array(fc.integer({ min: 0, max: 3 * day }), { minLength: 1, maxLength: 20 }),
        fc.constantFrom(write.american, write.british),
        async (start, gaps, date) => {
          let utc = Date.UTC(2016, 0, 1) + start * day;
          const moments = gaps.map((gap) => {
            utc += Math.floor(gap / 1000) * 1000;
            return utc;
          });
          const wanted = moments.map((at) => new Date(at).toISOString().slice(0, 16));
          const found = await times(moments.map(date));
          expect(found.map((time, index) => time ?? wanted[index])).toEqual(wanted);
        },
      ),
    );
  });
});

describe('zones', () => {
  it('are unknown for local times, UTC for XML, and stated where they are written', async () => {
    expect((await part(write.eventViewerCsv([write.synthetic()])))?.zone).toBe('unknown');
    expect((await part(write.xmlFile([write.synthetic()])))?.zone).toBe('utc');
    const iso = {
      date: (utc: number) => `${new Date(utc).toISOString().slice(0, 19)}.0000000+01:00`,
      message: write.english,
    };
    const stated = await part(write.exportCsv([write.synthetic()], iso));
    expect(stated?.zone).toBe('stated');
    expect(stated?.events[0]?.at.time).toEqual({ utc: write.synthetic().utc - 3_600_000, offsetMinutes: 60 });
  });

  it('leave the offset of local times open', async () => {
    const local = await part(write.copiedText([write.synthetic()]));
    expect(local?.events[0]?.at.time).toEqual({ utc: write.synthetic().utc, offsetMinutes: null });
  });
});

describe('readClock', () => {
  it.each([
    ['20.11.2026 09:12:33', '2026-11-20T09:12'],
    ['20/11/2026 9.12.33', '2026-11-20T09:12'],
    ['2026/11/20 9:12:33', '2026-11-20T09:12'],
    ['11/20/26 9:12 AM', '2026-11-20T09:12'],
    ['11/20/2026, 12:12:33 AM', '2026-11-20T00:12'],
    ['Friday, November 20, 2026 9:12:33 AM', '2026-11-20T09:12'],
    ['15-07-2024 09:25:57 PM', '2024-07-15T21:25'],
    ['2026-11-20T09:12:33.123456789Z', '2026-11-20T09:12'],
  ])('reads %s', (text, wanted) => {
    const { dayFirst, monthFirst } = readClock(text) ?? { dayFirst: null, monthFirst: null };
    const moment = dayFirst ?? monthFirst;
    expect(moment === null ? null : new Date(moment.utc).toISOString().slice(0, 16)).toBe(wanted);
  });

  it.each(['', 'Warning', '6', '31/31/2026 10:00', '1.2.3.4', '20/11/2026', '10:00', 'Version 4.5.6 12:00'])(
    'takes %s for no time',
    (text) => {
      expect(readClock(text)).toBeNull();
    },
  );
});
