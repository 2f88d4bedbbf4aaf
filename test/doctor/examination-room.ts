import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { runDoctor } from '../../src/doctor/run-doctor.js';
import type { Environment } from '../../src/environment.js';
import { type StandIn, startStandIn } from '../../src/workspace/stand-in.js';

/** An empty data folder and a stand-in for Slack, new for each test of the file that calls this. */
export function examinationRoom() {
  let folder = '';
  let standIn: StandIn;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'securemail-doctor-'));
    standIn = await startStandIn();
  });
  afterEach(async () => {
    await standIn.stop();
    await rm(folder, { recursive: true });
  });

  /** The environment in which all is well. */
  function tokens(): Environment {
    const { botToken, appToken, apiUrl, ids } = standIn;
    return {
      SLACK_BOT_TOKEN: botToken,
      SLACK_APP_TOKEN: appToken,
      SLACK_API_URL: apiUrl,
      ESCALATION_CHANNEL: ids.channels.escalations,
    };
  }

  /** State and text of each subject. */
  async function seen(environment: Environment, now?: () => number): Promise<Record<string, string>> {
    const examinations = await runDoctor({ DATA_DIR: folder, PORT: '0', ...environment }, now);
    return Object.fromEntries(examinations.map(({ subject, state, text }) => [subject, `${state}: ${text}`]));
  }

  return {
    get folder() {
      return folder;
    },
    get standIn() {
      return standIn;
    },
    tokens,
    seen,
  };
}
