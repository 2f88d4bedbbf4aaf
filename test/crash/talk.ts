import type { SlackConfig, StoreConfig } from '../../src/config.js';
import type { JobTimes } from '../../src/jobs/jobs.js';
import type { WorkStep } from '../../src/slack/work/work-step.js';

/** Right after a step of the work, at its nth time in the life of a process. */
export interface StepMoment {
  readonly step: WorkStep;
  readonly count: number;
}

export interface StartOrder {
  readonly kind: 'start';
  readonly store: StoreConfig;
  readonly slack: SlackConfig;
  readonly times: Partial<JobTimes>;
  /** When the process is to kill itself; null: not by itself. */
  readonly death: StepMoment | null;
}

/** What the supervisor tells a bot process. */
export type ToBot =
  | StartOrder
  | { readonly kind: 'arm'; readonly death: StepMoment }
  | { readonly kind: 'depth' }
  | { readonly kind: 'stop' };

/** What a bot process tells: its code is loaded; it is connected; it knows its death; how many jobs are not done. */
export type FromBot =
  | { readonly kind: 'loaded' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'armed' }
  | { readonly kind: 'depth'; readonly unfinished: number };
