import { policyHost } from '../../policy-value.js';
import type { ReachabilityTool } from '../../server-output.js';
import { faultOfWords } from '../exchange/fault-words.js';
import { targetOf } from './command-target.js';
import type { Attempt } from './net-connection.js';
import type { OutputLine, Session } from './sessions.js';
import { outcomeOfStatus } from './web-answer.js';

export interface FailedCommand {
  readonly tool: ReachabilityTool;
  readonly attempt: Attempt;
  readonly lines: readonly OutputLine[];
}

const errorOf =
  /^\s{0,20}(Invoke-WebRequest|Invoke-RestMethod|iwr|curl|wget|Resolve-DnsName)\s{0,4}:\s{1,4}(?!\(\d)(\S.*)$/i;
/** What follows the message: the place in the script, and details. */
const behindMessage = /^\s{0,20}(?:\+|\S.{0,40}:\d{1,6} (?:char|Zeichen|caract)|At line|In Zeile|$)/i;

/** The errors with which PowerShell's commands end that reach for a host. Translated messages tell by their numbers. */
export function readPowerShellErrors(session: Session): FailedCommand[] {
  return session.lines.flatMap((line, index) => {
    const [, command = '', message = ''] = errorOf.exec(line.text) ?? [];
    if (command === '') return [];
    const lines = [line, ...messageLines(session.lines, index + 1)];
    const text = [message, ...lines.slice(1).map((next) => next.text.trim())].join(' ');
    const failed = /^resolve/i.test(command) ? unresolved(text, session) : unreached(text, session);
    return failed === null ? [] : [{ ...failed, lines }];
  });
}

function messageLines(lines: readonly OutputLine[], from: number): OutputLine[] {
  const near = lines.slice(from, from + 6);
  const end = near.findIndex(({ text }) => behindMessage.test(text));
  return end === -1 ? near : near.slice(0, end);
}

function unresolved(text: string, { command, from }: Session): Omit<FailedCommand, 'lines'> | null {
  const host = policyHost(/^(\S{3,253}?)\s?: /.exec(text)?.[1] ?? '') ?? targetOf(command)?.host ?? null;
  if (host === null) return null;
  const outcome = { step: 'name', ok: false, reason: 'dns', httpStatus: null } as const;
  return {
    tool: 'resolve-dnsname',
    attempt: { kind: 'reachability', host, port: null, ...outcome, addresses: [], from },
  };
}

function unreached(text: string, { command, from }: Session): Omit<FailedCommand, 'lines'> | null {
  const target = targetOf(command);
  const host = policyHost(/'([\w.-]{3,253})'/.exec(text)?.[1] ?? '') ?? target?.host ?? null;
  if (host === null) return null;
  const status = /\(([1-5]\d\d)\)/.exec(text)?.[1];
  const reason = faultOfWords(text) ?? 'unknown';
  const failure = {
    step: reason === 'dns' ? 'name' : 'connection',
    ok: false,
    reason,
    httpStatus: null,
  } as const;
  const outcome = status === undefined ? failure : outcomeOfStatus(Number(status));
  const attempt: Attempt = {
    kind: 'reachability',
    host,
    port: target?.port ?? null,
    ...outcome,
    addresses: [],
    from,
  };
  return { tool: 'invoke-webrequest', attempt };
}
