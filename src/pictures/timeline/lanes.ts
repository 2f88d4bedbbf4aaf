import type { Diagnosis, TimelineEntry } from '../../diagnosis/diagnosis.js';
import { type Stage, stages, stageTitles } from '../../diagnosis/stages.js';
import { failedWakeUp } from '../../diagnosis/timeline.js';
import type { Redacted } from '../../redaction/redacted.js';

type Entry = TimelineEntry<Redacted>;

/** What the marks of a lane mean, and so how they look. */
export type LaneKind = 'push' | 'fetch' | 'success' | 'failure';

/** Entries of one sort, drawn in one row. */
export interface Lane {
  readonly kind: LaneKind;
  readonly title: string;
  readonly entries: readonly Entry[];
  readonly count: number;
  readonly isWakeUps: boolean;
}

/** Wake-ups by kind, the steps that succeeded, the failures by stage in the order of the chain, and Exchange's own. */
export function lanesOf({ timeline, sources }: Diagnosis<Redacted>): Lane[] {
  const wakeUpsRead = sources.some(({ kind }) => kind === 'background-fetch') || timeline.some(isWakeUp);
  const failures = timeline.filter(({ kind }) => kind === 'failure');
  return [
    ...(wakeUpsRead ? wakeUpLanes(timeline) : []),
    ...successLanes(timeline.filter(({ kind }) => kind === 'success')),
    ...failureLanes(failures.filter(({ fromServer }) => fromServer !== true)),
    lane(
      'failure',
      'Failures in the log of Exchange',
      failures.filter(({ fromServer }) => fromServer === true),
    ),
  ].filter(({ count, isWakeUps, kind }) => count > 0 || (isWakeUps && kind === 'push'));
}

/** What makes a subscription and keeps it; failures of these have their lanes by stage. */
const subscriptionStages: readonly Stage[] = ['ews-subscription', 'listener-update', 'exchange-to-listener'];

function successLanes(successes: readonly Entry[]): Lane[] {
  const isSubscription = ({ stage }: Entry) => subscriptionStages.some((one) => one === stage);
  const subscription = successes.filter(isSubscription);
  const title = subscription.length === 0 ? 'Steps that succeeded' : 'Other steps that succeeded';
  return [
    lane('success', 'Subscription made or found valid', subscription),
    lane(
      'success',
      title,
      successes.filter((entry) => !isSubscription(entry)),
    ),
  ];
}

export function isWakeUp({ kind }: Entry): boolean {
  return kind === 'push' || kind === 'wake-up';
}

/** Earlier diagnoses have no stage and tell it in words alone. */
function isFailedWakeUp({ stage, text }: Entry): boolean {
  return stage === 'wake-up' || text.endsWith(failedWakeUp);
}

function wakeUpLanes(timeline: readonly Entry[]): Lane[] {
  const [pushes, fetches] = (['push', 'wake-up'] as const).map((kind) =>
    timeline.filter((entry) => entry.kind === kind),
  );
  return [
    ...wakeUpPair('push', 'Pushes', pushes ?? []),
    ...wakeUpPair('fetch', 'Background fetches', fetches ?? []),
  ];
}

function wakeUpPair(kind: LaneKind, title: string, entries: readonly Entry[]): Lane[] {
  const failed = entries.filter(isFailedWakeUp);
  const others = entries.filter((entry) => !isFailedWakeUp(entry));
  const whole = failed.length === 0 ? title : `${title} that went well`;
  return [
    { ...lane(kind, whole, others), isWakeUps: true },
    { ...lane('failure', `${title} that failed`, failed), isWakeUps: true },
  ];
}

function failureLanes(failures: readonly Entry[]): Lane[] {
  const byStage = [...stages, null].map((stage) =>
    lane(
      'failure',
      `Failures, ${stageWords(stage)}`,
      failures.filter((entry) => (entry.stage ?? null) === stage),
    ),
  );
  return byStage.filter(({ count }) => count > 0);
}

function stageWords(stage: Stage | null): string {
  return stage === null ? 'stage not recorded' : stageTitles[stage];
}

function lane(kind: LaneKind, title: string, entries: readonly Entry[]): Lane {
  const count = entries.reduce((sum, entry) => sum + entry.count, 0);
  return { kind, title, entries, count, isWakeUps: false };
}
