import type { Problem } from '../blocks/check.js';
import { validateBlocks, validateView } from '../blocks/validate.js';
import { type JsonObject, objectOf } from '../json.js';
import { ApiError, type Call, type Methods } from './call.js';

export const blocks: Methods = {
  'blocks.validate': { token: 'none', scope: null, run: validate },
};

/** Exactly one of `blocks`, `view` and `message`. */
function validate(call: Call): JsonObject {
  const given = ['blocks', 'view', 'message'].filter((name) => call.args[name] !== undefined);
  if (given.length !== 1) throw new ApiError('invalid_arguments');
  const problems = problemsOf(call, given[0] ?? '');
  if (problems.length === 0) return {};
  throw new ApiError('invalid_blocks', { errors: problems.map((problem) => ({ ...problem })) });
}

function problemsOf(call: Call, kind: string): Problem[] {
  const value = call.json(kind, 'invalid_blocks_format');
  if (kind === 'view') return validateView(value);
  if (kind === 'message') return validateBlocks(objectOf(value).blocks, 'message', '/message/blocks');
  return validateBlocks(value, 'message');
}
