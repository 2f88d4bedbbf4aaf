import type { EwsEventLog } from '../../evidence/evidence.js';
import type { ReachabilityStatement } from '../../evidence/server-output.js';
import { defineCheck, type FindingDraft } from '../check.js';
import { egressWords } from '../facts/egress-faults.js';
import { coversFailing, listenerAttempts } from '../facts/reachability.js';
import { listWords } from '../words.js';

type Variant = 'unreachable' | 'reachable' | 'reachable-in-part';

/** Article: "Can all Exchange servers communicate externally?", as an attempt shows it. */
export const exchangeReachability = defineCheck({
  id: 'exchange-reachability',
  title: 'An attempt from a server reaches the listener service',
  description:
    'An administrator tried to reach the listener host from a server, with Test-NetConnection, curl, nslookup or their like. What works on one server says nothing of another.',
  stage: null,
  article: null,
  needs: ['server-output'],
  uses: ['ews-event-log'],
  variants: {
    unreachable: 'The attempt failed: the name, the connection or the request.',
    reachable:
      'The attempt succeeded, and no failure of another server, or of a kind that the attempt cannot show, is on record.',
    'reachable-in-part':
      'The attempt succeeded as far as it went, but not on every server that fails, or not as far as those fail.',
  },
  cannotTell:
    'Whether it was an Exchange server, and under which account: EWS may take another way out than an administrator. When it was tried is not in the output.',
  run(given): FindingDraft<Variant>[] {
    const attempts = listenerAttempts(given['server-output']);
    return [...failed(attempts.filter(({ ok }) => !ok)), ...succeeded(attempts, given['ews-event-log'])];
  },
});

function failed(attempts: readonly ReachabilityStatement[]): FindingDraft<Variant>[] {
  const [first, ...rest] = attempts.map(({ at }) => at);
  if (first === undefined) return [];
  const reasons = listWords(attempts.map(({ reason }) => egressWords[reason ?? 'unknown']));
  const summary = `The listener was tried and not reached${from(attempts)}: ${reasons}`;
  return [{ variant: 'unreachable', status: 'warn', summary, evidence: [first, ...rest] }];
}

function succeeded(
  attempts: readonly ReachabilityStatement[],
  log: EwsEventLog | undefined,
): FindingDraft<Variant>[] {
  const reached = attempts.filter(({ ok }) => ok);
  const [first, ...rest] = reached.map(({ at }) => at);
  if (first === undefined) return [];
  const evidence = [first, ...rest] as const;
  const isWhole = reached.length === attempts.length && coversFailing(reached, log);
  return [
    isWhole
      ? {
          variant: 'reachable',
          status: 'pass',
          summary: `The listener was reached${from(reached)}; this speaks for that server alone`,
          evidence,
        }
      : {
          variant: 'reachable-in-part',
          status: 'info',
          summary: `An attempt to reach the listener succeeded${from(reached)}, which leaves open whether every Exchange server gets out`,
          evidence,
        },
  ];
}

function from(attempts: readonly ReachabilityStatement[]): string {
  const servers = listWords(attempts.flatMap((one) => one.from ?? []));
  return servers === '' ? '' : ` from ${servers}`;
}
