import type { Step } from '../app-steps.js';
import type { JsonObject } from '../json.js';

/** What became of a run; `error` in the app's own words. */
export type RunState =
  | { readonly status: 'running' }
  | { readonly status: 'completed'; readonly outputs: JsonObject }
  | { readonly status: 'failed'; readonly error: string };

/** One run of a step in a workflow. */
export interface Run {
  /** `function_execution_id`. */
  readonly id: string;
  readonly step: Step;
  /** Who started the workflow. */
  readonly user: string;
  readonly inputs: JsonObject;
  /** `bot_access_token`: serves as a bot token while the step runs. */
  readonly token: string;
  /** Milliseconds since the epoch. */
  readonly started: number;
  readonly state: RunState;
}

/** Slack: the token of a run serves fifteen minutes at most. */
export const runTokenLifeMs = 15 * 60_000;

/** The runs of all steps. */
export class RunStore {
  readonly #runs = new Map<string, Run>();

  put(run: Run): void {
    this.#runs.set(run.id, run);
  }

  find(id: string): Run | undefined {
    return this.#runs.get(id);
  }

  findByToken(token: string): Run | undefined {
    return [...this.#runs.values()].find((run) => run.token === token);
  }

  /** In the order in which they were started. */
  of(user: string): Run[] {
    return [...this.#runs.values()].filter((run) => run.user === user);
  }
}
