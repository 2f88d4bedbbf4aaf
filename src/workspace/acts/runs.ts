import type { Step } from '../app-steps.js';
import type { JsonObject } from '../json.js';
import { functionExecuted } from '../payloads/function-executed.js';
import type { Run, RunState } from '../store/runs.js';
import type { World } from '../world.js';
import { announceEvent } from './announce.js';

/** Starts a step of the app in a workflow. */
export function startRun(world: World, step: Step, user: string, inputs: JsonObject): Run {
  const run: Run = {
    id: world.ids.next('Fx'),
    step,
    user,
    inputs,
    token: `xwfp-${world.ids.secret()}`,
    started: world.clock.now(),
    state: { status: 'running' },
  };
  put(world, run);
  announceEvent(world, 'function_executed', null, functionExecuted(run, world.ids));
  return run;
}

export function finishRun(world: World, run: Run, state: RunState): void {
  put(world, { ...run, state });
}

function put(world: World, run: Run): void {
  world.runs.put(run);
  world.feed.publish({ kind: 'run', run });
}
