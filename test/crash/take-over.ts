import { setTimeout as wait } from 'node:timers/promises';
import { seeded } from '../../src/workspace/samples/random.js';
import { BotChild } from './bot-child.js';
import { comeToRest } from './come-to-rest.js';
import type { Ledger } from './ledger.js';
import { PeopleAtWork } from './people-at-work.js';
import { uploadKinds } from './plan.js';
import { storedOutcome } from './stored-outcome.js';
import { temporaryStore } from './temporary-store.js';
import { type Verdict, verdictOf } from './verdict.js';
import { type WatchedWorkspace, watchedWorkspace } from './watched-workspace.js';

/** What came of it when one of two processes on one PostgreSQL was killed. Times in milliseconds. */
export interface TakeoverResult extends Verdict {
  /** Uploads that were acknowledged and not answered when the process was killed. */
  readonly open: number;
  /** From the kill to the last answer among those. */
  readonly lastAnswer: number;
  /** From each upload to its answer, the shortest first. */
  readonly answerTimes: readonly number[];
}

/** Between two uploads: faster than both processes together answer them. Milliseconds. */
const apart = 40;

/** Lease, heartbeat and poll are those of every day. */
export async function takeOver(plan: { uploads: number; seed: number }): Promise<TakeoverResult> {
  const { store, remove } = await temporaryStore('postgres', '');
  const workspace = await watchedWorkspace();
  const { ledger, slack, standIn } = workspace;
  const [doomed, survivor] = [new BotChild(process.stderr.fd), new BotChild(process.stderr.fd)];
  for (const bot of [doomed, survivor])
    await bot.start({ kind: 'start', store, slack, times: {}, death: null });
  await postUntil(plan, workspace, doomed);
  await comeToRest([survivor], workspace, { looks: 20, longest: 180_000 });
  await survivor.stop();
  const verdict = verdictOf(ledger, standIn.control, await storedOutcome(store));
  await standIn.stop();
  await remove();
  return { ...verdict, ...timesOf(ledger) };
}

/** Posts all uploads; the process is killed when half of them are posted. */
async function postUntil(
  { uploads, seed }: { uploads: number; seed: number },
  { ledger, standIn }: WatchedWorkspace,
  doomed: BotChild,
): Promise<void> {
  const people = new PeopleAtWork(standIn.control, ledger);
  const random = seeded(seed);
  for (let posted = 0; posted < uploads; posted += 1) {
    await people.do({ kind: random.pick(uploadKinds), luck: random.below(1_000_000) });
    await wait(apart);
    if (posted !== Math.floor(uploads / 2)) continue;
    ledger.kills.push(Date.now());
    await doomed.kill();
  }
}

function timesOf(ledger: Ledger): Pick<TakeoverResult, 'open' | 'lastAnswer' | 'answerTimes'> {
  const [kill = 0] = ledger.kills;
  const uploads = ledger.posted.flatMap((posted) => {
    const [answer] = ledger.answersTo(posted);
    return answer === undefined ? [] : [{ ...posted, answeredAt: answer.at }];
  });
  const open = uploads.filter(({ message, answeredAt }) => {
    const taken = ledger.acknowledged.get(message.ts)?.at ?? Number.POSITIVE_INFINITY;
    return taken <= kill && answeredAt > kill;
  });
  return {
    open: open.length,
    lastAnswer: Math.max(0, ...open.map(({ answeredAt }) => answeredAt - kill)),
    answerTimes: uploads
      .map(({ message, answeredAt }) => answeredAt - Number(message.ts) * 1000)
      .toSorted((a, b) => a - b),
  };
}
