import { policyHost } from '../../evidence/policy-value.js';
import { defineCheck, type FindingDraft } from '../check.js';
import { type PolicyStatement, policyStatements } from '../facts/policy-values.js';

type Variant = 'set' | 'fallback' | 'malformed';

const policy = 'PushNotificationsEWSHostName';

/** Article: the policy need not be set; without it ExchangeServer or autodiscovery gives the host. */
export const ewsHost = defineCheck({
  id: 'ews-host',
  title: 'The EWS host policy is empty or names a host',
  description:
    'PushNotificationsEWSHostName need not be set. Without it the app takes the host of the policy ExchangeServer, or the one that autodiscovery gives.',
  stage: null,
  article: 'policy-ews-host-name',
  needs: ['app-policies'],
  variants: {
    set: 'The policy names a host.',
    fallback: 'The policy is not set or empty, which the article calls no problem.',
    malformed: 'What the policy holds is no host name.',
  },
  cannotTell: 'Which host autodiscovery gave, and whether a host that is named is the right one.',
  run: (given) => policyStatements(given['app-policies'], policy).map(judge),
});

function judge(statement: PolicyStatement): FindingDraft<Variant> {
  const evidence = [statement.at] as const;
  if (statement.kind === 'absent' || statement.value === '') {
    const summary = `${policy} is not set, which is no problem: ExchangeServer or autodiscovery gives the host`;
    return { variant: 'fallback', status: 'pass', summary, evidence };
  }
  const host = policyHost(statement.value);
  return host === null
    ? {
        variant: 'malformed',
        status: 'warn',
        summary: `${policy} is no host name: "${statement.value}"`,
        evidence,
      }
    : { variant: 'set', status: 'pass', summary: `${policy} is ${host}`, evidence };
}
