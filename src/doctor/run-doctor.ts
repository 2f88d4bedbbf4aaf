import { type Config, readConfig } from '../config.js';
import type { Environment } from '../environment.js';
import { examineBotToken } from './bot-token.js';
import { examineDataFolder } from './data-folder.js';
import { examineDatabase } from './database.js';
import { examineDocs } from './docs.js';
import { examineEscalationChannel } from './escalation-channel.js';
import { type Examination, fault, notChecked, ok } from './examination.js';
import { examinePort } from './ports.js';
import { eventsToCompare, examineWayIn } from './way-in.js';

/** Looks at everything the bot needs, in the order in which faults are best put right. */
export async function runDoctor(environment: Environment, now = Date.now): Promise<Examination[]> {
  const result = readConfig(environment);
  if (!result.ok)
    return [
      ...result.faults.map((text) => ({ subject: 'configuration', ...fault(text) })),
      { subject: 'everything else', ...notChecked('put the configuration right first') },
    ];
  const { config } = result;
  return [
    {
      subject: 'configuration',
      ...ok(config.slack.mode === 'workspace' ? 'no Slack tokens are set' : modeOf(config)),
    },
    ...(await examineStore(config)),
    ...(await examineSlack(config, now)),
    ...(await examineOperations(config)),
    await examineDocs(config.docsBaseUrl),
  ];
}

/** Whether the bot can be run like this. */
export function isSound(examinations: readonly Examination[]): boolean {
  return examinations.every(({ state }) => state !== 'fault');
}

function modeOf({ slack }: Config): string {
  return slack.mode === 'socket' ? 'Slack by Socket Mode' : 'Slack by HTTP';
}

async function examineStore({ store }: Config): Promise<Examination[]> {
  const folder = store.kind === 'sqlite' ? [await examineDataFolder(store.dataDir)] : [];
  if (!isSound(folder)) return folder;
  return [...folder, await examineDatabase(store)];
}

async function examineSlack(config: Config, now: () => number): Promise<Examination[]> {
  const { slack, escalationChannel, host, port } = config;
  if (slack.mode === 'workspace')
    return [
      { subject: 'Slack', ...notChecked('no tokens are set: the bot starts the local workspace instead') },
      await examinePort('page port', host, port),
    ];
  const token = await examineBotToken(slack, now);
  if (!isSound(token.slice(0, 1))) return token.slice(0, 1);
  return [
    ...token,
    await examineWayIn(slack),
    await examineEscalationChannel(slack, escalationChannel),
    eventsToCompare(),
  ];
}

async function examineOperations({ operations }: Config): Promise<Examination[]> {
  if (operations === null) return [];
  return [await examinePort('operations port', operations.host, operations.port)];
}
