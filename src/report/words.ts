import type {
  ChainState,
  Confidence,
  Diagnosis,
  EvidenceLine,
  Finding,
  FoundCause,
  Owner,
} from '../diagnosis/diagnosis.js';
import { type Stage, stageTitles } from '../diagnosis/stages.js';
import type { SourceKind } from '../evidence/evidence.js';
import { reportedFile } from '../evidence/reported.js';
import type { Redacted } from '../redaction/redacted.js';
import { formatSeen } from './time.js';

/* The words that every report shares, whether it is read in a terminal or in Slack. Plain text, no markup. */

const ownerTitles: Readonly<Record<Owner, string>> = {
  'mdm-admin': 'MDM administrator',
  'app-packager': 'App packager',
  'device-user': 'Device user',
  'network-admin': 'Network administrator',
  'exchange-admin': 'Exchange administrator',
  'citrix-support': 'Citrix support',
};

/** Everybody who may have to act. */
export const owners = Object.keys(ownerTitles) as readonly Owner[];

/** Where in the chain a cause sits, as the end of a sentence. */
const stagePlaces: Readonly<Record<Stage, string>> = {
  policy: 'in the app policies',
  'app-build': 'in the app build',
  'apns-token': 'at the APNs token',
  'tenant-id': 'at the tenant ID',
  'listener-registration': 'at the registration with the listener',
  'ews-subscription': 'at the EWS subscription',
  'listener-update': 'at the update of the listener',
  'exchange-to-listener': 'between Exchange and the listener',
  'push-delivery': 'at the delivery to the device',
  'wake-up': 'at the wake-up of the app',
  notification: 'at the notification on the device',
};

const brokenWords: Readonly<Record<Confidence, string>> = {
  confirmed: 'is broken',
  likely: 'is probably broken',
  possible: 'may be broken',
};

/** Chain states for people; capitals alone mark the failing one, so that no meaning hangs on colour. */
export const chainStateWords: Readonly<Record<ChainState, string>> = {
  ok: 'ok',
  failing: 'FAILING',
  recovered: 'recovered',
  unknown: 'unknown',
};

/** Kinds of evidence for people. */
export const kindTitles: Readonly<Record<SourceKind, string>> = {
  'app-policies': 'app policies',
  'apns-events': 'push notification events',
  'background-fetch': 'background fetch schedule',
  'app-log': 'app log',
  'app-info': 'app info',
  'ews-event-log': 'Exchange event log',
  'server-output': 'server output',
  unrecognized: 'not recognised',
};

export function ownerTitle(owner: Owner): string {
  return ownerTitles[owner];
}

/** The verdict in one sentence, without a full stop. */
export function verdictSentence(diagnosis: Diagnosis<Redacted>): string {
  const [first, ...others] = diagnosis.causes;
  if (diagnosis.verdict === 'cause-found' && first !== undefined) {
    return causeSentence(first) + othersWords(others.length);
  }
  if (diagnosis.verdict === 'healthy') return 'Push works at the end of the evidence, and nothing is failing';
  if (diagnosis.verdict === 'unrecognized') return 'Nothing of Secure Mail was recognised in this input';
  return 'Inconclusive: the evidence shows neither a cause nor push at work';
}

/** `Push is broken at the EWS subscription (confirmed)`. */
export function causeSentence({ stage, confidence }: FoundCause<Redacted>): string {
  return `Push ${brokenWords[confidence]} ${stagePlaces[stage]} (${confidence})`;
}

function othersWords(count: number): string {
  if (count === 0) return '';
  return count === 1 ? ', and there is one more cause' : `, and there are ${count} more causes`;
}

/**
 * The delivery chain at a glance: `policy ok > … > EWS subscription FAILING > later links not reached`. Links
 * that nobody saw are named up to the first failing one; behind it they are told in one word.
 */
export function chainLine({ chain }: Diagnosis<Redacted>): string {
  const lastKnown = chain.findLastIndex(({ state }) => state !== 'unknown');
  if (lastKnown === -1) return 'no link of the chain was seen';
  const firstFailing = chain.findIndex(({ state }) => state === 'failing');
  const links = chain.slice(0, lastKnown + 1).flatMap(({ stage, state }, index) => {
    const passedOver = firstFailing !== -1 && index > firstFailing && state === 'unknown';
    if (!passedOver) return [`${stageTitles[stage]} ${chainStateWords[state]}`];
    return chain[index - 1]?.state === 'unknown' ? [] : ['…'];
  });
  if (lastKnown === chain.length - 1) return links.join(' > ');
  return [...links, firstFailing === -1 ? 'later links unknown' : 'later links not reached'].join(' > ');
}

/**
 * A server that leaves out repeats tells records, not times. `4 times, 20 Nov 2026 09:12:33 to 09:27:01 UTC (+01:00 on the
 * device)`.
 */
export function occurrenceWords(finding: Finding<Redacted>): string {
  const { count, firstSeen, lastSeen, fromServer } = finding;
  if (finding.evidence.every(({ file }) => file === reportedFile)) return reportedFile;
  const seen = formatSeen(firstSeen, lastSeen, fromServer ? 'server' : 'device');
  const often = fromServer ? plural(count, 'record', 'records') : plural(count, 'time', 'times');
  return `${often}, ${seen ?? 'the source gives no time'}`;
}

/** `Diagnostics_1.csv:1204`. */
export function placeOf({ file, line }: { readonly file: Redacted; readonly line: number }): string {
  return `${file}:${line}`;
}

/** `Diagnostics_1.csv:1204  "…"`: one line, its text cut to `limit` characters. */
export function evidenceLine(evidence: EvidenceLine<Redacted>, limit = 200): string {
  return `${placeOf(evidence)}  "${cutText(oneLine(evidence.text), limit)}"`;
}

/** The same with what a record says alone, at a glance: `Diagnostics_1.csv:1204  "…EWS subscription failed"`. */
export function tellingLine(evidence: EvidenceLine<Redacted>, limit = 120): string {
  return `${placeOf(evidence)}  "${tellingPart(oneLine(evidence.text), limit)}"`;
}

/** Where one field of a record ends and the next begins; in prose a blank follows the comma. */
const fieldEnd = /[;|\t"]|,(?! )/;
/** Where nothing but blanks sets fields apart, the time is among the first words. */
const timeOfDay = /\d:\d\d:\d\d/;
const wordsBeforeMessage = 12;
const wordsOfProse = 3;

/** A long record, in one line, from its wordiest field on: columns that every record has tell nothing. */
export function tellingPart(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const fields = text.split(fieldEnd);
  const wordiest = fields.reduce((best, field) => (lettersIn(field) > lettersIn(best) ? field : best), '');
  const said = afterTime(wordiest);
  const start = text.indexOf(wordiest) + wordiest.length - said.length;
  if (start === 0 || !isProse(said)) return cutText(text, limit);
  const end = text.endsWith('"') ? -1 : undefined;
  return `…${cutText(text.slice(start, end).trimStart(), limit)}`;
}

/** A message, not the name of an outcome in a table: several words, or a script that sets none apart. */
function isProse(field: string): boolean {
  return field.trim().split(' ').length >= wordsOfProse || /\p{Lo}/u.test(field);
}

function afterTime(field: string): string {
  const words = field.split(' ');
  const time = words.slice(0, wordsBeforeMessage).findLastIndex((word) => timeOfDay.test(word));
  if (time === -1) return field;
  const after = words.slice(time + 1, time + 1 + wordsBeforeMessage);
  return words.slice(time + 1 + Math.max(after.findIndex(isPlainWord), 0)).join(' ');
}

/** No offset, method, thread or line number. */
function isPlainWord(word: string): boolean {
  return /^\p{L}+[,.:;]?$/u.test(word) || /\p{Lo}/u.test(word);
}

function lettersIn(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}

/** Line breaks and runs of white space become one blank. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Cut to `limit` characters, the ellipsis included; never between the halves of one character. */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const end = limit - 1;
  const splits = isHighSurrogate(text.charCodeAt(end - 1));
  return `${text.slice(0, splits ? end - 1 : end).trimEnd()}…`;
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

/** `1 line`, `1,204 lines`. */
export function plural(count: number, one: string, many: string): string {
  return `${groupDigits(count)} ${count === 1 ? one : many}`;
}

/** Thousands set apart by commas, whatever the language of the machine. */
export function groupDigits(count: number): string {
  const digits = String(count);
  const head = digits.length % 3;
  const groups = digits.slice(head).match(/\d{3}/g) ?? [];
  return [digits.slice(0, head), ...groups].filter((group) => group !== '').join(',');
}
