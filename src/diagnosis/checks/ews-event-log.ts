import type { EwsEvent } from '../../evidence/evidence.js';
import { defineCheck, type FindingDraft } from '../check.js';
import { judgeHost } from '../facts/listener-hosts.js';
import { counted, listWords } from '../words.js';

type Variant = 'listener-failures' | 'subscription-dropped';

/** Article: "Look for connectivity failures in the EWS event logs"; event ids from reference 4.1. */
export const ewsEventLog = defineCheck({
  id: 'ews-event-log',
  title: 'Exchange reaches the listener service',
  stage: 'exchange-to-listener',
  article: 'ews-event-log',
  needs: ['ews-event-log'],
  variants: ['listener-failures', 'subscription-dropped'],
  run(given): FindingDraft<Variant>[] {
    const events = (given['ews-event-log']?.events ?? []).filter(concernsListener);
    const dropped = events.filter(({ eventId }) => eventId === 22);
    const failed = events.filter(({ eventId }) => eventId !== 22);
    return [
      ...finding(
        'listener-failures',
        failed,
        `Exchange could not notify the listener service${statuses(failed)}`,
      ),
      ...finding('subscription-dropped', dropped, 'Exchange dropped the subscription itself'),
    ];
  },
});

/** Other services use the same event ids (reference, 8, guard rails). */
function concernsListener({ endpointHost }: EwsEvent): boolean {
  return endpointHost !== null && judgeHost(endpointHost).kind === 'endpoint';
}

function statuses(events: readonly EwsEvent[]): string {
  const words = listWords(events.flatMap(({ status }) => (status === null ? [] : [status])));
  return words === '' ? '' : ` (${words})`;
}

function finding(variant: Variant, events: readonly EwsEvent[], sentence: string): FindingDraft<Variant>[] {
  const [first, ...rest] = events.map(({ at }) => at);
  if (first === undefined) return [];
  return [
    {
      variant,
      status: 'fail',
      summary: `${sentence}: ${counted(events.length, 'event')}`,
      evidence: [first, ...rest],
    },
  ];
}
