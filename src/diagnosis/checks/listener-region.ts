import type { EvidenceByKind } from '../../evidence/evidence.js';
import { defineCheck, type FindingDraft } from '../check.js';
import { listenerEvents } from '../facts/exchange-events.js';
import { judgeHost, regions } from '../facts/listener-hosts.js';
import { policyEndpoints } from '../facts/policy-endpoints.js';

/** Reference, 3.2: the region of the policy and that of Exchange's events ought to be one (inferred). */
export const listenerRegion = defineCheck({
  id: 'listener-region',
  title: 'Policy and Exchange name the same region of the push service',
  description:
    'The policy names the region where the device registers, the events of Exchange the region that it notifies. Two regions mean that one side still uses an older setting, or that the events belong to other devices (inferred).',
  stage: null,
  article: null,
  needs: ['ews-event-log'],
  uses: ['app-policies'],
  variants: {
    same: 'The events name the region of the policy.',
    differs: 'The events name another region than the policy.',
  },
  cannotTell: 'Which of the two regions is the one of the tenant.',
  run: (given): FindingDraft<'same' | 'differs'>[] => compare(given),
});

type Given = Partial<Pick<EvidenceByKind, 'ews-event-log' | 'app-policies'>>;

function compare(given: Given): FindingDraft<'same' | 'differs'>[] {
  const policies = policyEndpoints(given['app-policies']);
  const [policy] = policies;
  if (policy === undefined) return [];
  const events = listenerEvents(given['ews-event-log']).flatMap(({ endpointHost, at }) => {
    const judged = judgeHost(endpointHost ?? '');
    return judged.kind === 'endpoint' ? [{ region: judged.region, at }] : [];
  });
  const other = events.find(({ region }) => !policies.some((one) => one.region === region));
  const [first] = events;
  if (first === undefined) return [];
  if (other === undefined) {
    const summary = `Policy and Exchange both name the region ${policy.region}`;
    return [{ variant: 'same', status: 'pass', summary, evidence: [policy.at, first.at] }];
  }
  const summary = `The policy names the region ${words(policy.region)}, but Exchange notifies ${words(other.region)}`;
  return [{ variant: 'differs', status: 'warn', summary, evidence: [policy.at, other.at] }];
}

function words(region: keyof typeof regions): string {
  return `${region} (${regions[region]})`;
}
