import type { AppInfo } from '../../evidence/evidence.js';
import { defineCheck, type FindingDraft } from '../check.js';
import { type PolicyStatement, policyStatements } from '../facts/policy-values.js';
import { failuresOf, samplesOf } from '../facts/push-steps.js';

type Variant = 'set' | 'missing-in-enterprise-build';
type Build = 'enterprise' | 'app-store' | 'unknown';

const policy = 'PushNotificationsTenantId';

/** Article: needed by enterprise builds alone; an app store build asks the listener service for its ID. */
export const tenantIdPolicy = defineCheck({
  id: 'tenant-id-policy',
  title: 'An enterprise build has its tenant ID',
  stage: 'tenant-id',
  article: 'policy-tenant-id',
  needs: ['app-policies'],
  uses: ['app-info', 'app-log', 'apns-events'],
  variants: ['set', 'missing-in-enterprise-build'],
  run(given) {
    const statements = policyStatements(given['app-policies'], policy);
    const entitlement = samplesOf(failuresOf(given, ({ kind }) => kind === 'entitlement')).length > 0;
    const build = entitlement ? 'enterprise' : buildOf(given['app-info']);
    const empty =
      statements.length > 0 && statements.every((one) => one.kind === 'absent' || one.value === '');
    if (empty && build === 'app-store') return { notApplicable: 'an app store build fetches its tenant ID' };
    return statements.flatMap((statement) => judge(statement, build));
  },
});

function buildOf(infos: readonly AppInfo[] | undefined): Build {
  return infos?.find(({ build }) => build !== null)?.build?.value ?? 'unknown';
}

/** An empty value says nothing while the build is unknown. */
function judge(statement: PolicyStatement, build: Build): FindingDraft<Variant>[] {
  const evidence = [statement.at] as const;
  if (statement.kind === 'set' && statement.value !== '') {
    return [
      {
        variant: 'set',
        stage: null,
        status: 'pass',
        summary: `${policy} is set (${statement.value})`,
        evidence,
      },
    ];
  }
  const summary = `${policy} is not set, which an enterprise build needs`;
  return build === 'enterprise'
    ? [{ variant: 'missing-in-enterprise-build', status: 'fail', basis: 'inferred', summary, evidence }]
    : [];
}
