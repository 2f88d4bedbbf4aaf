import type { Diagnosis, FoundCause, Owner } from '../../diagnosis/diagnosis.js';
import type { Redacted } from '../../redaction/redacted.js';
import { citrixDraft } from './citrix-draft.js';
import { customerDraft } from './customer-draft.js';
import { customerWithoutCause } from './customer-without-cause.js';
import { deviceUserDraft } from './device-user-draft.js';
import type { Draft } from './draft.js';
import { ownerDraft } from './owner-draft.js';
import { serverRequestDraft } from './server-request-draft.js';
import { needsServers } from './wanted.js';

/** A message for each owner of a found cause, the first cause's owner first, and one for the customer. */
export function draftsFor(diagnosis: Diagnosis<Redacted>): readonly Draft[] {
  const owners = ownersOf(diagnosis.causes);
  const drafts = owners.map(([owner, causes]) => draftFor(owner, causes, diagnosis));
  const isAsked = owners.some(([owner]) => owner === 'exchange-admin');
  const requests = needsServers(diagnosis) && !isAsked ? [serverRequestDraft(diagnosis)] : [];
  const isFound = diagnosis.verdict === 'cause-found' && diagnosis.causes.length > 0;
  return [...drafts, ...requests, isFound ? customerDraft(diagnosis) : customerWithoutCause(diagnosis)];
}

type Causes = readonly [FoundCause<Redacted>, ...FoundCause<Redacted>[]];

function ownersOf(causes: readonly FoundCause<Redacted>[]): [Owner, Causes][] {
  return [...Map.groupBy(causes, ({ owner }) => owner)].flatMap(
    ([owner, [first, ...rest]]): [Owner, Causes][] =>
      first === undefined ? [] : [[owner, [first, ...rest]]],
  );
}

function draftFor(owner: Owner, causes: Causes, diagnosis: Diagnosis<Redacted>): Draft {
  if (owner === 'citrix-support') return citrixDraft(causes, diagnosis);
  if (owner === 'device-user') return deviceUserDraft(causes, diagnosis);
  return ownerDraft(owner, causes, diagnosis);
}
