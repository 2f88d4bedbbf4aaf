import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import type { Case } from '../../../cases/case.js';
import { onCase } from '../../cases/on-case.js';
import { fromKnownValue, takeBackAction } from '../../known-values.js';
import type { Services } from '../../services.js';
import { pressedIn } from './pressed.js';

/** "Tell it again" under a known finding; pressed once more, it changes nothing. */
export function onTakeBackKnown(app: App, services: Services): void {
  app.action<BlockAction<ButtonAction>>(
    { action_id: takeBackAction, type: 'block_actions' },
    async ({ ack, action, body, respond }) => {
      await ack();
      const address = fromKnownValue(action.value ?? '');
      await onCase(address?.caseId ?? null, pressedIn(body, respond), services, async (stored) => {
        if (address !== null) await takeBack(stored, address.knownId, services);
      });
    },
  );
}

/** Only what concerns the case can be taken back from it. */
async function takeBack({ id, team }: Case, knownId: string, { cases }: Services): Promise<void> {
  const tenants = await cases.sightings.tenants(id);
  const concerning = await cases.known.concerning({ team, caseId: id, tenants });
  if (concerning.some((known) => known.id === knownId)) await cases.known.takeBack(knownId);
}
