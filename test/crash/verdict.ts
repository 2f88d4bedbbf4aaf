import { channels } from '../../src/workspace/directory.js';
import type { StandIn } from '../../src/workspace/stand-in.js';
import type { Message } from '../../src/workspace/store/messages.js';
import { isProgress, type Ledger, type Posted } from './ledger.js';
import { allowedAfter, type PlacedPress, pressesOn } from './press-history.js';
import type { StoredOutcome } from './stored-outcome.js';

/** What came of everything that people did. Each of the lists names the places of what went wrong. */
export interface Verdict {
  readonly uploads: number;
  readonly presses: number;
  /** Asked for, and not answered. */
  readonly lost: readonly string[];
  /** Answered more than once, at whatever time. */
  readonly doubled: readonly string[];
  /** Said by the bot though nobody asked. */
  readonly unasked: readonly string[];
  /** Still says that an answer is to come, or a job that is not done. */
  readonly halfDone: readonly string[];
  /** Presses that were acknowledged and do not stand, or stand though something else was pressed later. */
  readonly wrongPresses: readonly string[];
}

export function verdictOf(ledger: Ledger, control: StandIn['control'], stored: StoredOutcome): Verdict {
  const uploads = ledger.posted.filter(({ asks }) => asks);
  const answered = (posted: Posted) => ledger.answersTo(posted).length;
  const acknowledged = [...ledger.presses, ...ledger.escalations].filter(
    ({ outcome }) => outcome === 'acknowledged',
  );
  return {
    uploads: uploads.length,
    presses: acknowledged.length,
    lost: uploads.filter((posted) => answered(posted) === 0).map(placeOf),
    doubled: uploads.filter((posted) => answered(posted) > 1).map(placeOf),
    unasked: ledger.unasked(),
    halfDone: [...halfDone(ledger, control), ...unfinishedJobs(stored)],
    wrongPresses: [...wrongPresses(ledger.presses, stored), ...wrongEscalations(ledger, control, stored)],
  };
}

/** Whether everything is as promised. */
export function isKept({ lost, doubled, unasked, halfDone, wrongPresses }: Verdict): boolean {
  return [lost, doubled, unasked, halfDone, wrongPresses].every((list) => list.length === 0);
}

/** Everything that went wrong, one line each. */
export function troublesOf({ lost, doubled, unasked, halfDone, wrongPresses }: Verdict): string {
  return Object.entries({ lost, doubled, unasked, halfDone, wrongPresses })
    .flatMap(([what, places]) => places.map((place) => `${what}: ${place}\n`))
    .join('');
}

function placeOf({ message: { channel, ts, threadTs, files } }: Posted): string {
  return `${channel} ${ts} in ${threadTs ?? 'a thread of its own'}, ${files.length} files`;
}

function halfDone({ posted }: Ledger, control: StandIn['control']): string[] {
  const threads = posted.filter(({ message }) => message.threadTs === null);
  return threads
    .flatMap(({ message: { channel, ts } }) => control.thread(ts, channel))
    .filter((message) => message.byBot && isUnderWay(message))
    .map(({ channel, ts, text }) => `${channel} ${ts}: ${text}`);
}

function isUnderWay(message: Message): boolean {
  return isProgress(message) || JSON.stringify(message.blocks).includes('Checking again');
}

function unfinishedJobs({ jobs }: StoredOutcome): string[] {
  return ['waiting', 'running', 'given-up'].flatMap((state) => {
    const count = jobs.get(state) ?? 0;
    return count === 0 ? [] : [`${count} jobs are ${state}`];
  });
}

function wrongPresses(presses: readonly PlacedPress[], { values }: StoredOutcome): string[] {
  const subjects = new Map(presses.map((press) => [`${press.caseId} ${press.what}`, press]));
  return [...subjects].flatMap(([name, subject]) => {
    const history = pressesOn(presses, subject);
    const value = values.get(name) ?? null;
    if (allowedAfter(history).has(value)) return [];
    return [
      `${name} is ${value} after ${history.map((press) => `${press.value} (${press.outcome})`).join(', ')}`,
    ];
  });
}

/** Escalations that were acknowledged and not posted, or posted twice, themselves or what goes with them. */
function wrongEscalations(ledger: Ledger, control: StandIn['control'], { files }: StoredOutcome): string[] {
  const cases = new Set(ledger.escalations.map(({ caseId }) => caseId));
  return [...cases].flatMap((caseId) => {
    const isTaken = ledger.escalations.some((one) => one.caseId === caseId && one.outcome === 'acknowledged');
    const summaries = ledger.summariesOf(caseId);
    if (summaries.length > 1 || (isTaken && summaries.length === 0))
      return [`${caseId} was escalated ${summaries.length} times`];
    const threads = summaries.map((ts) => control.thread(ts, channels.escalations));
    return threads.flatMap((thread) => wrongAround(thread, files.get(caseId) ?? 0));
  });
}

/** In the thread of an escalation: the answer once, and so many files. */
function wrongAround(thread: readonly Message[], wanted: number): string[] {
  const answers = thread.filter(({ files, threadTs }) => files.length === 0 && threadTs !== null);
  const files = thread.flatMap((message) => message.files);
  if (answers.length === 1 && files.length === wanted) return [];
  const place = `the escalation ${thread[0]?.ts}`;
  return [`${place} has ${answers.length} answers, and ${files.length} of ${wanted} files`];
}
