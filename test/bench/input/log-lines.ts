import type { Random } from '../../../src/workspace/samples/random.js';
import type { Fault } from './faults.js';

/** What the records of a log are. */
export interface LogMix {
  /** Of all records, those that tell of a fault. */
  readonly errors: number;
  /** Each in its turn. */
  readonly faults: readonly [Fault, ...Fault[]];
  readonly random: Random;
}

/** What a log is made of, known without reading it. */
export interface LogFacts {
  records: number;
  /** How often each fault was written. */
  readonly faults: Map<Fault, number>;
  /** The line of the log's first fault, counted from 1. */
  firstFault: number | null;
}

/** `head` and `tail` around a number that changes; `~`: an id that does not come again. */
type Talk = readonly [columns: string, head: string, tail: string];
const columns = (module: string, level: string): string => {
  const bare = module.replaceAll(/[^A-Za-z]/g, '');
  return `,${level},${module},${bare}.m,-[${bare} log:],`;
};

/** What the app logs all day. */
const talk: readonly [Talk, ...Talk[]] = [
  [columns('Secure Mail.ActiveSync', 'INFO'), '"Sync of folder ~ finished, ', ' changes"'],
  [columns('Secure Mail.ActiveSync', 'DETAIL'), 'Ping interval set to ', ' seconds [~]'],
  [columns('Secure Mail.ActiveSync', 'INFO'), 'FolderSync ~: no changes after ', ' ms'],
  [columns('Secure Mail.UI', 'INFO'), 'Message list ~ shown with ', ' rows'],
  [columns('Secure Mail.UI', 'DETAIL'), 'Cell reuse pool trimmed to ', ', view 0x7f~'],
  [columns('Secure Mail.Calendar', 'INFO'), '"Week view loaded, ', ' appointments"'],
  [
    columns('Secure Mail.Calendar', 'WARNING'),
    'Recurrence of appointment ~ has no end date; looked ',
    ' days',
  ],
  [columns('Secure Mail.Contacts', 'INFO'), 'Address book lookup ~ returned ', ' entries'],
  [columns('Secure Mail.Attachments', 'INFO'), '"Attachment ~ stored, ', ' bytes"'],
  [columns('Secure Mail.Attachments', 'WARNING'), 'Thumbnail took ', ' ms; next time cached one ~ is used'],
  [columns('Secure Mail.Database', 'DETAIL'), '"Query plan ~ cached, ""messages"" index used (', ' rows)"'],
  [columns('MDX.Policy', 'INFO'), '"Policy refresh: ', ' policies, none changed"'],
  [columns('MDX.Network', 'DETAIL'), '"Tunnel session ~', ': idle, ""keep-alive"" sent"'],
  [columns('MDX.Encryption', 'DETAIL'), 'Key cache hit for file ~', ' in memory'],
  [columns('Secure Mail.Settings', 'INFO'), 'Signature ~ loaded; 5" preview height, ', ' characters'],
];
const spread: Talk = [
  columns('Secure Mail.Database', 'INFO'),
  '"Vacuum ~ skipped;\nfree pages: ',
  ',\nlimit: 512"',
];

const pushFailed = columns('Secure Mail.APNS', 'ERROR');
const pushTried = columns('Secure Mail.APNS', 'INFO');
const attempt = 'Sending EWS subscribe request to mail.corp.example';
/** Of the records that are not about push, those whose message has several lines. */
const spreadShare = 0.04;

export const logHeader = 'Time,Level,Module,File,Function,Line,Message\n';

/** Writes one record and counts it. `stamp`: its time, as the device writes it. */
export function logLine(
  stamp: string,
  { errors, faults, random }: LogMix,
  facts: LogFacts,
  line: number,
): string {
  facts.records += 1;
  const luck = random.below(1_000_000) / 1_000_000;
  if (luck < errors) {
    const fault = faults[facts.records % faults.length] ?? faults[0];
    facts.faults.set(fault, (facts.faults.get(fault) ?? 0) + 1);
    facts.firstFault ??= line;
    return `${stamp}${pushFailed}${random.below(900)},"${fault.message}"\n`;
  }
  if (luck < errors * 2) return `${stamp}${pushTried}${random.below(900)},${attempt}\n`;
  const [named, head, tail] = random.below(1000) < spreadShare * 1000 ? spread : random.pick(talk);
  const id = idOf(random);
  const words = `${head}${random.below(900) + 1}${tail}`.replace('~', id);
  return `${stamp}${named}${random.below(900)},${words}\n`;
}

/** As hard to pack as ids are: the whole log packs about five to one, as logs of devices do. */
function idOf(random: Random): string {
  const part = () => random.below(2 ** 32).toString(16);
  return `${part()}${part()}-${part()}${part()}`;
}
