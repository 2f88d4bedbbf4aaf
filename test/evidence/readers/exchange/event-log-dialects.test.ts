import { describe, expect, it } from 'vitest';
import type { EventLogReading } from '../../../../src/evidence/readers/exchange/event-log-reading.js';
import { readEventLog } from '../../../../src/evidence/readers/exchange/read-event-log.js';
import { recogniseEventLog } from '../../../../src/evidence/readers/exchange/recognise-event-log.js';
import { bundleFile } from '../../../support/bundle-file.js';
import * as write from './synthetic-events.js';

async function read(text: string, lineOffset = 0): Promise<EventLogReading> {
  expect(recogniseEventLog(text.slice(0, 60_000), 'pasted')).toBe(true);
  const reading = await readEventLog(bundleFile('pasted', text), { lineOffset });
  if (reading === null) throw new Error('no event log');
  return reading;
}

async function outline(text: string): Promise<string[]> {
  const { part } = await read(text);
  return part.events.map(({ eventId, endpointHost, status, attempts, server, at }) =>
    [
      eventId,
      endpointHost,
      status,
      attempts,
      server,
      at.time === null ? null : new Date(at.time.utc).toISOString(),
      at.line,
    ].join(' '),
  );
}

const host = 'us-east-1.mailboxlistener.xm.citrix.com';
const one = write.synthetic();
const oneLine = write.synthetic({ details: 'WebException: The operation has timed out Status: Timeout' });

describe('translated exports', () => {
  it('reads a German CSV by the order of its columns', async () => {
    const header = 'Ebene,Datum und Uhrzeit,Quelle,Ereignis-ID,Aufgabenkategorie';
    const text = write.eventViewerCsv([one], { date: write.germanDate, message: write.german }, header);
    expect(await outline(text)).toEqual([
      `6 ${host} ConnectFailure 2 ex01.corp.example 2026-11-20T09:12:33.000Z 2`,
    ]);
  });

  it.each(Object.entries(write.copyLabels))('reads copied text with %s labels', async (_, labels) => {
    const text = write.copiedText([one], { date: write.japanese, message: write.german }, labels);
    expect(await outline(text)).toEqual([
      `6 ${host} ConnectFailure 2 ex01.corp.example 2026-11-20T09:12:33.000Z 1`,
    ]);
  });

  it('takes the computer that logged where the subscription id does not tell', async () => {
    const event = write.synthetic({ subscription: 'IgBo...cut', computer: 'EX07' });
    const text = write.copiedText(
      [event],
      { date: write.germanDate, message: write.german },
      write.copyLabels.russian,
    );
    expect((await read(text)).part.events[0]?.server).toBe('ex07');
  });

  it('reads what Windows lists where it has no message', async () => {
    const text = write.eventViewerCsv([one], { date: write.american, message: write.unrendered });
    expect(await outline(text)).toEqual([
      `6 ${host} ConnectFailure 2 ex01.corp.example 2026-11-20T09:12:33.000Z 2`,
    ]);
  });
});

describe('other tools', () => {
  it('reads Get-EventLog | Export-Csv with its instance ids', async () => {
    const text = [
      '"EventID","MachineName","Data","Index","Category","EntryType","Message","Source","InstanceId","TimeGenerated"',
      `"6","EX01.corp.example","System.Byte[]","77","Core","Warning","${write.english(one)}","MSExchange Web Services","2147483654","11/20/2026 9:12:33 AM"`,
    ].join('\r\n');
    expect(await outline(text)).toEqual([
      `6 ${host} ConnectFailure 2 ex01.corp.example 2026-11-20T09:12:33.000Z 2`,
    ]);
  });

  it('reads a list that begins with the message', async () => {
    const text = [
      '',
      `Message              : ${write.english(oneLine)}`,
      '',
      '                       at System.Net.HttpWebRequest.EndGetResponse()',
      'Id                   : 6',
      'Qualifiers           : 32768',
      'ProviderName         : MSExchange Web Services',
      'MachineName          : EX01.corp.example',
      'TimeCreated          : Friday, November 20, 2026 9:12:33 AM',
      '',
      `Message              : ${write.english(write.synthetic({ ...oneLine, attempts: 3 }))}`,
      'Id                   : 6',
      'Qualifiers           : 32768',
      'ProviderName         : MSExchange Web Services',
      'MachineName          : EX01.corp.example',
      'TimeCreated          : Friday, November 20, 2026 9:13:33 AM',
    ].join('\r\n');
    expect(await outline(text)).toEqual([
      `6 ${host} Timeout 2 ex01.corp.example 2026-11-20T09:12:33.000Z 2`,
      `6 ${host} Timeout 3 ex01.corp.example 2026-11-20T09:13:33.000Z 11`,
    ]);
  });

  it('leaves lines within a message alone that look like properties', async () => {
    const details = 'WebException: x\nSource : a proxy\nId : 7\nStatus: ConnectFailure';
    const text = write.formatList([write.synthetic({ details })]);
    expect(await outline(text)).toEqual([
      `6 ${host} ConnectFailure 2 ex01.corp.example 2026-11-20T09:12:33.000Z 2`,
    ]);
  });

  it('reads wevtutil /f:text', async () => {
    const event = (index: number): string =>
      [
        `Event[${index}]:`,
        '  Log Name: Application',
        '  Source: MSExchange Web Services',
        '  Date: 2026-11-20T09:12:33.000',
        '  Event ID: 6',
        '  Task: Core',
        '  Level: Warning',
        '  Opcode: Info',
        '  Keyword: Classic',
        '  User: N/A',
        '  User Name: N/A',
        '  Computer: EX01.corp.example',
        '  Description: ',
        write.english(one),
        '',
      ].join('\r\n');
    const lines = event(0).split(/\r?\n/).length;
    expect(await outline(event(0) + event(1))).toEqual([
      `6 ${host} ConnectFailure 2 ex01.corp.example 2026-11-20T09:12:33.000Z 2`,
      `6 ${host} ConnectFailure 2 ex01.corp.example 2026-11-20T09:12:33.000Z ${lines + 1}`,
    ]);
  });

  it('reads events as Windows 2003 copies them', async () => {
    const text = [
      'Event Type:\tWarning',
      'Event Source:\tMSExchange Web Services',
      'Event Category:\tCore',
      'Event ID:\t6',
      'Date:\t\t20.11.2026',
      'Time:\t\t09:12:33',
      'User:\t\tN/A',
      'Computer:\tEX01',
      'Description:',
      write.english(one),
    ].join('\r\n');
    expect(await outline(text)).toEqual([
      `6 ${host} ConnectFailure 2 ex01.corp.example 2026-11-20T09:12:33.000Z 1`,
    ]);
  });

  it('reads a table that a spreadsheet saved again', async () => {
    const text = [
      'sep=;',
      'Level;Date and Time;Source;Event ID;Task Category;Column1',
      `Warning;20.11.2026 09:12;MSExchange Web Services;6;Core;"${write.english(one)}"`,
    ].join('\r\n');
    expect(await outline(text)).toEqual([
      `6 ${host} ConnectFailure 2 ex01.corp.example 2026-11-20T09:12:00.000Z 3`,
    ]);
  });

  it('reads XML as the browser and Event Viewer show it, in another namespace prefix too', async () => {
    const shown = write.xmlEvent(one).replaceAll('><', '>\r\n- <');
    expect(await outline(`- ${shown}`)).toHaveLength(1);
    const prefixed = write
      .xmlEvent(one)
      .replace(/<(\/?)(?=[A-Z])/g, '<$1ns0:')
      .replace('xmlns=', 'xmlns:ns0=');
    expect(await outline(prefixed)).toHaveLength(1);
  });
});

describe('what consoles and monitoring show', () => {
  const said = write.english(oneLine);

  it('reads the table of Get-WinEvent, wrapped or cut', async () => {
    const table = (...lines: string[]): string =>
      [
        '   ProviderName: MSExchange Web Services',
        '',
        'TimeCreated                     Id LevelDisplayName Message',
        '-----------                     -- ---------------- -------',
        ...lines,
        '',
      ].join('\r\n');
    const wrapped = said.match(/.{1,28}(?:\s|$)|\S{28}/g) ?? [];
    const rows = wrapped.map((part, index) =>
      index === 0 ? `11/20/2026 9:12:33 AM            6 Warning          ${part}` : ' '.repeat(52) + part,
    );
    expect(await outline(table(...rows))).toEqual([
      `6 ${host} Timeout 2 ex01.corp.example 2026-11-20T09:12:33.000Z 5`,
    ]);
    const { part } = await read(
      table(`11/20/2026 9:12:33 AM            6 Warning          ${said.slice(0, 60)}...`),
    );
    expect([part.events.length, part.unattributed.length]).toEqual([0, 1]);
  });

  it('reads the properties that Event Viewer shows in another order', async () => {
    const text = [
      'Log Name:      Application',
      'Source:        MSExchange Web Services',
      'Event ID:      6',
      'Level:         Warning',
      'User:          N/A',
      'OpCode:        Info',
      'Logged:        20.11.2026 09:12:33',
      'Task Category: Core',
      'Keywords:      Classic',
      'Computer:      EX01.corp.example',
      '',
      said,
    ].join('\n');
    expect(await outline(text)).toEqual([`6 ${host} Timeout 2 ex01.corp.example 2026-11-20T09:12:33.000Z 1`]);
  });

  it('reads an alert that carries the event', async () => {
    const text = [
      'Alert: push failed',
      'Alert description: Event Source: MSExchange Web Services',
      'Event ID: 7',
      'Event Type: Error',
      'Computer: EX01.corp.example',
      'Date: 11/20/2026 9:12:33 AM',
      `Event Description: ${write.english(write.synthetic({ ...oneLine, id: 7, attempts: 7 }))}`,
    ].join('\n');
    expect(await outline(text)).toEqual([`7 ${host} Timeout 7 ex01.corp.example 2026-11-20T09:12:33.000Z 1`]);
  });

  it('reads the message within JSON', async () => {
    expect(await outline(JSON.stringify([{ Id: 6, Message: write.english(one) }], null, 2))).toEqual([
      `6 ${host} ConnectFailure 2 ex01.corp.example  4`,
    ]);
  });
});

describe('pasted text', () => {
  it('reads an event whose line ends were lost, wrapped anew', async () => {
    const text =
      `Log Name: Application Source: MSExchange Web Services Date: 11/20/2026 9:12:33 AM Event ID: 6 Task Category: Core Level:\n` +
      `Warning Keywords: Classic User: N/A Computer: EX01.corp.example Description: ${write.english(oneLine)}`;
    expect(await outline(text)).toEqual([`6 ${host} Timeout 2 ex01.corp.example 2026-11-20T09:12:33.000Z 1`]);
  });

  it('finds the labels on every line of such an event', async () => {
    const message = write.english(write.synthetic({ ...oneLine, subscription: 'IgBo...cut' }));
    const text = [
      'Log Name: Application Source: MSExchange Web Services Date: 11/20/2026 9:12:33 AM Event ID: 6 Task Category: Core Level:',
      'Warning',
      'Keywords: Classic',
      'User: N/A Computer:',
      'EX07.corp.example',
      `Description: ${message}`,
    ].join('\n');
    const { part } = await read(text);
    expect(part.events.map(({ server }) => server)).toEqual(['ex07.corp.example']);
  });

  it('reads quoted events amid talk, and says on which line of the whole text they stand', async () => {
    const quoted = write
      .copiedText([one, write.synthetic({ id: 7, attempts: 7 })])
      .split(/\r?\n/)
      .map((line) => `> ${line}`);
    const text = ['Hi,', 'this is what the server says: see below', '', ...quoted, '', 'What now?'].join(
      '\n',
    );
    const { part } = await read(text, 100);
    expect(part.events.map(({ eventId, at }) => [eventId, at.line])).toEqual([
      [6, 104],
      [7, 104 + write.copiedText([one]).split(/\r?\n/).length],
    ]);
  });

  it('reads messages alone, by what they say or by the number named above them', async () => {
    const text = [
      'Event ID: 6 / Level: Warning',
      '',
      write.english(one),
      '',
      'After some attempts, Event ID 7 is logged.',
      '',
      write.english(write.synthetic({ id: 7, attempts: 9 })),
      '',
      write.english(write.synthetic({ id: 5 })),
    ].join('\n');
    const { part } = await read(text);
    expect(part.events.map(({ eventId, attempts }) => [eventId, attempts])).toEqual([
      [6, 2],
      [7, 9],
      [5, null],
    ]);
  });

  it('puts an endpoint together that was broken by wrapping', async () => {
    const wrapped = write.copiedText([oneLine]).replace('mailboxlistener.xm', 'mailboxlistener.\r\n  xm');
    expect(await outline(wrapped)).toHaveLength(1);
  });

  it('learns the offset of the machine from an event that was copied with its XML', async () => {
    const local = write.copiedText([write.synthetic({ utc: one.utc + 330 * 60_000 })], {
      date: (utc) => write.british(utc).replaceAll('/', '-'),
      message: write.english,
    });
    const { part } = await read(
      `${local}\r\nEvent Xml:\r\n${write.xmlEvent(one).replaceAll('><', '>\r\n  <')}\r\n`,
    );
    expect(part.events.map(({ at }) => at.time)).toEqual([{ utc: one.utc, offsetMinutes: 330 }]);
    expect(part.zone).toBe('stated');
  });
});
