import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import type { Case } from '../../../cases/case.js';
import { refusalFor } from '../../access/permission.js';
import { onCase } from '../../cases/on-case.js';
import { orderTakenBack } from '../../cases/show-known.js';
import { fromKnownValue, takeBackAction } from '../../known-values.js';
import type { Services } from '../../services.js';
import { type Pressed, pressedIn, tell } from './pressed.js';

/** "Tell it again" under a known finding; pressed once more, it changes nothing. */
export function onTakeBackKnown(app: App, services: Services): void {
  app.action<BlockAction<ButtonAction>>(
    { action_id: takeBackAction, type: 'block_actions' },
    async ({ ack, action, body, respond }) => {
      await ack();
      const address = fromKnownValue(action.value ?? '');
      const pressed = pressedIn(body, respond);
      await onCase(address?.caseId ?? null, pressed, services, async (stored) => {
        if (address !== null) await takeBack(stored, address.knownId, { body, pressed }, services);
      });
    },
  );
}

/** Only what concerns the case can be taken back from it. */
async function takeBack(
  { id: caseId, team }: Case,
  knownId: string,
  { body, pressed }: { readonly body: BlockAction; readonly pressed: Pressed },
  services: Services,
): Promise<void> {
  const { cases } = services;
  const tenants = await cases.sightings.tenants(caseId);
  const concerning = await cases.known.concerning({ team, caseId, tenants });
  const known = concerning.find(({ id }) => id === knownId);
  if (known === undefined) return;
  const by = { userId: body.user.id, channel: pressed.channel, team, caseId };
  const act = known.scope === 'everywhere' ? 'take-back-everywhere' : 'take-back';
  const refused =
    known.scope === 'everywhere'
      ? await refusalFor({ act: 'silence', recordedAs: act, ...by }, services)
      : null;
  if (refused !== null) {
    await tell(pressed, refused);
    return;
  }
  await cases.audit.add({ ...by, act, outcome: 'allowed', work: knownId });
  await cases.known.takeBack(knownId);
  await orderTakenBack(known, services);
}
