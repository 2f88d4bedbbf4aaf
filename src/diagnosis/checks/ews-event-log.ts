import type { EwsEvent, EwsEventLog } from '../../evidence/evidence.js';
import { type Check, defineCheck, type FindingDraft } from '../check.js';
import { failureSummary } from '../facts/egress-summary.js';
import { failedNotifications, listenerEvents, type Order, orderOf } from '../facts/exchange-events.js';
import { subscriptionInvalid } from '../facts/failure-kinds.js';
import { type AppRecords, failuresOf, latestProof } from '../facts/push-steps.js';
import { counted } from '../words.js';

const variants = {
  'listener-failures':
    'Events 5, 6 or 7 towards the Citrix listener service, and the device shows nothing that worked later.',
  'listener-failures-undated':
    'Such events, in a log that states no time zone, so that they may lie before or after what worked on the device.',
  'listener-failures-recovered':
    'Such events, all of them before a check or a push that the device shows to work.',
  'subscription-dropped':
    'Event 22: Exchange itself could no longer serve the subscription. That is no matter of the firewall.',
  'subscription-dropped-undated': 'Event 22, in a log that states no time zone.',
  'subscription-dropped-recovered': 'Event 22, and the device subscribed again later.',
  'endpoint-not-named':
    'Events 5, 6, 7 or 22 that name no endpoint: they may concern any service that subscribes to mailboxes.',
  'none-recorded': 'An export of the log that covers some time, without any such event towards the listener.',
  'time-zone-open': 'The log states no time zone, so that its times are shown as they stand there.',
};
type Variant = keyof typeof variants;

/** Article: "Look for connectivity failures in the EWS event logs"; event ids from reference 4.1. */
export const ewsEventLog = defineCheck({
  id: 'ews-event-log',
  title: 'Exchange reaches the listener service',
  description:
    'Exchange writes to its Application log, source “MSExchange Web Services”, when a notification cannot be sent (events 5, 6 and 7) or when it gives up a subscription itself (event 22). Only events that name a Citrix endpoint count: other services use the same ids. Failures are told by server, because every server that may hold the mailbox has to get out.',
  stage: 'exchange-to-listener',
  article: 'ews-event-log',
  needs: ['ews-event-log'],
  uses: ['app-log', 'apns-events', 'background-fetch'],
  variants,
  cannotTell:
    'How often it failed: Exchange leaves out repeats of the same error for a quarter of an hour (observed, not documented). A log without such events speaks for its servers and its span alone. With Exchange Online nobody has these logs.',
  run: (given) => [
    ...failures(given),
    ...drops(given),
    ...unattributed(given['ews-event-log']),
    ...noneRecorded(given['ews-event-log']),
    ...zoneOpen(given['ews-event-log']),
  ],
} satisfies Check<'ews-event-log' | 'app-log' | 'apns-events' | 'background-fetch', Variant>);

type Given = AppRecords & { readonly 'ews-event-log'?: EwsEventLog };

function failures(given: Given): FindingDraft<Variant>[] {
  const log = given['ews-event-log'];
  const events = failedNotifications(log);
  if (log === undefined) return [];
  return told('listener-failures', events, failureSummary(log), latestProof(given, ['validity-check']));
}

/**
 * A dropped subscription is made good by the next one that Exchange accepts; where the validity checks tell how
 * long subscriptions last, by a check that finds one valid.
 */
function drops(given: Given): FindingDraft<Variant>[] {
  const events = listenerEvents(given['ews-event-log']).filter(({ eventId }) => eventId === 22);
  const summary = `Exchange dropped the subscription itself: ${counted(events.length, 'record')}`;
  const checked = failuresOf(given, subscriptionInvalid).length > 0;
  const proof = latestProof(given, [checked ? 'validity-check' : 'ews-subscription']);
  return told('subscription-dropped', events, summary, proof);
}

const suffixes = { before: '-recovered', after: '', open: '-undated' } as const satisfies Record<
  Order,
  string
>;

function told(
  variant: 'listener-failures' | 'subscription-dropped',
  events: readonly EwsEvent[],
  summary: string,
  proof: ReturnType<typeof latestProof>,
): FindingDraft<Variant>[] {
  const [first, ...rest] = events.map(({ at }) => at);
  if (first === undefined) return [];
  const order = proof === null ? 'after' : orderOf(events, proof);
  if (proof === null || order !== 'before')
    return [{ variant: `${variant}${suffixes[order]}`, status: 'fail', summary, evidence: [first, ...rest] }];
  return [
    {
      variant: `${variant}-recovered`,
      status: 'info',
      recovered: true,
      summary: `${summary}; the device shows that it worked again later`,
      count: events.length,
      evidence: [first, ...rest, proof],
    },
  ];
}

function unattributed(log: EwsEventLog | undefined): FindingDraft<Variant>[] {
  const [first, ...rest] = (log?.unattributed ?? []).map(({ at }) => at);
  if (first === undefined) return [];
  const count = counted(rest.length + 1, 'record');
  const summary = `Exchange logged push failures that name no endpoint (${count}): whose they are cannot be told`;
  return [{ variant: 'endpoint-not-named', status: 'info', summary, evidence: [first, ...rest] }];
}

/** An empty search says something where an export covers some time, and leaves no event without endpoint. */
function noneRecorded(log: EwsEventLog | undefined): FindingDraft<Variant>[] {
  if (log === undefined || listenerEvents(log).length > 0 || log.unattributed.length > 0) return [];
  const { from, to, searchable, at } = log;
  if (!searchable || from === null || to === null || to.utc <= from.utc) return [];
  const summary =
    'The Exchange log holds no push failure towards the listener, for the time and the servers that it covers';
  return [{ variant: 'none-recorded', status: 'pass', stage: null, summary, evidence: [at] }];
}

function zoneOpen(log: EwsEventLog | undefined): FindingDraft<Variant>[] {
  const [first] = listenerEvents(log);
  if (log?.zone !== 'unknown' || first === undefined) return [];
  const summary =
    'The event log states no time zone, so that its times are shown as they stand there; tell the server’s offset from UTC, or export the log again as XML, whose times are UTC';
  return [{ variant: 'time-zone-open', status: 'info', stage: null, summary, evidence: [first.at] }];
}
