import type { App, ViewSubmitAction } from '@slack/bolt';
import { z } from 'zod';
import type { Case } from '../../../cases/case.js';
import type { KnownScope } from '../../../cases/known-findings.js';
import { refusalFor } from '../../access/permission.js';
import { knownModalIds, scopeNames } from '../../blocks/known-modal.js';
import { fromMetadata } from '../../case-metadata.js';
import { type Acknowledgement, acknowledge } from '../../cases/acknowledge.js';
import { onCase } from '../../cases/on-case.js';
import { endOfDay } from '../../end-date.js';
import type { Services } from '../../services.js';
import { type Pressed, tell } from '../actions/pressed.js';
import { submittedFrom } from './submitted-from.js';

const { callback, finding, scope, reason, until } = knownModalIds;
const values = z.object({
  [finding.block]: z.object({
    [finding.action]: z.object({ selected_option: z.object({ value: z.string() }) }),
  }),
  [scope.block]: z.object({
    [scope.action]: z.object({ selected_option: z.object({ value: z.enum(scopeNames) }) }),
  }),
  [reason.block]: z.object({ [reason.action]: z.object({ value: z.string().nullish() }) }),
  [until.block]: z.object({ [until.action]: z.object({ selected_date: z.string().nullish() }) }),
});

/** The submitted form of "Known finding …". */
export function onKnownModal(app: App, services: Services): void {
  app.view<ViewSubmitAction>(
    { callback_id: callback, type: 'view_submission' },
    async ({ ack, body, view }) => {
      const given = submittedIn(view.state.values);
      const end = endOfDay(given.day, services.now());
      const errors = errorsIn(given, end);
      if (end === null || Object.keys(errors).length > 0) {
        await ack({ response_action: 'errors', errors });
        return;
      }
      await ack();
      const about = fromMetadata(view.private_metadata);
      const pressed = submittedFrom(about, body.user.id, services);
      const wish = { ...given, until: end, userId: body.user.id };
      await onCase(about.caseId, pressed, services, (stored) =>
        acknowledgeOrRefuse(stored, wish, pressed, services),
      );
    },
  );
}

/** Only some may make a finding known in every case. */
async function acknowledgeOrRefuse(
  stored: Case,
  wish: Acknowledgement,
  pressed: Pressed,
  services: Services,
): Promise<void> {
  const { team, id: caseId } = stored;
  const { userId, scope: reach } = wish;
  const wanted = { act: 'silence', userId, channel: pressed.channel, team, caseId } as const;
  const refused = reach === 'everywhere' ? await refusalFor(wanted, services) : null;
  if (refused === null) await acknowledge(stored, wish, pressed, services);
  else await tell(pressed, refused);
}

interface Submitted {
  readonly finding: string;
  readonly scope: KnownScope;
  readonly reason: string;
  /** `2026-12-24`; empty where none was chosen. */
  readonly day: string;
}

function submittedIn(state: unknown): Submitted {
  const given = values.parse(state);
  return {
    finding: given[finding.block][finding.action].selected_option.value,
    scope: given[scope.block][scope.action].selected_option.value,
    reason: given[reason.block][reason.action].value?.trim() ?? '',
    day: given[until.block][until.action].selected_date ?? '',
  };
}

function errorsIn(given: Submitted, end: number | null): Record<string, string> {
  return {
    ...(given.reason === '' ? { [reason.block]: 'Say why it is known.' } : {}),
    ...(end === null
      ? { [until.block]: 'Choose a day that has not ended (UTC), at most a year ahead.' }
      : {}),
  };
}
