import type { Parameter } from '../app-steps.js';
import { app } from '../directory.js';
import type { Ids } from '../ids.js';
import type { JsonObject } from '../json.js';
import type { Run } from '../store/runs.js';

/** The inner event that asks the app to run one of its steps. */
export function functionExecuted({ id, inputs, step, token }: Run, ids: Ids): JsonObject {
  return {
    type: 'function_executed',
    function: {
      id: ids.next('Fn'),
      callback_id: step.callbackId,
      title: step.title,
      description: step.description,
      type: 'app',
      input_parameters: step.inputs.map(parameterOf),
      output_parameters: step.outputs.map(parameterOf),
      app_id: app.id,
      date_created: 0,
      date_updated: 0,
      date_deleted: 0,
    },
    inputs,
    function_execution_id: id,
    workflow_execution_id: ids.next('Wx'),
    event_ts: ids.timestamp(),
    bot_access_token: token,
  };
}

function parameterOf({ description, isRequired, name, title, type }: Parameter): JsonObject {
  return { type, name, description, title, is_required: isRequired };
}
