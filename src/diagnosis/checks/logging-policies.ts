import { policyBoolean } from '../../evidence/policy-value.js';
import { defineCheck, type FindingDraft } from '../check.js';
import { type PolicyStatement, policyStatements } from '../facts/policy-values.js';

type Variant = 'logs-blocked' | 'level-low' | 'logs-encrypted';

/** Policies that hide what the logs could show (reference, 1.6). */
export const loggingPolicies = defineCheck({
  id: 'logging-policies',
  title: 'The logging policies let the logs speak',
  description:
    'Three policies can keep the logs from showing what happened: BlockLogs, DefaultLoggerLevel and EncryptLogs. Nothing may be concluded from what such logs lack.',
  stage: null,
  article: 'obtain-logs',
  needs: ['app-policies'],
  variants: {
    'logs-blocked': 'BlockLogs is on: the app records nothing.',
    'level-low': 'DefaultLoggerLevel lies below 4: steps that succeed are not recorded.',
    'logs-encrypted': 'EncryptLogs is on: the logs may be unreadable.',
  },
  cannotTell:
    'What the logs would have said. ObfuscateLogs is on by default and hides addresses, so that a search for the listener’s host may find nothing.',
  run: (given) => [
    ...warnings(policyStatements(given['app-policies'], 'BlockLogs'), isOn, {
      variant: 'logs-blocked',
      summary: 'BlockLogs is on: the app records no logs',
    }),
    ...warnings(policyStatements(given['app-policies'], 'DefaultLoggerLevel'), isBelowInfo, {
      variant: 'level-low',
      summary: 'DefaultLoggerLevel lies below 4 (information): steps that succeed are not recorded',
    }),
    ...warnings(policyStatements(given['app-policies'], 'EncryptLogs'), isOn, {
      variant: 'logs-encrypted',
      summary: 'EncryptLogs is on: the text of the logs may be unreadable',
    }),
  ],
});

function warnings(
  statements: readonly PolicyStatement[],
  holds: (value: string) => boolean,
  finding: { readonly variant: Variant; readonly summary: string },
): FindingDraft<Variant>[] {
  return statements.flatMap((statement): FindingDraft<Variant>[] =>
    statement.kind === 'set' && holds(statement.value)
      ? [{ ...finding, status: 'warn', evidence: [statement.at] }]
      : [],
  );
}

function isOn(value: string): boolean {
  return policyBoolean(value) === true;
}

function isBelowInfo(value: string): boolean {
  return /^[0-3]$/.test(value);
}
