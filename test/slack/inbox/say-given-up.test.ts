import { pino } from 'pino';
import { beforeEach, expect, it } from 'vitest';
import { SecureMailError } from '../../../src/errors.js';
import type { JobRun } from '../../../src/jobs/jobs.js';
import type { Inbox } from '../../../src/slack/inbox/inbox.js';
import { sayGivenUp } from '../../../src/slack/inbox/work-handlers.js';
import type { Teams } from '../../../src/slack/teams.js';

const asked: unknown[] = [];
beforeEach(() => {
  asked.length = 0;
});

const teams: Teams = {
  of: async (address) => {
    asked.push(address);
    throw new SecureMailError('INSTALLATION_UNKNOWN', address.teamId);
  },
  known: () => [],
};

function giveUp(code: 'INSTALLATION_UNKNOWN' | 'INTERNAL', logged: string[] = []): Promise<void> {
  const input = { team: 'T1', enterprise: 'E1', channel: 'C1', ts: '1.1', threadTs: '1.1', wish: 'answer' };
  const logger = pino({}, { write: (line) => logged.push(line) });
  const run = { key: 'k', kind: 'message', input } as unknown as JobRun;
  return sayGivenUp(run, code, { teams, inbox: {} as Inbox, logger });
}

it('asks nobody where the app was removed, and logs that the work ended', async () => {
  const logged: string[] = [];
  await giveUp('INSTALLATION_UNKNOWN', logged);
  expect(asked).toEqual([]);
  expect(logged.join('')).toContain('"code":"INSTALLATION_UNKNOWN"');
});

it('looks for the workspace in its organisation', async () => {
  await expect(giveUp('INTERNAL')).rejects.toMatchObject({ code: 'INSTALLATION_UNKNOWN' });
  expect(asked).toEqual([{ teamId: 'T1', enterpriseId: 'E1' }]);
});
