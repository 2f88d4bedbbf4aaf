import { seeded } from './random.js';
import type { LogRecord } from './records.js';

/** What Secure Mail logs all day and what no diagnosis should care about. `#`: a number. */
const talk: readonly [Talk, ...Talk[]] = [
  ['Secure Mail.ActiveSync', 'INFO', 'Sync of folder Inbox finished, # changes'],
  ['Secure Mail.ActiveSync', 'DETAIL', 'Ping interval set to # seconds'],
  ['Secure Mail.ActiveSync', 'INFO', 'FolderSync: no changes'],
  ['Secure Mail.UI', 'INFO', 'Message list shown with # rows'],
  ['Secure Mail.UI', 'DETAIL', 'Cell reuse pool trimmed to #'],
  ['Secure Mail.Calendar', 'INFO', 'Week view loaded, # appointments'],
  ['Secure Mail.Calendar', 'WARNING', 'Recurrence of appointment # has no end date'],
  ['Secure Mail.Contacts', 'INFO', 'Address book lookup returned # entries'],
  ['Secure Mail.Attachments', 'INFO', 'Attachment # stored, 48211 bytes'],
  ['Secure Mail.Attachments', 'WARNING', 'Thumbnail took # ms; next time the cached one is used'],
  ['Secure Mail.Database', 'DETAIL', 'Query plan cached, "messages" index used (# rows)'],
  ['Secure Mail.Database', 'INFO', 'Vacuum skipped;\nfree pages: #, threshold: 512'],
  ['MDX.Policy', 'INFO', 'Policy refresh: # policies, none changed'],
  ['MDX.Network', 'DETAIL', 'Tunnel session #: idle, "keep-alive" sent'],
  ['MDX.Encryption', 'DETAIL', 'Key cache hit for file #'],
  ['Secure Mail.Settings', 'INFO', 'Signature loaded; 5" preview height, # characters'],
];
type Talk = readonly [module: string, level: NonNullable<LogRecord['level']>, message: string];

const dayMs = 86_400_000;

/** `count` records between two times of day, sorted, always the same for the same seed. */
export function ordinaryLog(
  count: number,
  from: number,
  to: number,
  seed: number,
): (Required<LogRecord> & { millis: number })[] {
  const random = seeded(seed);
  const times = Array.from(
    { length: count },
    () => from + random.below(Math.max(1, Math.min(to - from, dayMs))),
  );
  return times
    .sort((a, b) => a - b)
    .map((millis) => {
      const [module, level, message] = random.pick(talk);
      return { millis, at: '', module, level, message: message.replace('#', String(random.below(900) + 1)) };
    });
}
