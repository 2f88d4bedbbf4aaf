import { exchangeCannotReachListener } from '../diagnosis/causes/exchange-cannot-reach-listener.js';
import { textBlocks } from '../diagnosis/commands.js';
import type { Diagnosis } from '../diagnosis/diagnosis.js';
import { fillText } from '../diagnosis/fill-in.js';
import { exportEvents, howToObtain } from '../diagnosis/how-to-obtain.js';
import type { Redacted } from '../redaction/redacted.js';
import { legend } from './drafts/legend.js';
import { regionOf } from './region-of.js';

/** One command for the Exchange administrator. */
export interface ProbeCommand {
  readonly command: string;
  /** What its output shows, in one sentence. */
  readonly shows: string;
}

/** Commands for the Exchange administrator; none of them changes anything on the server. */
export interface Probe {
  readonly title: string;
  readonly intro: string;
  readonly commands: readonly ProbeCommand[];
  /** What to do with the output, and what to fill in. */
  readonly closing: string;
  /** All of it, ready to be sent. */
  readonly text: string;
}

const title = 'Commands for the Exchange administrator';
const intro =
  'Please run these in the Exchange Management Shell, as administrator, on every Exchange server that may hold the mailbox. They only read and change nothing.';
const request = 'Paste the output into the thread as it is, with the commands, one server after the other.';

/** By how the command begins, in the order in which to run them. */
const meanings: readonly (readonly [start: string, shows: string])[] = [
  [
    'Test-NetConnection',
    'Shows whether this server gets through to the Citrix listener service on port 443.',
  ],
  ['nslookup', 'Shows whether this server can resolve the name of the listener service.'],
  [
    'curl',
    'Shows who answers in the name of the listener service, and with which certificate (Windows Server 2019 and later).',
  ],
  ['Get-WebServicesVirtualDirectory', 'Shows the addresses of EWS, and which ways to sign in it accepts.'],
  ['Get-ActiveSyncVirtualDirectory', 'Shows which ways to sign in ActiveSync accepts, to compare with EWS.'],
  [
    '%windir%',
    'In a command prompt (cmd), not in the shell: shows uploadReadAheadSize, the limit behind HTTP 413.',
  ],
  ['Get-Content', 'Shows which proxy EWS uses for its notifications, if any.'],
  ['Get-ItemProperty', 'Shows whether .NET on this server may use TLS 1.2; both values ought to be 1.'],
  [
    'Get-WinEvent',
    'Saves the EWS events that tell why notifications failed in ews-events.csv, in the current folder. Upload this file.',
  ],
];

/** The commands, with the region of the case where its diagnosis tells. */
export function probeFor(diagnosis: Diagnosis<Redacted> | null): Probe {
  const region = diagnosis === null ? null : regionOf(diagnosis);
  const commands = meanings.flatMap(([start, shows]) => {
    const command = knownCommands().find((known) => known.startsWith(start));
    return command === undefined ? [] : [{ command: forPowerShell(fillRegion(command, region)), shows }];
  });
  const listed = commands.map(({ command, shows }) => `${shows}\n    ${command}`);
  const closing = [request, ...legend(listed.join('\n'))].join('\n');
  return { title, intro, commands, closing, text: [intro, ...listed, closing].join('\n\n') };
}

/** Every command of the catalogue that is run on an Exchange server and only reads. */
function knownCommands(): string[] {
  const texts = [
    howToObtain(['server-output']),
    ...exchangeCannotReachListener.steps.map(({ text }) => text),
  ];
  const blocks = texts.flatMap(textBlocks).filter(({ commands }) => commands);
  return [...blocks.flatMap(({ lines }) => lines), exportEvents];
}

function fillRegion(command: string, region: string | null): string {
  return region === null ? command : fillText(command, { region });
}

/** In Windows PowerShell `curl` alone is another command. */
function forPowerShell(command: string): string {
  return command.replace(/^curl /, 'curl.exe ');
}
