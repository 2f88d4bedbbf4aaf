import { collectDefaultMetrics, Registry } from 'prom-client';
import type { QueueDepth } from '../jobs/jobs.js';
import { createInstruments, type Instruments } from './instruments.js';
import { causeLabel, methodLabel, slackErrorLabel } from './labels.js';
import { type Metrics, socketStates } from './metrics.js';
import { withinTime } from './within-time.js';

export interface PrometheusOptions {
  /** Asked at every scrape; one that throws or hangs is told as unreadable. */
  readonly depth: () => Promise<QueueDepth>;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
  /** Whether the event loop, the memory and the collector of this process are measured too. Default: yes. */
  readonly ofProcess?: boolean;
}

/** Metrics that can be scraped. */
export interface PrometheusMetrics extends Metrics {
  readonly contentType: string;
  /** Everything in the text format of Prometheus. */
  scrape(): Promise<string>;
}

/** How long the database gets to tell of its jobs, in milliseconds. */
const depthTimeout = 2000;

/** Metrics on a registry of their own. */
export function createMetrics({
  depth,
  now = Date.now,
  ofProcess = true,
}: PrometheusOptions): PrometheusMetrics {
  const registry = new Registry();
  if (ofProcess) collectDefaultMetrics({ register: registry });
  const instruments = createInstruments(registry);
  return {
    ...recorder(instruments),
    contentType: registry.contentType,
    scrape: async () => {
      await readDepth(instruments, depth, now);
      return registry.metrics();
    },
  };
}

function recorder(on: Instruments): Metrics {
  return {
    acknowledged: (incoming, seconds) => on.acknowledgement.observe({ incoming }, seconds),
    answered: ({ verdict, cause, seconds }) => {
      on.answer.observe({ verdict }, seconds);
      on.outcomes.inc({ verdict, cause: causeLabel(cause) });
    },
    jobGivenUp: (code) => on.givenUp.inc({ code }),
    slackCalled: ({ method: name, error, seconds }) => {
      const method = methodLabel(name);
      on.calls.observe({ method }, seconds);
      if (error !== null) on.errors.inc({ method, error: slackErrorLabel(error) });
    },
    slackThrottled: (method) => on.throttled.inc({ method: methodLabel(method) }),
    socketIs: (state) => {
      for (const one of socketStates) on.socket.set({ state: one }, one === state ? 1 : 0);
      if (state === 'connected') on.connections.inc();
    },
    socketRevived: () => on.revivals.inc(),
  };
}

/** A scrape must not fail with the database: what is not known is NaN, and `readable` says so. */
async function readDepth(
  on: Instruments,
  depth: () => Promise<QueueDepth>,
  now: () => number,
): Promise<void> {
  const known = await withinTime(depth, depthTimeout).catch(() => null);
  on.readable.set(known === null ? 0 : 1);
  on.waiting.set(known?.waiting ?? Number.NaN);
  on.running.set(known?.running ?? Number.NaN);
  on.oldest.set(known === null ? Number.NaN : (now() - (known.waitingSince ?? now())) / 1000);
}
