import { setTimeout as wait } from 'node:timers/promises';
import type { WorkStep } from '../../src/slack/work/work-step.js';
import { BotChild } from './bot-child.js';
import { comeToRest } from './come-to-rest.js';
import type { PeopleAtWork } from './people-at-work.js';
import type { Death, Life } from './plan.js';
import type { StartOrder } from './talk.js';
import type { WatchedWorkspace } from './watched-workspace.js';

/** Kills by the step after which they came; `time` for the others. */
export type Kills = Map<WorkStep | 'time', number>;

/** So long a process has to come to the step at which it dies; then it is killed where it is. Milliseconds. */
const patience = 12_000;

export interface StormOptions {
  readonly lives: readonly Life[];
  readonly people: PeopleAtWork;
  readonly workspace: WatchedWorkspace;
  readonly order: Omit<StartOrder, 'death'>;
  /** File descriptor for what the bots log. */
  readonly log: number;
  readonly onKill: (kills: number) => void;
}

/** One process after the other, each killed; the next loads its code meanwhile. Throws where one ends by itself. */
export async function storm({ lives, onKill, ...options }: StormOptions): Promise<Kills> {
  const { ledger } = options.workspace;
  const kills: Kills = new Map();
  let next = new BotChild(options.log);
  for (const life of lives) {
    const child = next;
    next = new BotChild(options.log);
    const death = await live(child, life, options);
    if (child.end !== 'SIGKILL') throw new Error(`a bot process ended by itself with ${child.end}`);
    ledger.kills.push(Date.now());
    kills.set(death, (kills.get(death) ?? 0) + 1);
    onKill(ledger.kills.length);
  }
  await next.kill();
  return kills;
}

type LiveOptions = Omit<StormOptions, 'lives' | 'onKill'>;

/** Lives one life to its end; what it ended by. */
async function live(child: BotChild, life: Life, options: LiveOptions): Promise<WorkStep | 'time'> {
  const { acts, death, isCalm } = life;
  const { order, people, workspace } = options;
  const step = death.by === 'step' ? death : null;
  const started = child.start({ ...order, death: isCalm ? null : step });
  const early = death.by === 'time' && death.from === 'start' ? killAfter(death.after, child) : null;
  if (early === null) await started;
  if (isCalm) await comeToRest([child], workspace);
  if (isCalm && step !== null) await child.arm(step);
  for (const act of acts) await people.do(act);
  await early;
  return early === null ? end(child, death) : 'time';
}

async function end(child: BotChild, death: Death): Promise<WorkStep | 'time'> {
  if (death.by === 'time') {
    await killAfter(death.after, child);
    return 'time';
  }
  const cameThere = await Promise.race([child.ended.then(() => true), wait(patience, false)]);
  if (cameThere) return death.step;
  await child.kill();
  return 'time';
}

async function killAfter(milliseconds: number, child: BotChild): Promise<void> {
  await wait(milliseconds);
  await child.kill();
}
