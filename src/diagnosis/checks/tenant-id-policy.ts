import type { AppInfo } from '../../evidence/evidence.js';
import type { Located } from '../../evidence/located.js';
import { defineCheck, type FindingDraft } from '../check.js';
import { type PolicyStatement, policyStatements } from '../facts/policy-values.js';
import { type AppRecords, failuresOf, samplesOf } from '../facts/push-steps.js';
import { standingProof } from '../facts/standing-proof.js';
import type { Reported } from '../questions/reported-answers.js';

type Variant = 'set' | 'missing-in-enterprise-build' | 'missing-in-reported-enterprise-build';

interface Build {
  readonly kind: 'enterprise' | 'app-store' | 'unknown';
  /** Where a person says so; null where the evidence does, or nobody. */
  readonly reportedAt: Located | null;
}

const policy = 'PushNotificationsTenantId';

/** Article: needed by enterprise builds alone; an app store build asks the listener service for its ID. */
export const tenantIdPolicy = defineCheck({
  id: 'tenant-id-policy',
  title: 'An enterprise build has its tenant ID',
  description:
    'An enterprise build needs PushNotificationsTenantId. A build from the App Store fetches its tenant ID itself, so that an empty policy is no fault there.',
  stage: 'tenant-id',
  article: 'policy-tenant-id',
  needs: ['app-policies'],
  uses: ['app-info', 'app-log', 'apns-events'],
  decides: { 'app-info': ['missing-in-enterprise-build'] },
  asks: ['build'],
  variants: {
    set: 'The policy holds a tenant ID.',
    'missing-in-enterprise-build':
      'The policy is empty or not set, and the build is an enterprise one by its bundle id (inferred), its own statement or the entitlement error.',
    'missing-in-reported-enterprise-build':
      'The policy is empty or not set, and a person reports that the build is an enterprise one.',
  },
  cannotTell:
    'Whether the tenant ID is the right one. Where nothing tells which kind of build this is, an empty policy says nothing.',
  run(given) {
    const statements = policyStatements(given['app-policies'], policy);
    const build = buildOf(given);
    const empty = statements.length > 0 && statements.every(isEmpty);
    if (empty && build.kind === 'app-store')
      return { notApplicable: 'an app store build fetches its tenant ID' };
    const isAccepted = standingProof(given, 'tenant-id') !== null;
    return statements.flatMap((statement) => judge(statement, build, isAccepted));
  },
});

type Given = AppRecords & {
  readonly 'app-info'?: readonly AppInfo[];
  readonly reported?: Reported;
};

/** What the evidence says of the build; where it is silent, what a person says. */
function buildOf(given: Given): Build {
  const entitlement = samplesOf(failuresOf(given, ({ kind }) => kind === 'entitlement')).length > 0;
  if (entitlement) return { kind: 'enterprise', reportedAt: null };
  const stated = given['app-info']?.find(({ build }) => build !== null)?.build;
  if (stated) return { kind: stated.value, reportedAt: null };
  const reported = given.reported?.build;
  return { kind: reported?.answer ?? 'unknown', reportedAt: reported?.at ?? null };
}

function isEmpty(statement: PolicyStatement): boolean {
  return statement.kind === 'absent' || statement.value === '';
}

/** An empty value says nothing while the build is unknown, or where the push service knows the tenant all the same. */
function judge(
  statement: PolicyStatement,
  { kind, reportedAt }: Build,
  isAccepted: boolean,
): FindingDraft<Variant>[] {
  if (statement.kind === 'set' && statement.value !== '') {
    const summary = `${policy} is set (${statement.value})`;
    return [{ variant: 'set', stage: null, status: 'pass', summary, evidence: [statement.at] }];
  }
  if (kind !== 'enterprise' || isAccepted) return [];
  const missing = { status: 'fail', basis: 'inferred' } as const;
  const summary = `${policy} is not set, which an enterprise build needs`;
  return reportedAt === null
    ? [{ ...missing, variant: 'missing-in-enterprise-build', summary, evidence: [statement.at] }]
    : [
        {
          ...missing,
          variant: 'missing-in-reported-enterprise-build',
          summary: `${summary}; the build is reported to be one`,
          evidence: [statement.at, reportedAt],
        },
      ];
}
