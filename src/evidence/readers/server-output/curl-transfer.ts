import type { EgressFault } from '../../evidence.js';
import { policyHost } from '../../policy-value.js';
import { faultOfWords } from '../exchange/fault-words.js';
import { addressesIn } from './object-values.js';
import type { OutputLine } from './sessions.js';

/** What the lines of one transfer of curl say, as far as they have come. */
export interface Transfer {
  readonly lines: OutputLine[];
  host: string | null;
  port: number | null;
  addresses: string[];
  connected: boolean;
  /** Status of the last answer that is not a proxy's leave to pass. */
  status: number | null;
  /** What curl gives up with: its exit code, or a sentence. */
  exit: number | null;
  fault: EgressFault | null;
  /** Whether nothing more of this transfer can come. */
  ended: boolean;
}

export function newTransfer(): Transfer {
  return {
    lines: [],
    host: null,
    port: null,
    addresses: [],
    connected: false,
    status: null,
    exit: null,
    fault: null,
    ended: false,
  };
}

/** A line of curl without the progress meter and the time that may stand before it. */
export function curlLine(text: string): string {
  return text
    .replace(/^.{0,120}--:--:--\s{1,10}\d{1,10}[kM]?(?=[*<>{}]|curl:)/, '')
    .replace(/^\s{0,40}(?:\d\d:){2}\d\d\.\d{3,6}\s(?=[*<>])/, '')
    .trim();
}

/** Whether a line begins a transfer, given that one ended before it. */
export function beginsTransfer(line: string): boolean {
  return /^\*\s{0,3}(?:Trying|Rebuilt URL|Host \S+ was resolved|Could not resolve|Uses proxy|Found bundle|Re-using)/i.test(
    line,
  );
}

const readers: readonly (readonly [RegExp, (transfer: Transfer, match: RegExpExecArray) => void])[] = [
  [/^(?:> ?)?Host: ?([^\s:]{1,253})(?::(\d{1,5}))?/i, (transfer, [, host]) => name(transfer, host)],
  [
    /^\* ?(?:Connected to|Connection #\d+ to host|Host) ([^\s:()]{1,253})/i,
    (transfer, [, host]) => name(transfer, host),
  ],
  [
    /(?:resolve host:?|Failed to connect to|connect to) ([\w.-]{1,253})/i,
    (transfer, [, host]) => name(transfer, host),
  ],
  [/(?:port |\d\.\d+:)(\d{2,5})\b/i, (transfer, [, port]) => (transfer.port ??= Number(port))],
  [/^\*.{0,20}(?:Trying|Connected to|IPv[46]:)/i, (transfer, { input }) => resolve(transfer, input)],
  [/^\* ?(?:\(\w+\) )?(?:Connected to|Established connection)/i, (transfer) => (transfer.connected = true)],
  [
    /^(?:< ?)?HTTP\/[\d.]{1,3} (\d{3})(?! Connection established)/i,
    (transfer, [, status]) => answer(transfer, Number(status)),
  ],
  [
    /^\* .*(?:failed|timed out|refused|reset|problem|error|unable|untrusted|could not)/i,
    (transfer, { input }) => doubt(transfer, input),
  ],
  [/^curl: \((\d{1,3})\)/i, (transfer, { input, 1: code }) => giveUp(transfer, Number(code), input)],
  [
    /^\* ?(?:Closing connection|Connection #\d+ to host .* left intact|Curl_|shutting down)/i,
    (transfer) => (transfer.ended = true),
  ],
];

/** Takes in the next line of a transfer; true when it says anything. */
export function readCurlLine(transfer: Transfer, line: string): boolean {
  let telling = false;
  for (const [pattern, read] of readers) {
    const match = pattern.exec(line);
    if (match === null) continue;
    telling = true;
    read(transfer, match);
  }
  return telling;
}

/** A name tells more than the address it was resolved to, and the first name more than a redirect's. */
function name(transfer: Transfer, text: string | undefined): void {
  const host = policyHost(text ?? '');
  if (host === null || (transfer.host !== null && !/^[\d.]+$/.test(transfer.host))) return;
  if (transfer.host === null || !/^[\d.]+$/.test(host)) transfer.host = host;
}

function resolve(transfer: Transfer, line: string): void {
  const found = addressesIn(line.replace(/:\d{2,5}\.\.\./, ' '));
  transfer.addresses = [...new Set([...transfer.addresses, ...found])];
}

function answer(transfer: Transfer, status: number): void {
  if (status >= 200) transfer.status = status;
}

function doubt(transfer: Transfer, line: string): void {
  transfer.fault ??= faultOfWords(line);
}

function giveUp(transfer: Transfer, code: number, line: string): void {
  transfer.exit = code;
  transfer.fault = faultOfWords(line) ?? transfer.fault;
  transfer.ended = true;
}
