import { finishRun } from '../acts/runs.js';
import type { Parameter } from '../app-steps.js';
import type { Json, JsonObject } from '../json.js';
import type { Run } from '../store/runs.js';
import { ApiError, type Call, type Methods } from './call.js';

export const functions: Methods = {
  'functions.completeSuccess': { token: 'bot', scope: null, run: completeSuccess },
  'functions.completeError': { token: 'bot', scope: null, run: completeError },
};

function completeSuccess(call: Call): JsonObject {
  const run = runOf(call);
  const outputs = call.object('outputs', 'invalid_arguments') ?? {};
  const problems = problemsOf(run, outputs);
  if (problems.length > 0)
    throw new ApiError('parameter_validation_failed', { response_metadata: { messages: problems } });
  finishRun(call.world, run, { status: 'completed', outputs });
  return {};
}

function completeError(call: Call): JsonObject {
  const run = runOf(call);
  finishRun(call.world, run, { status: 'failed', error: call.need('error') });
  return {};
}

function runOf(call: Call): Run {
  const run = call.world.runs.find(call.need('function_execution_id'));
  if (run === undefined) throw new ApiError('function_execution_not_found');
  if (run.state.status !== 'running') throw new ApiError('execution_not_in_running_state');
  return run;
}

function problemsOf({ step }: Run, outputs: JsonObject): string[] {
  const unknown = Object.keys(outputs).filter((name) => !step.outputs.some((output) => output.name === name));
  return [
    ...unknown.map((name) => `[ERROR] unknown parameter [json-pointer:/outputs/${name}]`),
    ...step.outputs.flatMap((output) => problemOf(output, outputs[output.name])),
  ];
}

function problemOf({ isRequired, name, type }: Parameter, value: Json | undefined): string[] {
  if (value === undefined || value === null)
    return isRequired ? [`[ERROR] missing required field: ${name} [json-pointer:/outputs]`] : [];
  const wanted = type === 'number' ? 'number' : 'string';
  return typeof value === wanted ? [] : [`[ERROR] must provide a ${wanted} [json-pointer:/outputs/${name}]`];
}
