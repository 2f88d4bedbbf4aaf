import type { App, ViewSubmitAction } from '@slack/bolt';
import { z } from 'zod';
import type { Case } from '../../../cases/case.js';
import { createGate } from '../../../redaction/gate.js';
import { solvedMessage } from '../../blocks/case-told.js';
import { solvedModalIds } from '../../blocks/solved-modal.js';
import { fromMetadata } from '../../case-metadata.js';
import { onCase } from '../../cases/on-case.js';
import type { Services } from '../../services.js';
import { fromSolutionValue } from '../../solutions.js';
import { type Pressed, tell } from '../actions/pressed.js';
import { submittedFrom } from './submitted-from.js';

const { callback, step: stepField, note: noteField } = solvedModalIds;
const values = z.object({
  [stepField.block]: z.object({
    [stepField.action]: z.object({ selected_option: z.object({ value: z.string() }) }),
  }),
  [noteField.block]: z.object({ [noteField.action]: z.object({ value: z.string().nullish() }) }),
});

/** The submitted form of "Solved …". */
export function onSolvedModal(app: App, services: Services): void {
  app.view<ViewSubmitAction>(
    { callback_id: callback, type: 'view_submission' },
    async ({ ack, body, view }) => {
      await ack();
      const about = fromMetadata(view.private_metadata);
      const submitted = submittedFrom(about, body.user.id, services);
      const solution = solutionIn(view.state.values);
      await onCase(about.caseId, submitted, services, (stored) =>
        solve(stored, { ...solution, userId: body.user.id }, submitted, services),
      );
    },
  );
}

interface Submitted {
  readonly cause: string | null;
  readonly step: string | null;
  readonly note: string;
}

function solutionIn(state: unknown): Submitted {
  const given = values.parse(state);
  const { value } = given[stepField.block][stepField.action].selected_option;
  return { ...fromSolutionValue(value), note: given[noteField.block][noteField.action].value?.trim() ?? '' };
}

/** Of two people who solve a case at once the first did; the note passes the gate like every text. */
async function solve(
  { id, salt }: Case,
  { note, ...submitted }: Submitted & { readonly userId: string },
  pressed: Pressed,
  { cases }: Services,
): Promise<void> {
  const redacted = note === '' ? null : createGate([], { salt })(note);
  if (await cases.solve(id, { ...submitted, note: redacted })) return;
  const solution = (await cases.find(id))?.solution ?? null;
  if (solution !== null) await tell(pressed, solvedMessage(id, solution.userId));
}
