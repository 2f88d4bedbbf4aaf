import { type BundleFiles, bundleFiles, zipOf } from '../../src/workspace/samples/bundle.js';
import { momentText } from '../../src/workspace/samples/moment-text.js';
import { type Policies, workingPolicies } from '../../src/workspace/samples/policy-text.js';
import { millisOf } from '../../src/workspace/samples/records.js';
import { byTime } from '../../src/workspace/samples/story.js';
import { encodeText } from '../../src/workspace/samples/table-text.js';
import type { Draw } from './draw.js';
import type { BundlePart, DeviceStory } from './scenario.js';
import { eventRows, fill, logRecords } from './words.js';

/** The day on which everything happens. */
export const day = '2026-11-20';
export const midnight = Date.parse(`${day}T00:00:00Z`);

/** One file that is sent. */
export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The bundle that the device sends, as the draw has it written. */
export async function writeBundle(story: DeviceStory, draw: Draw): Promise<SentFile[]> {
  return pack(filesOf(story, draw), draw);
}

function filesOf(story: DeviceStory, draw: Draw): BundleFiles {
  const happenings = story.happens ?? [];
  const lacks = (part: BundlePart): boolean => story.lacks?.includes(part) === true;
  const log = byTime(logRecords(happenings, draw.hand, draw.hosts), story.asides ?? []);
  const { dialect, folder, logFileCount, ordinary, otherApp, policyForm, seed } = draw;
  const files = bundleFiles({
    policies: lacks('policies') ? null : policiesOf(story.policies ?? {}, draw),
    events: lacks('events') ? null : eventRows(happenings, draw.hand),
    wakeUps: lacks('schedule') || draw.schedule === 'run-together' ? null : (story.wakeUps ?? []),
    log: lacks('log') ? null : log,
    info: lacks('info') ? null : (story.info ?? {}),
    ...{ day, dialect, folder, logFileCount, ordinary, otherApp, policyForm, seed },
  });
  if (!lacks('schedule') && draw.schedule === 'run-together') addRunTogether(files, story, draw);
  return new Map([...files].map(([path, bytes]) => [renamed(path, draw), bytes]));
}

function policiesOf(own: Policies, { booleans, hosts }: Draw): Policies {
  const all = {
    ...workingPolicies,
    ExchangeServer: '{exchange}',
    PushNotificationsListenerServiceHostName: '{listener}',
    ...own,
  };
  const spelled = (name: string, value: string): string =>
    name === 'PushNotificationsEnabled' && value === 'true'
      ? booleans[0]
      : name === 'PushNotificationsEnabled' && value === 'false'
        ? booleans[1]
        : fill(value, { ...hosts });
  return Object.fromEntries(
    Object.entries(all).map(([name, value]) => [name, value === null ? null : spelled(name, value)]),
  );
}

/** The schedule as the article shows it, its separators lost. */
function addRunTogether(files: BundleFiles, story: DeviceStory, { dialect, folder }: Draw): void {
  const rows = (story.wakeUps ?? []).map(({ at, kind, ms, result = 'NewData' }) => {
    const start = midnight + millisOf(at);
    const [from, to] = [momentText(start, dialect), momentText(start + ms, dialect)];
    return `${kind}${from}${to}${Math.floor(ms / 1000)}UIBackgroundFetchResult${result}${dialect.newline}`;
  });
  files.set(`${folder}CTXLog_backgroundFetchSchedule.csv`, encodeText(rows.join(''), dialect.encoding));
}

function renamed(path: string, { folder, names }: Draw): string {
  if (!path.startsWith(folder) || path.startsWith('Secure Hub/')) return path;
  const slash = path.lastIndexOf('/') + 1;
  const [place, name] = [path.slice(0, slash), path.slice(slash)];
  const forms = {
    article: name,
    lower: name.toLowerCase(),
    upper: name.toUpperCase(),
    bare: name.replace(/^ctxlog_/i, ''),
  };
  return place + forms[names];
}

async function pack(files: BundleFiles, { folder, packing }: Draw): Promise<SentFile[]> {
  const isOwn = (path: string): boolean => !path.startsWith('Secure Hub/');
  const own = new Map([...files].filter(([path]) => isOwn(path)));
  const others = new Map([...files].filter(([path]) => !isOwn(path)));
  switch (packing) {
    case 'zip':
      return [{ name: 'bundle.zip', bytes: await zipOf(files) }];
    case 'nested': {
      const inner = new Map([...own].map(([path, bytes]) => [path.slice(folder.length), bytes]));
      const name = folder === '' ? 'logs.zip' : `${folder.slice(0, -1)}.zip`;
      return [
        {
          name: 'bundle.zip',
          bytes: await zipOf(new Map([...others, [name, Buffer.from(await zipOf(inner))]])),
        },
      ];
    }
    case 'zip-per-app':
      return [
        { name: 'Secure Mail.zip', bytes: await zipOf(own) },
        { name: 'Secure Hub.zip', bytes: await zipOf(others) },
      ];
    case 'loose':
      return [...own].map(([path, bytes]) => ({ name: path.slice(path.lastIndexOf('/') + 1), bytes }));
  }
}
