import { policyHost } from '../../policy-value.js';
import { labelLine } from '../exchange/label-line.js';
import { targetOf } from './command-target.js';
import type { Attempt } from './net-connection.js';
import { addressesIn } from './object-values.js';
import type { OutputLine, Session } from './sessions.js';

type Lookup = { attempt: Attempt; lines: readonly OutputLine[] };

/** `*** dc01 can't find host: Non-existent domain`, in any language, and `** server can't find host: NXDOMAIN`. */
const refusal = /^\s{0,10}\*{2,3} .{0,300}?([a-z0-9][\w-]{0,62}(?:\.[\w-]{1,63}){1,8})\.?\s?: \S/i;
const silence =
  /^\s{0,10}(?:DNS request timed out|\*{2,3} .{0,200}timed[- ]out|;; (?:connection timed out|communications error|no servers))/i;
const serverAddress = /^\s{0,10}Address(?:es)?\s?:\s{1,20}[0-9a-f:.]{3,45}(?:#\d{1,5})?\s{0,4}$/i;

/** The look-ups of `nslookup` that a session shows. Only the word `Address` is the same in every language. */
export function readNslookup(session: Session): Lookup[] {
  const asked = /^\S*nslookup/i.test(session.command ?? '')
    ? (targetOf(session.command)?.host ?? null)
    : null;
  return lookups(session.lines).flatMap((lines) => {
    const answer = refused(lines) ?? resolved(lines, asked) ?? unanswered(lines, asked);
    return answer === null ? [] : [{ attempt: { ...answer, from: session.from }, lines: told(lines) }];
  });
}

/** What was asked for at the prompt of `nslookup` itself. */
const typedHost = /^\s{0,10}[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}\.?$/;

/** Each look-up begins with the name server's own name and address. */
function lookups(lines: readonly OutputLine[]): OutputLine[][] {
  const starts = lines.flatMap(({ text }, index) => {
    const isServer = serverAddress.test(text) && labelLine(lines[index - 1]?.text ?? '', 0) !== null;
    return isServer && isFirstAddress(lines, index) ? [index - 1] : [];
  });
  return [0, ...starts]
    .map((start, index, all) => lines.slice(start, all[index + 1]))
    .filter((part) => part.length > 0);
}

/** The address of an answer stands below a name, within the same paragraph as its look-up's other lines. */
function isFirstAddress(lines: readonly OutputLine[], index: number): boolean {
  const before = lines[index - 2]?.text ?? '';
  return (
    before.trim() === '' || silence.test(before) || /^\s{2,}timeout/i.test(before) || typedHost.test(before)
  );
}

function refused(lines: readonly OutputLine[]): Omit<Attempt, 'from'> | null {
  const host = lines.map(({ text }) => refusal.exec(text)?.[1]).find((name) => name !== undefined);
  return host === undefined ? null : failure(policyHost(host));
}

function unanswered(lines: readonly OutputLine[], asked: string | null): Omit<Attempt, 'from'> | null {
  return lines.some(({ text }) => silence.test(text)) ? failure(asked) : null;
}

function failure(host: string | null): Omit<Attempt, 'from'> | null {
  if (host === null) return null;
  return {
    kind: 'reachability',
    host,
    port: null,
    step: 'name',
    ok: false,
    reason: 'dns',
    httpStatus: null,
    addresses: [],
  };
}

/** Behind the name server's two lines: a name, its addresses, and other names of it. */
function resolved(lines: readonly OutputLine[], asked: string | null): Omit<Attempt, 'from'> | null {
  const server = lines.findIndex(({ text }) => serverAddress.test(text));
  const answer = server === -1 ? [] : lines.slice(server + 1);
  const names = answer.flatMap(({ text }) => namesIn(text));
  const addresses = answer
    .filter(({ text }) => isAddressLine(text))
    .flatMap(({ text }) => addressesIn(text.replace(/#\d+/, '')));
  const canonical = answer
    .map(({ text }) => canonicalShape.exec(text)?.[1])
    .find((name) => name !== undefined);
  const host = asked ?? policyHost(canonical ?? '') ?? names.at(-1) ?? null;
  if (host === null || names.length === 0 || addresses.length === 0) return null;
  return {
    kind: 'reachability',
    host,
    port: null,
    step: 'name',
    ok: true,
    reason: null,
    httpStatus: null,
    addresses,
  };
}

const canonicalShape = /^\s{0,10}(\S{3,253})\s{1,8}canonical name = /i;

/** The name that the addresses belong to, and below them its aliases, of which the last is what was asked for. */
function namesIn(text: string): string[] {
  const alone = /^\s{4,}\S{3,253}$/.test(text) ? text.trim() : '';
  const value = labelLine(text, 0)?.value ?? alone;
  const host =
    /[a-z]/i.test(value) && value.includes('.') && !value.includes('::') ? policyHost(value) : null;
  return host === null ? [] : [host];
}

function isAddressLine(text: string): boolean {
  return /^\s{0,10}Address(?:es)?\s?:|^\s{2,}[0-9a-f.:]{3,45}$/i.test(text);
}

function told(lines: readonly OutputLine[]): OutputLine[] {
  const filled = lines.findIndex(({ text }) => text.trim() !== '');
  return lines.slice(Math.max(0, filled), filled + 12);
}
