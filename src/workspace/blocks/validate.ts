import { isObject, type Json, listOf } from '../json.js';
import { blocksOf, type Surface } from './block-rules.js';
import { check, type Problem, problem } from './check.js';
import { limits } from './limits.js';
import { anything, flag, list, object, text, word } from './rules.js';
import { plainText } from './text-rules.js';
import { checkTogether } from './whole-payload.js';

/** What is wrong with a list of blocks; empty when Slack would take it. */
export function validateBlocks(blocks: Json | undefined, surface: Surface, pointer = '/blocks'): Problem[] {
  const size = surface === 'message' ? limits.messageBlocks : limits.viewBlocks;
  const shape = check(list(blocksOf[surface], size), blocks, pointer);
  return [...shape, ...checkTogether(listOf(blocks), pointer)];
}

const common = {
  type: word('modal', 'home'),
  callback_id: text(limits.callbackId),
  private_metadata: text(limits.privateMetadata),
  external_id: text(limits.callbackId),
  blocks: anything,
};
const modal = object(
  { type: common.type, title: plainText(limits.viewTitle), blocks: anything },
  {
    ...common,
    submit: plainText(limits.viewButton),
    close: plainText(limits.viewButton),
    clear_on_close: flag,
    notify_on_close: flag,
    submit_disabled: flag,
  },
);
const home = object({ type: common.type, blocks: anything }, common);

/** What is wrong with a modal or home tab. */
export function validateView(view: Json | undefined, pointer = '/view'): Problem[] {
  if (!isObject(view)) return [problem(pointer, 'must provide an object', 'type', typeof view)];
  const isHome = view.type === 'home';
  const shape = check(isHome ? home : modal, view, pointer);
  if (view.blocks === undefined) return shape;
  const blocks = validateBlocks(view.blocks, isHome ? 'home' : 'modal', `${pointer}/blocks`);
  const submit = isHome || view.submit !== undefined ? [] : inputsWithoutSubmit(view.blocks, pointer);
  return [...shape, ...blocks, ...submit];
}

function inputsWithoutSubmit(blocks: Json, pointer: string): Problem[] {
  const message = 'must define `submit` to use an `input` block in modals';
  return listOf(blocks).flatMap((block, index) =>
    isObject(block) && block.type === 'input'
      ? [problem(`${pointer}/blocks/${index}/input`, message, 'required', 'submit')]
      : [],
  );
}

/** As Slack writes it into `response_metadata.messages`. */
export function asMessages(problems: readonly Problem[]): string[] {
  return problems.map(({ message, pointer }) => `[ERROR] ${message} [json-pointer:${pointer}]`);
}
