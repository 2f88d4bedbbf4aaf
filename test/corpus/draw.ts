import { columnSets, type Dialect, type LogColumns } from '../../src/workspace/samples/dialect.js';
import type { PolicyForm } from '../../src/workspace/samples/policy-text.js';
import { type Random, seeded } from '../../src/workspace/samples/random.js';
import type { Hand } from './hands/hand.js';
import { hands } from './hands/index.js';
import type { Hosts } from './words.js';

/** How one bundle happens to be written and sent; none of it may matter to the diagnosis. */
export interface Draw {
  readonly seed: number;
  readonly hand: Hand;
  readonly dialect: Dialect;
  readonly hosts: Hosts;
  readonly policyForm: PolicyForm;
  /** How a switch that is on, or off, is spelled in the policies. */
  readonly booleans: readonly [on: string, off: string];
  readonly names: 'article' | 'lower' | 'upper' | 'bare';
  readonly folder: string;
  readonly packing: Packing;
  readonly schedule: 'table' | 'run-together';
  readonly otherApp: boolean;
  readonly logFileCount: number;
  readonly ordinary: number;
}

/** One zip, a zip in a zip, one zip for each app, or the files one by one. */
export type Packing = 'zip' | 'nested' | 'zip-per-app' | 'loose';

const columns: readonly [LogColumns, ...LogColumns[]] = [
  columnSets.full,
  columnSets.short,
  columnSets.mixed,
  [
    ['Date/Time', 'time'],
    ['Type', 'level'],
    ['Module', 'module'],
    ['Message', 'message'],
  ],
  [
    ['Level', 'level'],
    ['Module', 'module'],
    ['Message', 'message'],
    ['File', 'file'],
    ['Line', 'line'],
    ['Timestamp', 'time'],
  ],
  [
    ['TIME', 'time'],
    ['THREAD', 'thread'],
    ['LEVEL', 'level'],
    ['MODULE', 'module'],
    ['FUNCTION', 'function'],
    ['MESSAGE', 'message'],
  ],
];

const eventTitles: readonly [Dialect['eventTitles'], ...Dialect['eventTitles'][]] = [
  null,
  null,
  ['Date', 'Operation', 'Status', 'Tenant ID', 'Token', 'Tenant ID + Token'],
  ['Timestamp', 'Event', 'Result', 'Tenant', 'Listener token', 'Combined'],
];

const scheduleTitles: readonly [Dialect['scheduleTitles'], ...Dialect['scheduleTitles'][]] = [
  null,
  null,
  ['Type', 'Start', 'End', 'Seconds', 'Result'],
  ['Wake-up', 'Started', 'Completed', 'Duration', 'Outcome'],
];

/** Everything about the bundle that is left to chance; `index` makes every hand take its turn. */
export function draw(seed: number, index: number): Draw {
  const random = seeded(seed);
  const dialect = drawDialect(random);
  const otherApp = random.below(2) === 0;
  const region = random.pick(['us-east-1', 'eu-west-1', 'ap-southeast-1']);
  return {
    seed,
    hand: hands[index % hands.length] ?? hands[0],
    dialect,
    hosts: {
      listener: `${region}.pushreg.xm.citrix.com`,
      exchange: random.pick(['mail.corp.example', 'ews.example.org', 'outlook.contoso.example']),
    },
    policyForm: random.pick(['xml', 'xml', 'plist', 'base64']),
    booleans: random.pick([
      ['true', 'false'],
      ['true', 'false'],
      ['TRUE', 'FALSE'],
      ['True', 'False'],
      ['yes', 'no'],
      ['1', '0'],
      ['On', 'Off'],
    ]),
    names: random.pick(['article', 'article', 'lower', 'upper', 'bare']),
    ...drawPlace(random, otherApp),
    schedule: dialect.time === 'dashes' && random.below(4) === 0 ? 'run-together' : 'table',
    otherApp,
    logFileCount: 1 + random.below(3),
    ordinary: 20 + random.below(80),
  };
}

function drawDialect(random: Random): Dialect {
  return {
    delimiter: random.pick([',', ',', ';', '\t']),
    encoding: random.pick(['utf-8', 'utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be']),
    newline: random.pick(['\n', '\r\n']),
    time: random.pick(['dashes', 'iso']),
    offsetMinutes: random.pick([0, 60, 330, -480, 765, -210]),
    quotes: random.pick(['needed', 'all', 'not-last']),
    columns: random.pick(columns),
    eventTitles: random.pick(eventTitles),
    scheduleTitles: random.pick(scheduleTitles),
    logNames: random.pick(['numbered', 'dated']),
  };
}

/** Whose a file is, its folder tells where two apps lie side by side. */
function drawPlace(random: Random, otherApp: boolean): Pick<Draw, 'folder' | 'packing'> {
  const folders = ['Secure Mail/', 'SecureMail/', 'CitrixLogs/Secure Mail/'] as const;
  if (otherApp)
    return { folder: random.pick(folders), packing: random.pick(['zip', 'nested', 'zip-per-app']) };
  return {
    folder: random.pick([...folders, '']),
    packing: random.pick(['zip', 'zip', 'nested', 'loose']),
  };
}
