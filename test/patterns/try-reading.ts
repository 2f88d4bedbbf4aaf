import process from 'node:process';
import { diagnose } from '../../src/diagnosis/diagnose.js';
import type { Input } from '../../src/evidence/input.js';
import { readEvidence } from '../../src/evidence/read-evidence.js';
import { redactDiagnosis } from '../../src/redaction/gate.js';
import { countedTexts } from './counted-texts.js';
import { commonTexts } from './hostile-texts.js';
import { type Bounds, type Growth, growthOf, isBeyond } from './stopwatch.js';

/** A whole reading takes so much longer than a search that shorter texts tell as much. In UTF-16 units. */
const readingBounds: Bounds = { length: 200_000, floor: 100, ceiling: 6000, ratio: 2.3 };

const time = '20-Nov-2026 09:12:33:310 (+0100)';

/** Where a text from outside can stand. All of these files are synthetic. */
const carriers: Readonly<Record<string, (text: string) => Input>> = {
  'pasted text': (text) => ({ kind: 'text', name: 'pasted', text }),
  'file without a kind': (text) => file('notes.txt', text),
  'message of the log': (text) => file('Diagnostics_1.csv', log(`"${text.replaceAll('"', '""')}"`)),
  'message without quotes': (text) => file('Diagnostics_1.csv', log(text)),
  'value of a policy': (text) => file('app_policies.xml', policies(text)),
  'message of an event': (text) => file('events.txt', event(text)),
  'output of a command': (text) =>
    file('output.txt', `PS C:\\> Get-WebServicesVirtualDirectory | fl\n\nIdentity : ${text}\n`),
  'name of a file': (text) => file(`${text}.csv`, log('Subscription failed')),
};

function file(name: string, text: string): Input {
  return { kind: 'file', name, bytes: Buffer.from(text) };
}

function log(message: string): string {
  const rows = ['text', message, 'Subscription failed'].map(
    (cell) => `${time},ERROR,Secure Mail.APNS,${cell}`,
  );
  return `Time,Level,Module,Message\n${rows.join('\n')}\n`;
}

function policies(value: string): string {
  const written = value.replace(/[^\t\n\r -\ud7ff\ue000-\ufffd]/g, '?').replace(/[&<>]/g, '_');
  const policy = (name: string, text: string) =>
    `<Policy><Name>${name}</Name><Value>${text}</Value></Policy>`;
  return `<Policies>${policy('PushNotificationsEnabled', 'true')}${policy('ListenerServiceHostName', written)}</Policies>`;
}

function event(message: string): string {
  const head = [
    'Log Name: Application',
    'Source: MSExchange Web Services',
    'Date: 20.11.2026 09:12:33',
    'Event ID: 6',
  ];
  return `${head.join('\n')}\nLevel: Error\nComputer: EX01.corp.example\nDescription:\nA notification for subscription [AAAA] against endpoint [https://listener.example/] couldn't be sent. (Send attempts: 2) Details: ${message}\n`;
}

const texts = [...commonTexts, ...countedTexts];

/** The worst that the texts did where they stood. */
export interface ReadingTrial {
  readonly carrier: string;
  readonly inputs: number;
  readonly worst: Growth;
  readonly text: string;
  readonly beyond: readonly string[];
}

/** Reads, judges and redacts every hostile text in every place, at a length and at half of it. */
export async function tryReadings(seen: (trial: ReadingTrial) => void): Promise<void> {
  for (const [carrier, wrap] of Object.entries(carriers)) seen(await tryCarrier(carrier, wrap));
}

async function tryCarrier(carrier: string, wrap: (text: string) => Input): Promise<ReadingTrial> {
  let worst: Growth = { time: 0, length: 0, ratio: 1 };
  let text = '';
  const beyond: string[] = [];
  for (const hostile of texts) {
    const growth = await growthOf((length) => reading(wrap(hostile.make(length))), readingBounds);
    if (growth.time > worst.time) [worst, text] = [growth, hostile.name];
    if (isBeyond(growth, readingBounds))
      beyond.push(`${hostile.name} ${growth.time.toFixed(0)} ms, ${growth.ratio.toFixed(2)} times`);
  }
  return { carrier, inputs: texts.length, worst, text, beyond };
}

/** Milliseconds of the processor's time; what cannot be read ends with an error, which is an answer as well. */
async function reading(input: Input): Promise<number> {
  const start = process.threadCpuUsage();
  await readEvidence([input]).then(
    (evidence) => redactDiagnosis(diagnose(evidence), evidence.identities, { salt: 'patterns' }),
    () => null,
  );
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1000;
}
