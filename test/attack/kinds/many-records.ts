import { groupDigits } from '../../../src/report/words.js';
import type { Attack } from '../attack.js';
import { largeFileIn } from '../write-file.js';

const kind = 'Text: records of which no two are alike';
const count = 2_000_000;
const fine = ['cause-found', 'healthy', 'inconclusive', 'unrecognized'];

/** That many records, each with a number of its own in every field that has room for one. */
function recordAttack(name: string, file: string, head: string, record: (number: string) => string): Attack {
  return {
    kind,
    name: `${name}, ${groupDigits(count)} times`,
    expected: [...fine, ...fine.map((verdict) => `${verdict} + LIMIT_TIME`), 'LIMIT_SIZE'],
    write: (folder) => largeFileIn(folder, file, numbered(head, record)),
  };
}

function* numbered(head: string, record: (number: string) => string): Generator<string> {
  yield head;
  const group = 1000;
  for (let start = 0; start < count; start += group)
    yield Array.from({ length: group }, (_, index) =>
      record((start + index).toString(16).padStart(8, '0')),
    ).join('');
}

/** A time of the day that changes with the number. */
function clock(number: string): string {
  const seconds = Number.parseInt(number, 16) % 86_400;
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

function stamp(number: string): string {
  return `20-Nov-2026 ${clock(number)}:000 (+0000)`;
}

export const manyRecordAttacks: readonly Attack[] = [
  recordAttack(
    'failures of the app with hosts, users and codes',
    'Diagnostics_1.csv',
    'Time,Level,Module,File,Function,Line,Message\n',
    (number) =>
      `"${stamp(number)}",ERROR,Secure Mail.APNS,a.m,f,1,"EWS subscription of user${number}@corp${number}.example at ews${number}.corp.example failed: HTTP status code: ${400 + (Number.parseInt(number, 16) % 200)}, token=${number}"\n`,
  ),
  recordAttack(
    'messages that nothing explains',
    'Diagnostics_1.csv',
    'Time,Level,Module,File,Function,Line,Message\n',
    (number) => `"${stamp(number)}",ERROR,Secure Mail.APNS,a.m,f,1,"Zq${number}x wq${number} vq${number}"\n`,
  ),
  recordAttack('push events with tenants and tokens', 'CtxLog_APNS_Events.csv', '', (number) => {
    const [tenant, token] = [number.repeat(4), number.repeat(5)];
    return `${stamp(number)},Subscribe,Failure,${tenant},${token},${tenant}:${token}\n`;
  }),
  recordAttack(
    'wake-ups',
    'CTXLog_backgroundFetchSchedule.csv',
    '',
    (number) =>
      `Remote Notification,${stamp(number)},${stamp(number)},${number},UIBackgroundFetchResultNewData\n`,
  ),
  recordAttack(
    'events of an Exchange server',
    'Application.csv',
    'Level,Date and Time,Source,Event ID,Task Category\r\n',
    (number) =>
      `Error,11/20/2026 ${clock(number)} AM,MSExchange Web Services,6,Core,"A notification for subscription [${Buffer.from(number.repeat(6)).toString('base64')}] against endpoint [https://h${number}.example/notify/${number}] couldn't be sent. (Send attempts: 2) Details: WebException: Unable to connect to host${number}"\r\n`,
  ),
  recordAttack(
    'lines of app info',
    'AppInfo.txt',
    'appName: Secure Mail\n',
    (number) => `deviceName${number}: Robin ${number}'s iPhone\n`,
  ),
  recordAttack(
    'answers of a server',
    'curl.txt',
    '',
    (number) =>
      `* Could not resolve host: h${number}.corp.example\ncurl: (6) Could not resolve host: h${number}.corp.example\n`,
  ),
];
