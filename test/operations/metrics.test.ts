import { describe, expect, it } from 'vitest';
import type { QueueDepth } from '../../src/jobs/jobs.js';
import { createMetrics } from '../../src/operations/prometheus-metrics.js';

const idle: QueueDepth = { waiting: 0, running: 0, waitingSince: null };
const isolated = (depth: () => Promise<QueueDepth> = async () => idle) =>
  createMetrics({ depth, now: () => 100_000, ofProcess: false });

describe('createMetrics', () => {
  it('counts answers by verdict and first cause, and how long they took', async () => {
    const metrics = isolated();
    metrics.answered({ verdict: 'cause-found', cause: 'ews-request-too-large', seconds: 3 });
    metrics.answered({ verdict: 'healthy', cause: null, seconds: 1 });
    const text = await metrics.scrape();
    expect(text).toContain(
      'securemail_outcomes_total{verdict="cause-found",cause="ews-request-too-large"} 1',
    );
    expect(text).toContain('securemail_outcomes_total{verdict="healthy",cause="none"} 1');
    expect(text).toContain('securemail_answer_seconds_bucket{le="2",verdict="cause-found"} 0');
    expect(text).toContain('securemail_answer_seconds_bucket{le="5",verdict="cause-found"} 1');
  });

  it('counts calls and refusals of Slack, and where it was asked too often', async () => {
    const metrics = isolated();
    metrics.slackCalled({ method: 'chat.postMessage', error: 'not_in_channel', seconds: 0.2 });
    metrics.slackCalled({ method: 'chat.postMessage', error: null, seconds: 0.2 });
    metrics.slackThrottled('chat.update');
    const text = await metrics.scrape();
    expect(text).toContain('securemail_slack_call_seconds_count{method="chat.postMessage"} 2');
    expect(text).toContain(
      'securemail_slack_errors_total{method="chat.postMessage",error="not_in_channel"} 1',
    );
    expect(text).toContain('securemail_slack_throttled_total{method="chat.update"} 1');
  });

  it('tells the state of the socket, and how often it came to work', async () => {
    const metrics = isolated();
    for (const state of ['opening', 'connecting', 'connected', 'disconnected', 'connected'] as const)
      metrics.socketIs(state);
    metrics.socketRevived();
    const text = await metrics.scrape();
    expect(text).toContain('securemail_socket_state{state="connected"} 1');
    expect(text).toContain('securemail_socket_state{state="disconnected"} 0');
    expect(text).toContain('securemail_socket_connections_total 2');
    expect(text).toContain('securemail_socket_revivals_total 1');
  });

  it('asks for the queue at every scrape', async () => {
    let waiting = 2;
    const metrics = isolated(async () => ({ waiting, running: 1, waitingSince: 38_500 }));
    expect(await metrics.scrape()).toContain('securemail_jobs_waiting 2');
    waiting = 5;
    const text = await metrics.scrape();
    expect(text).toContain('securemail_jobs_waiting 5');
    expect(text).toContain('securemail_jobs_running 1');
    expect(text).toContain('securemail_jobs_oldest_age_seconds 61.5');
    expect(text).toContain('securemail_jobs_readable 1');
  });

  it('tells the rest where the database is down', async () => {
    const metrics = isolated(() => Promise.reject(new Error('down')));
    metrics.jobGivenUp('LIMIT_TIME');
    const text = await metrics.scrape();
    expect(text).toContain('securemail_jobs_readable 0');
    expect(text).toMatch(/securemail_jobs_waiting nan/i);
    expect(text).toContain('securemail_jobs_given_up_total{code="LIMIT_TIME"} 1');
  });

  it('lets nothing become a label that is in no closed set', async () => {
    const metrics = isolated();
    const canary = 'erika.musterfrau@corp.example';
    metrics.answered({ verdict: 'cause-found', cause: canary, seconds: 1 });
    metrics.slackCalled({ method: canary, error: canary, seconds: 1 });
    metrics.slackThrottled(canary);
    const text = await metrics.scrape();
    expect(text).not.toContain('musterfrau');
    expect(text).toContain('securemail_slack_errors_total{method="other",error="other"} 1');
  });

  it('keeps each instance to itself', async () => {
    const [one, another] = [isolated(), isolated()];
    one.acknowledged('event', 0.1);
    expect(await another.scrape()).not.toContain('securemail_acknowledgement_seconds_count');
  });

  it('measures the process too', async () => {
    const text = await createMetrics({ depth: async () => idle }).scrape();
    expect(text).toContain('nodejs_eventloop_lag_p99_seconds');
    expect(text).toContain('process_resident_memory_bytes');
  });
});
