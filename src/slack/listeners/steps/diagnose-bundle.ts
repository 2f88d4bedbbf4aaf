import type { App } from '@slack/bolt';
import { adviceOf, asSecureMailError } from '../../../errors.js';
import { installationTeam } from '../../access/installation-team.js';
import { isPassing } from '../../passing-error.js';
import { platformError } from '../../platform-error.js';
import type { Services } from '../../services.js';
import { workOf } from '../../work/work-of.js';
import { diagnoseBundle, type StepRun } from '../../workflow/diagnose-bundle.js';
import { stepInputs } from '../../workflow/step-inputs.js';

/** Name of the step in the manifest. */
export const stepCallback = 'diagnose_bundle';

/** The step of Workflow Builder: completes, or fails, once for each run, however often the event arrives. */
export function onDiagnoseBundle(app: App, services: Services): void {
  app.function(stepCallback, { autoAcknowledge: false }, async ({ ack, payload, inputs, body, context }) => {
    await ack();
    const run = {
      attempt: workOf(context, services.signal),
      team: installationTeam(body, services.identity),
    };
    await end(payload.function_execution_id, run, inputs, services);
  });
}

/** With the bot's own token: that of the run is valid for 15 minutes only. */
async function end(
  function_execution_id: string,
  run: StepRun,
  inputs: unknown,
  services: Services,
): Promise<void> {
  const { functions } = services.client;
  const result = await outcomeOf(run, inputs, services);
  try {
    if ('error' in result) await functions.completeError({ function_execution_id, error: result.error });
    else await functions.completeSuccess({ function_execution_id, outputs: result.outputs });
  } catch (error) {
    // an earlier attempt completed the run, and could not note that
    if (!run.attempt.isRetry || platformError(error) !== 'execution_not_in_running_state') throw error;
  }
}

async function outcomeOf(run: StepRun, inputs: unknown, services: Services) {
  try {
    return { outputs: await diagnoseBundle(stepInputs(inputs), run, services) };
  } catch (error) {
    if (run.attempt.mayBeRepeated && (run.attempt.signal.aborted || isPassing(error))) throw error;
    const { code } = asSecureMailError(error);
    services.logger.warn(
      { code, err: code === 'INTERNAL' ? error : undefined },
      'a step of a workflow failed',
    );
    return { error: `${code}: ${adviceOf(code)}` };
  }
}
