import { policyHost } from '../../evidence/policy-value.js';
import { defineCheck, type FindingDraft } from '../check.js';
import { judgeHost, regions } from '../facts/listener-hosts.js';
import { type PolicyStatement, policyStatements } from '../facts/policy-values.js';

type Variant = 'valid' | 'absent' | 'empty' | 'malformed' | 'foreign' | 'unverified';

const policy = 'PushNotificationsListenerServiceHostName';

/** Article: the policy must hold a valid endpoint URL; the endpoints known are those of reference 3.2. */
export const listenerHost = defineCheck({
  id: 'listener-host',
  title: 'The listener host policy names a known endpoint',
  description:
    'PushNotificationsListenerServiceHostName has to hold a valid endpoint of the Citrix push service. Known are the registration and the listener hosts of the three regions; host, host with port and URL are accepted.',
  stage: 'policy',
  article: 'policy-listener-host-name',
  needs: ['app-policies'],
  variants: {
    valid: 'The policy holds a known endpoint.',
    absent: 'The policy is not in the file at all.',
    empty: 'The policy is there, but empty.',
    malformed: 'What the policy holds is no host and no URL.',
    foreign: 'The policy holds a host that is none of Citrix’s.',
    unverified:
      'The policy holds a host of Citrix, but none of the known endpoints: compare it with Citrix’s documentation.',
  },
  cannotTell:
    'Whether the region fits the tenant. Some host names of the EMEA and APAC regions are inferred by symmetry, and Citrix may add others.',
  run: (given) => policyStatements(given['app-policies'], policy).map(judge),
});

function judge(statement: PolicyStatement): FindingDraft<Variant> {
  const evidence = [statement.at] as const;
  if (statement.kind === 'absent') {
    const status = statement.file.app === 'secure-mail' ? 'fail' : 'warn';
    return { variant: 'absent', status, summary: `${policy} is not set`, evidence };
  }
  if (statement.value === '')
    return { variant: 'empty', status: 'fail', summary: `${policy} is empty`, evidence };
  return { ...judgeValue(statement.value), evidence };
}

function judgeValue(value: string): Pick<FindingDraft<Variant>, 'variant' | 'status' | 'summary'> {
  const host = policyHost(value);
  if (host === null) {
    return { variant: 'malformed', status: 'fail', summary: `${policy} is no host or URL: "${value}"` };
  }
  const judgement = judgeHost(host);
  switch (judgement.kind) {
    case 'endpoint':
      return {
        variant: 'valid',
        status: 'pass',
        summary: `${policy} is ${host} (${regions[judgement.region]})`,
      };
    case 'citrix':
      return {
        variant: 'unverified',
        status: 'warn',
        summary: `${policy} is ${host}: a Citrix host, but none of the known endpoints`,
      };
    case 'foreign':
      return {
        variant: 'foreign',
        status: 'fail',
        summary: `${policy} is ${host}, which is no known endpoint`,
      };
  }
}
