import type { EgressFault } from '../../evidence.js';
import { targetOf } from './command-target.js';
import { beginsTransfer, curlLine, newTransfer, readCurlLine, type Transfer } from './curl-transfer.js';
import type { Attempt } from './net-connection.js';
import type { OutputLine, Session } from './sessions.js';
import { outcomeOfStatus } from './web-answer.js';

/** Exit codes of curl (its manual, "Exit codes") and what they mean on the way to a server. */
const exitFaults: Readonly<Record<number, EgressFault>> = {
  5: 'proxy',
  6: 'dns',
  7: 'firewall',
  28: 'timeout',
  35: 'tls',
  51: 'trust',
  52: 'reset',
  55: 'reset',
  56: 'reset',
  58: 'tls',
  60: 'trust',
  77: 'trust',
  83: 'trust',
  92: 'reset',
  97: 'proxy',
};
/** Codes that say more than the sentence behind them. */
const certain: readonly number[] = [5, 6, 51, 60, 77, 83, 97];

/** The attempts of curl that a session shows, and the lines that say so. */
export function readCurl(session: Session): { attempt: Attempt; lines: readonly OutputLine[] }[] {
  if (!isCurl(session)) return [];
  const target = targetOf(/^\S*curl/i.test(session.command ?? '') ? session.command : null);
  return transfersOf(session).flatMap((transfer) => {
    const outcome = outcomeOf(transfer);
    const host = target?.host ?? transfer.host;
    if (outcome === null || host === null) return [];
    const { addresses, lines } = transfer;
    const port = target?.port ?? transfer.port;
    return [
      {
        attempt: { kind: 'reachability' as const, host, port, ...outcome, addresses, from: session.from },
        lines,
      },
    ];
  });
}

function isCurl({ command, lines }: Session): boolean {
  const called = /^\S*curl(?:\.exe)?\s/i.test(command ?? '');
  return (
    called ||
    lines.some(({ text }) =>
      /^curl: \(\d|^\*\s{1,3}(?:Trying|Connected to|Could not resolve|Host )/i.test(curlLine(text)),
    )
  );
}

function transfersOf({ lines }: Session): Transfer[] {
  const transfers: Transfer[] = [];
  let open = newTransfer();
  for (const line of lines) {
    const text = curlLine(line.text);
    if (beginsTransfer(text) && (open.ended || open.status !== null)) {
      transfers.push(open);
      open = newTransfer();
    }
    if (readCurlLine(open, text)) open.lines.push(line);
  }
  return [...transfers, open];
}

type Outcome = Pick<Attempt, 'step' | 'ok' | 'reason' | 'httpStatus'>;

function outcomeOf({ exit, fault, status, connected }: Transfer): Outcome | null {
  if (exit !== null && exit !== 0 && exit !== 22) return failed(exit, fault, connected);
  if (status !== null) return outcomeOfStatus(status);
  if (connected) return { step: 'connection', ok: true, reason: null, httpStatus: null };
  return fault === null
    ? null
    : { step: fault === 'dns' ? 'name' : 'connection', ok: false, reason: fault, httpStatus: null };
}

function failed(exit: number, fault: EgressFault | null, connected: boolean): Outcome {
  const known = exitFaults[exit] ?? 'unknown';
  const reason = certain.includes(exit) ? known : (fault ?? known);
  const step = exit === 6 ? 'name' : connected ? 'request' : 'connection';
  return { step, ok: false, reason, httpStatus: null };
}
