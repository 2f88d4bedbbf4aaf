import type { Parameter, Step } from '../app-steps.js';
import type { WireParameter, WireRun, WireStep } from '../page/wire.js';
import type { Run } from '../store/runs.js';

export function wireStep({ callbackId, description, inputs, outputs, title }: Step): WireStep {
  return {
    callbackId,
    title,
    description,
    inputs: inputs.map(wireParameter),
    outputs: outputs.map(wireParameter),
  };
}

function wireParameter({ isRequired, name, title, type }: Parameter): WireParameter {
  return { name, title, type, required: isRequired };
}

export function wireRun({ id, inputs, state, step, user }: Run): WireRun {
  return {
    id,
    callbackId: step.callbackId,
    title: step.title,
    user,
    inputs,
    status: state.status,
    outputs: state.status === 'completed' ? state.outputs : {},
    error: state.status === 'failed' ? state.error : null,
  };
}
