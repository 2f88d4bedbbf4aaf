import type { Case } from '../../cases/case.js';
import type { KnownFinding } from '../../cases/known-findings.js';
import { stillShown } from '../../diagnosis/known.js';
import { createGate } from '../../redaction/gate.js';
import { alreadyKnownMessage, notAcknowledged, stillShownMessage } from '../blocks/known-told.js';
import { type Pressed, tell } from '../listeners/actions/pressed.js';
import type { Services } from '../services.js';
import { orderKnown } from './show-known.js';

/** What a person asks for who acknowledges a finding. */
export interface Acknowledgement extends Pick<KnownFinding, 'finding' | 'scope' | 'userId' | 'until'> {
  /** As it was typed: it did not pass the gate yet. */
  readonly reason: string;
}

/** Acknowledges a finding of the case, once; tells the person where its cause is shown all the same. */
export async function acknowledge(
  { id, team, salt, diagnosis }: Case,
  { finding, scope, userId, until, reason }: Acknowledgement,
  pressed: Pressed,
  services: Services,
): Promise<void> {
  const { cases } = services;
  const tenants = await cases.sightings.tenants(id);
  const isThere = diagnosis.findings.some((one) => one.id === finding);
  if (!isThere || (scope === 'tenant' && tenants.length === 0)) {
    await tell(pressed, notAcknowledged);
    return;
  }
  const before = await cases.known.concerning({ team, caseId: id, tenants });
  const standing = before.find((known) => known.finding === finding);
  if (standing !== undefined) {
    await tell(pressed, alreadyKnownMessage(standing));
    return;
  }
  const act = scope === 'everywhere' ? 'acknowledge-everywhere' : 'acknowledge';
  await cases.audit.add({ team, userId, act, caseId: id, channel: pressed.channel, outcome: 'allowed' });
  const acknowledged = await cases.known.acknowledge({
    team,
    finding,
    scope,
    caseId: id,
    tenants: scope === 'tenant' ? tenants : [],
    reason: createGate([], { salt })(reason),
    userId,
    until,
  });
  await orderKnown(acknowledged, services);
  const known = new Set([finding, ...before.map((one) => one.finding)]);
  const shown = stillShown(diagnosis, finding, known);
  if (shown.length > 0) await tell(pressed, stillShownMessage(shown));
}
