import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { channels, people } from '../../../src/workspace/directory.js';
import { type CaseThread, changeStored, nextTold, openCase, shown } from './case-thread.js';
import { pastedLines } from './evidence.js';
import { choose } from './more-menu.js';
import { type Rig, startRig } from './rig.js';

const { robin, kim } = people;
/* Synthetic identities; nothing of anybody. */
const tenant = 'dcdc4d645e7f649dd666af1333490e56';
const token = '8a194685d19cba656cb4cc04f2e823ee584ade11';
const events = [
  'Time,Operation,Status,Tenant ID,Token,Combined',
  `2026-11-20T09:12:33Z,registerListener,failed,${tenant},${token},${tenant}:${token}`,
].join('\n');

let rig: Rig;
let logged = '';
beforeAll(async () => {
  rig = await startRig({
    now: () => Date.UTC(2026, 10, 24, 9, 0),
    log: (line) => {
      logged += line;
    },
  });
});
afterAll(() => rig.stop());

const policies = (tenantId: string) =>
  `<MobileAppPolicies><Policies><PushNotificationsEnabled>false</PushNotificationsEnabled><PushNotificationsTenantId>${tenantId}</PushNotificationsTenantId><PushNotificationsEWSHostName>mail.corp-canary.example</PushNotificationsEWSHostName></Policies></MobileAppPolicies>`;

function withIds(tenantId = tenant): Promise<CaseThread> {
  return openCase(rig, {
    files: [
      { name: 'CtxLog_AppPolicies.xml', bytes: policies(tenantId) },
      { name: 'SecureMailAPNSEvents.csv', bytes: events },
    ],
  });
}

function audited(): Record<string, unknown>[] {
  const database = new DatabaseSync(join(rig.folder, 'securemail.sqlite'));
  const found = database.prepare("select user_id, case_id, at from audit where act = 'reveal'").all();
  database.close();
  return found as Record<string, unknown>[];
}

const asked = (here: CaseThread, user: string = robin) =>
  nextTold(rig, user, () => choose(rig, here, 'reveal', user));

describe('the correlation ids of a case', () => {
  it('are shown to the person who asks alone, next to the fingerprints of the case, and recorded', async () => {
    const here = await withIds();
    const told = await asked(here, kim);
    const [fingerprint = ''] = /tenant-[0-9a-f]+/.exec(told) ?? [];
    expect(told).toContain(tenant);
    expect(told).toMatch(/token-[0-9a-f]+/);
    expect(told).toContain(token);
    expect(told).not.toContain(`${tenant}:${token}`);
    expect(told).not.toContain('corp-canary');
    expect(told).toContain('Only you see this. It is recorded that you asked.');
    const database = new DatabaseSync(join(rig.folder, 'securemail.sqlite'));
    const [stored] = database.prepare('select diagnosis from cases where id = ?').all(here.caseId);
    database.close();
    expect(String(stored?.diagnosis)).toContain(fingerprint);
    expect(audited()).toContainEqual({
      user_id: kim,
      case_id: here.caseId,
      at: Date.UTC(2026, 10, 24, 9, 0),
    });
    expect(rig.control.ephemerals(robin)).toHaveLength(0);
    expect(
      JSON.stringify(rig.control.thread(here.root).filter(({ ephemeralFor }) => ephemeralFor === null)),
    ).not.toContain(token);
  });

  it('are kept nowhere', () => {
    for (const end of ['', '-wal']) {
      const stored = readFileSync(join(rig.folder, `securemail.sqlite${end}`)).toString('latin1');
      expect(stored).not.toContain(tenant);
      expect(stored).not.toContain(token);
    }
    expect(logged).not.toContain(tenant);
    expect(logged).not.toContain(token);
  });

  it.each([
    ['a person', 'jane.canary@corp-canary.example'],
    ['a credential', 'password=Hunter2canary'],
  ])('hold back %s that stands in the place of one', async (_, value) => {
    const told = await asked(await withIds(value));
    expect(told).toContain(token);
    expect(told).not.toContain('canary');
  });

  it('are none where the evidence names none, and nothing is recorded', async () => {
    const here = await openCase(rig, { text: pastedLines });
    const before = audited().length;
    expect(await asked(here)).toContain(
      'The evidence of this case names no tenant ID and no listener token.',
    );
    expect(audited()).toHaveLength(before);
  });

  it('are not to be had once the upload is gone', async () => {
    const here = await withIds();
    const before = audited().length;
    rig.control.remove({ channel: channels.support, ts: here.root });
    expect(await asked(here)).toContain('(FILE_GONE)');
    expect(audited()).toHaveLength(before);
  });

  it('are not to be had once a file is gone', async () => {
    const here = await withIds();
    for (const id of rig.control.message(here.root)?.files ?? []) rig.control.breakFile(id, 'deleted');
    expect(await asked(here)).toContain('(FILE_GONE)');
  });

  it('say which files they lack, and show what the others hold', async () => {
    const here = await withIds();
    const [, eventsFile = ''] = rig.control.message(here.root)?.files ?? [];
    rig.control.breakFile(eventsFile, 'deleted');
    const told = await asked(here);
    expect(told).toContain(tenant);
    expect(told).not.toContain(token);
    expect(told).toMatch(/Not read: 1 file\. .*\(FILE_GONE\)/);
  });

  it('count a file that is no longer in its message', async () => {
    const here = await withIds();
    changeStored(rig, `update evidence_messages set files = 4 where case_id = '${here.caseId}'`);
    const told = await asked(here);
    expect(told).toContain(token);
    expect(told).toMatch(/Not read: 2 files\. .*\(FILE_GONE\)/);
  });

  it('are not to be had where no message is noted that holds them', async () => {
    const here = await withIds();
    changeStored(rig, `delete from evidence_messages where case_id = '${here.caseId}'`);
    expect(await asked(here)).toContain('(FILE_GONE)');
  });

  it('are not to be had of a case that is not stored', async () => {
    const here = await withIds();
    changeStored(rig, `delete from cases where id = '${here.caseId}'`);
    expect(await asked(here)).toContain('(CASE_UNKNOWN)');
    expect(shown(rig, here.reply)).not.toBe('');
  });
});
