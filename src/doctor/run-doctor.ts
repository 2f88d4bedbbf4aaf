import { type Config, readConfig } from '../config.js';
import type { OAuthConfig } from '../config-oauth.js';
import type { Environment } from '../environment.js';
import { examineBotToken } from './bot-token.js';
import { examineDataFolder } from './data-folder.js';
import { examineDatabase } from './database.js';
import { examineDocs } from './docs.js';
import { examineEscalationChannel } from './escalation-channel.js';
import { type Examination, fault, notChecked, ok } from './examination.js';
import { examineInstallations } from './installations.js';
import { examinePort } from './ports.js';
import { storedTokens } from './stored-tokens.js';
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
    { subject: 'configuration', ...ok(modeOf(config)) },
    ...(await examineStore(config)),
    ...(config.oauth === null
      ? await examineSlack(config, now)
      : await examineSeveral(config.oauth, config.store)),
    ...(await examineOperations(config)),
    await examineDocs(config.docsBaseUrl),
  ];
}

/** Whether the bot can be run like this. */
export function isSound(examinations: readonly Examination[]): boolean {
  return examinations.every(({ state }) => state !== 'fault');
}

function modeOf({ slack, oauth }: Config): string {
  const { mode } = oauth ?? slack;
  return modes[mode];
}

const modes = {
  workspace: 'no Slack tokens are set',
  socket: 'Slack by Socket Mode',
  http: 'Slack by HTTP',
  'socket-oauth': 'several workspaces by Socket Mode',
  'http-oauth': 'several workspaces by HTTP',
} as const;

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

/** Workspaces that install the app, each with a token of its own; the port is that of the installation as well. */
async function examineSeveral(oauth: OAuthConfig, store: Config['store']): Promise<Examination[]> {
  const { host, port } = oauth;
  return [
    await examineWayIn(oauth),
    ...('appToken' in oauth ? [await examinePort('installation port', host, port)] : []),
    await examineInstallations(oauth, () => storedTokens(store)),
    eventsToCompare(),
  ];
}

async function examineOperations({ operations }: Config): Promise<Examination[]> {
  if (operations === null) return [];
  return [await examinePort('operations port', operations.host, operations.port)];
}
