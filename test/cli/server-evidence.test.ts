import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventViewerCsv, synthetic, xmlFile } from '../evidence/readers/exchange/synthetic-events.js';
import { buildZip } from '../support/zip.js';
import { policies, refusedBundle, schedule } from './bundle.js';
import { runCli } from './captured-io.js';

/* Server evidence from the command line to the report. All of it is synthetic. */

const hour = 3_600_000;
const names = ['ex02', 'ex03'].map((name) => `${name}.corp.example`);
const failing = names.map((computer, index) =>
  synthetic({ computer, subscription: '', utc: synthetic().utc + index * hour }),
);
const healthy = buildZip([
  { name: 'Secure Mail/Ctxlog_AppPolicies.xml', content: policies },
  { name: 'Secure Mail/CTXLog_backgroundFetchSchedule.csv', content: schedule },
]);

let folder = '';
const file = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'securemail-server-'));
  await writeFile(file('bundle.zip'), healthy);
  await writeFile(file('refused.zip'), refusedBundle());
  await writeFile(file('events.xml'), xmlFile(failing));
  await writeFile(
    file('old.xml'),
    xmlFile(failing.map((event) => ({ ...event, utc: event.utc - 48 * hour }))),
  );
  await writeFile(file('events.csv'), eventViewerCsv(failing));
});
afterAll(() => rm(folder, { recursive: true }));

const check = async (...paths: string[]) => {
  const { status, out } = await runCli(['check', '--json', ...paths.map(file)]);
  return { status, ...JSON.parse(out) };
};

describe('securemail check with the evidence of servers', () => {
  it('confirms the cause, names fault and servers under pseudonyms, and fills in the commands', async () => {
    const { status, out } = await runCli(['check', file('bundle.zip'), file('events.xml')]);
    expect([status, out.split('\n')[0]]).toEqual([
      1,
      'Push is broken between Exchange and the listener (confirmed)',
    ]);
    const words = out.replaceAll(/\s+/g, ' ');
    expect(words).toMatch(/listener service from host-\w+ and host-\w+: ConnectFailure/);
    expect(words).toContain('2 records, 20 Nov 2026 09:12:33 to 10:12:33 UTC (+00:00 on the server)');
    expect(words).toContain('Test-NetConnection us-east-1.mailboxlistener.xm.citrix.com -Port 443');
    expect(out).not.toMatch(/ex0[23]|corp\.example/i);
  });

  it('reveals the servers to whom may see them', async () => {
    const { out } = await runCli(['check', '--reveal', file('events.xml')]);
    expect(out.replaceAll(/\s+/g, ' ')).toContain('from ex02.corp.example and ex03.corp.example');
  });

  it('finds push healthy where the failures are older than the pushes', async () => {
    expect(await check('bundle.zip', 'old.xml')).toMatchObject({ status: 0, verdict: 'healthy', causes: [] });
  });

  it('claims no zone for times that state none', async () => {
    const { out } = await runCli(['check', file('events.csv')]);
    const words = out.replaceAll(/\s+/g, ' ');
    expect(words).toContain('20 Nov 2026 09:12:33 to 10:12:33 (time zone not stated)');
    expect(words).toContain('tell the server’s offset from UTC');
  });

  it('says how to export what is missing, with the region of the case', async () => {
    const { notChecked } = await check('refused.zip');
    const wayOf = (id: string) =>
      notChecked.find(({ check }: { check: string }) => check === id)?.howToObtain;
    expect(wayOf('ews-event-log')).toContain('\nGet-WinEvent -FilterHashtable @{LogName="Application"');
    expect(wayOf('exchange-reachability')).toContain(
      '\nTest-NetConnection us-east-1.mailboxlistener.xm.citrix.com -Port 443\n',
    );
  });

  it('gives the same bytes whatever the order of files', async () => {
    const [one, other] = [
      await runCli(['check', '--json', file('bundle.zip'), file('events.xml')]),
      await runCli(['check', '--json', file('events.xml'), file('bundle.zip')]),
    ];
    expect(one.out).toBe(other.out);
  });
});
