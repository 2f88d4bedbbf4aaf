import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

const acknowledgementBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3];
const answerBuckets = [0.25, 0.5, 1, 2, 5, 10, 20, 30, 60, 120, 300, 600];
const callBuckets = [0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 20];

/** Every metric of the bot's own, on one registry. `docs/operations.md` names what to watch. */
export function createInstruments(registry: Registry) {
  return {
    ...ofAnswers([registry]),
    ...ofJobs([registry]),
    ...ofSlack([registry]),
  };
}
export type Instruments = ReturnType<typeof createInstruments>;

function ofAnswers(registers: Registry[]) {
  return {
    acknowledgement: new Histogram({
      name: 'securemail_acknowledgement_seconds',
      help: 'From a request of Slack to its acknowledgement',
      labelNames: ['incoming'],
      buckets: acknowledgementBuckets,
      registers,
    }),
    answer: new Histogram({
      name: 'securemail_answer_seconds',
      help: 'From the event of an upload to the reply',
      labelNames: ['verdict'],
      buckets: answerBuckets,
      registers,
    }),
    outcomes: new Counter({
      name: 'securemail_outcomes_total',
      help: 'Answers by verdict and first cause',
      labelNames: ['verdict', 'cause'],
      registers,
    }),
  };
}

function ofJobs(registers: Registry[]) {
  return {
    waiting: new Gauge({ name: 'securemail_jobs_waiting', help: 'Jobs that are due and wait', registers }),
    running: new Gauge({ name: 'securemail_jobs_running', help: 'Jobs that run', registers }),
    oldest: new Gauge({
      name: 'securemail_jobs_oldest_age_seconds',
      help: 'How long the job that waits longest has been due; 0 where none waits',
      registers,
    }),
    readable: new Gauge({
      name: 'securemail_jobs_readable',
      help: '1 where the database told of its jobs at this scrape, 0 where it did not',
      registers,
    }),
    givenUp: new Counter({
      name: 'securemail_jobs_given_up_total',
      help: 'Jobs that ended without an answer, by error code',
      labelNames: ['code'],
      registers,
    }),
  };
}

function ofSlack(registers: Registry[]) {
  return {
    calls: new Histogram({
      name: 'securemail_slack_call_seconds',
      help: 'Requests to the Web API, new attempts included',
      labelNames: ['method'],
      buckets: callBuckets,
      registers,
    }),
    errors: new Counter({
      name: 'securemail_slack_errors_total',
      help: 'Requests to the Web API that failed, by method and error code',
      labelNames: ['method', 'error'],
      registers,
    }),
    throttled: new Counter({
      name: 'securemail_slack_throttled_total',
      help: 'Requests to the Web API that were answered with 429',
      labelNames: ['method'],
      registers,
    }),
    socket: new Gauge({
      name: 'securemail_socket_state',
      help: '1 for the state that the socket to Slack is in',
      labelNames: ['state'],
      registers,
    }),
    connections: new Counter({
      name: 'securemail_socket_connections_total',
      help: 'Sockets to Slack that came to work, the first included',
      registers,
    }),
    revivals: new Counter({
      name: 'securemail_socket_revivals_total',
      help: 'Sockets that the watchdog replaced because nothing was heard',
      registers,
    }),
  };
}
