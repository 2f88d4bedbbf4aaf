import { columnSets, type Dialect } from './dialect.js';

/** The dialects that the samples are spread over. */
export const dialects = {
  /** As the device writes it: the article's time stamps, comma, no titles over events and schedule. */
  device: { columns: columnSets.full },
  /** The newer time stamps, files named by date, in Central Europe. */
  newer: { columns: columnSets.short, time: 'iso', offsetMinutes: 60, logNames: 'dated' },
  /** Saved again by a spreadsheet in Germany. */
  semicolons: {
    columns: columnSets.full,
    delimiter: ';',
    encoding: 'utf-8-bom',
    newline: '\r\n',
    offsetMinutes: 60,
    eventTitles: ['Date', 'Operation', 'Status', 'Tenant ID', 'Token', 'Tenant ID + Token'],
    scheduleTitles: ['Type', 'Start', 'End', 'Seconds', 'Result'],
  },
  /** Saved as Unicode text by a spreadsheet. */
  unicodeTabs: {
    columns: columnSets.mixed,
    delimiter: '\t',
    encoding: 'utf-16le',
    newline: '\r\n',
    eventTitles: ['Timestamp', 'Event', 'Result', 'Tenant', 'Listener token', 'Combined'],
  },
  /** Everything quoted, from India. */
  quoted: {
    columns: columnSets.full,
    quotes: 'all',
    newline: '\r\n',
    offsetMinutes: 330,
    eventTitles: [
      'Time',
      'Operation',
      'Completion status',
      'Tenant ID',
      'Listener service token',
      'Tenant ID and token',
    ],
  },
  /** Tabs, newer time stamps, from California. */
  tabs: { columns: columnSets.mixed, delimiter: '\t', time: 'iso', offsetMinutes: -480, logNames: 'dated' },
} as const satisfies Record<string, Partial<Dialect>>;
