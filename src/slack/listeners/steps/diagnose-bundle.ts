import type { App } from '@slack/bolt';
import { adviceOf, asSecureMailError } from '../../../errors.js';
import type { Services } from '../../services.js';
import { diagnoseBundle, type StepRun } from '../../workflow/diagnose-bundle.js';
import { stepInputs } from '../../workflow/step-inputs.js';

/** Name of the step in the manifest. */
export const stepCallback = 'diagnose_bundle';

/** The step of Workflow Builder: completes, or fails, once for each run, however often the event arrives. */
export function onDiagnoseBundle(app: App, services: Services): void {
  app.function(stepCallback, async ({ payload, inputs, body }) => {
    const run = { id: payload.function_execution_id, team: body.team_id ?? '' };
    if (await isNew(run, services)) await end(run, inputs, services);
  });
}

/** A run that cannot be noted is worked on: it must not wait for ever. */
async function isNew({ id }: StepRun, { cases, logger }: Services): Promise<boolean> {
  try {
    return await cases.takeOnce(`step:${id}`);
  } catch (error) {
    logger.error({ err: error }, 'a run of a workflow was not noted');
    return true;
  }
}

/** With the bot's own token: that of the run is valid for 15 minutes only. */
async function end(run: StepRun, inputs: unknown, services: Services): Promise<void> {
  const { client } = services;
  const function_execution_id = run.id;
  const result = await outcomeOf(run, inputs, services);
  if ('error' in result) await client.functions.completeError({ function_execution_id, error: result.error });
  else await client.functions.completeSuccess({ function_execution_id, outputs: result.outputs });
}

async function outcomeOf(run: StepRun, inputs: unknown, services: Services) {
  try {
    return { outputs: await diagnoseBundle(stepInputs(inputs), run, services) };
  } catch (error) {
    const { code } = asSecureMailError(error);
    services.logger.warn(
      { code, err: code === 'INTERNAL' ? error : undefined },
      'a step of a workflow failed',
    );
    return { error: `${code}: ${adviceOf(code)}` };
  }
}
