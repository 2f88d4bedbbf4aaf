import { startRun } from '../acts/runs.js';
import { appManifest } from '../app-manifest.js';
import { people } from '../directory.js';
import type { WaitOptions } from '../feed.js';
import type { JsonObject } from '../json.js';
import type { Run, RunState } from '../store/runs.js';
import type { World } from '../world.js';
import { personAt, there } from './lookup.js';

export interface StepStart {
  readonly inputs: JsonObject;
  /** Default: the app's first step. */
  readonly callbackId?: string;
  /** Who started the workflow; default: Robin. */
  readonly user?: string;
}

/** What a run ended with. */
export type Outcome = Exclude<RunState, { readonly status: 'running' }>;

/** A run that was just started. */
export interface StartedRun {
  readonly id: string;
  /** Answers once the app has completed the run, or let it fail. */
  outcome(options?: WaitOptions): Promise<Outcome>;
}

/** What workflows do with the steps of the app. */
export function stepControl(world: World) {
  return {
    /** Runs a step. Throws NoSuchThing for an unknown step or a required input that is missing. */
    runStep: (what: StepStart): StartedRun => runStep(world, what),

    run: (id: string): Run | undefined => world.runs.find(id),

    /** What a member started, in order. */
    runs: (user: string = people.robin): Run[] => world.runs.of(user),
  };
}

function runStep(world: World, { callbackId, inputs, user = people.robin }: StepStart): StartedRun {
  const [first] = appManifest.steps;
  const wanted = callbackId ?? first?.callbackId;
  const step = there(
    appManifest.steps.find((known) => known.callbackId === wanted),
    `step ${wanted}`,
  );
  for (const { isRequired, name } of step.inputs) {
    if (isRequired) there(inputs[name] ?? undefined, `input ${name}`);
  }
  const { id } = startRun(world, step, personAt(world, user).id, inputs);
  return {
    id,
    outcome: (options) =>
      world.feed.waitFor(() => outcomeOf(world, id), { what: 'a run to end', ...options }),
  };
}

function outcomeOf(world: World, id: string): Outcome | null {
  const { state } = there(world.runs.find(id), `run ${id}`);
  return state.status === 'running' ? null : state;
}
