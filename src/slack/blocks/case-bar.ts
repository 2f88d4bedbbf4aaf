import type { ActionsBlock, Button, KnownBlock, Overflow, RichTextBlock } from '@slack/types';
import { causes } from '../../diagnosis/causes/index.js';
import {
  type CaseAction,
  type CaseChoice,
  caseAction,
  caseChoices,
  moreAction,
  toChoiceValue,
} from '../case-actions.js';
import type { CaseView } from '../cases/case-view.js';
import { escalationLeaves } from './escalation-words.js';
import { bold, type Leaf, paragraph, person, plain, richText } from './rich-text.js';
import { stateWords } from './state-words.js';

/**
 * What the team does with a case: its state, who holds it, what was tried, and the buttons that change it. Without
 * `workspaceUrl` it does not tell of the escalation.
 */
export function caseBar(view: CaseView, workspaceUrl: string | null): KnownBlock[] {
  return view.stored.threads.length === 0 ? [] : [stateBlock(view, workspaceUrl), caseButtons(view)];
}

/** State, holder, what was tried and what solved the case. */
export function stateBlock(view: CaseView, workspaceUrl: string | null): RichTextBlock {
  const { stored, tried } = view;
  const { id, state, holder, solution } = stored;
  const escalated = workspaceUrl === null ? null : escalationLeaves(view, workspaceUrl);
  const held = holder === null ? [plain('nobody holds it')] : [plain('held by '), person(holder)];
  return richText([
    paragraph(bold(`Case ${id}  `), plain(`${stateWords[state]}; `), ...held),
    ...(escalated === null ? [] : [paragraph(...escalated)]),
    ...(tried.length === 0 ? [] : [paragraph(...triedLeaves(tried))]),
    ...(solution === null ? [] : [paragraph(...solutionLeaves(solution))]),
  ]);
}

/** Steps told at once; the unfolded steps tell of all. */
const triedShown = 4;

function triedLeaves(tried: CaseView['tried']): Leaf[] {
  const left = tried.length - triedShown;
  const told = tried
    .slice(-triedShown)
    .flatMap(({ cause, step, result, userId }, index) => [
      plain(`${index === 0 ? '' : '; '}${titleOf(cause, step)} (${resultWords[result]}, `),
      person(userId),
      plain(')'),
    ]);
  return [bold('Tried  '), ...(left > 0 ? [plain(`${left} earlier; `)] : []), ...told];
}

/** What came of a step, in words. */
export const resultWords = { done: 'done', 'did-not-help': 'did not help' } as const;

function solutionLeaves({ cause, step, note, userId }: NonNullable<CaseView['stored']['solution']>): Leaf[] {
  const what = cause === null || step === null ? 'something else' : titleOf(cause, step);
  return [
    bold('Solved by  '),
    plain(`${what}${note === null ? '' : `: ${note}`} (`),
    person(userId),
    plain(')'),
  ];
}

/** The title of a step of the catalogue; its id where an older version knew it. */
export function titleOf(causeId: string, stepId: string): string {
  const steps = causes.find(({ id }) => id === causeId)?.steps ?? [];
  return steps.find(({ id }) => id === stepId)?.title ?? stepId;
}

/** The buttons that change what the team does with a case. */
export function caseButtons(view: CaseView): ActionsBlock {
  const { stored, escalation } = view;
  const { state, holder } = stored;
  const mayEscalate = escalation?.messageTs == null && state !== 'escalated' && state !== 'solved';
  const actions: CaseAction[] = [
    holder === null ? 'take' : 'release',
    state === 'solved' ? 'reopen' : 'solve',
    ...(mayEscalate ? (['escalate'] as const) : []),
    'draft',
    ...(state === 'waiting' ? (['resume'] as const) : []),
    ...(state === 'open' || state === 'escalated' ? (['wait'] as const) : []),
  ];
  const nearest = nearestAction(view);
  const buttons = actions.map((action) => button(action, stored.id, action === nearest));
  return { type: 'actions', elements: [...buttons, moreMenu(view)] };
}

/** What a case wants next, which stands out: to be closed where push works again, otherwise to be held. */
function nearestAction({ stored, diagnosis }: CaseView): CaseAction | null {
  if (stored.state === 'solved') return null;
  if (diagnosis.verdict === 'healthy') return 'solve';
  return stored.holder === null ? 'take' : null;
}

const labels: Readonly<Record<CaseAction, string>> = {
  take: 'Take it',
  release: 'Hand it back',
  wait: 'Waiting for customer',
  resume: 'No longer waiting',
  reopen: 'Reopen',
  solve: 'Solved …',
  escalate: 'Escalate …',
  draft: 'Draft …',
};

function button(action: CaseAction, caseId: string, standsOut: boolean): Button {
  return {
    type: 'button',
    action_id: caseAction(action),
    text: { type: 'plain_text', text: labels[action] },
    value: caseId,
    ...(standsOut ? { style: 'primary' } : {}),
  };
}

const choiceLabels: Readonly<Record<CaseChoice, string>> = {
  known: 'Known finding …',
  reveal: 'Show correlation ids',
  forget: 'Forget this case …',
};

function moreMenu({ stored }: CaseView): Overflow {
  return {
    type: 'overflow',
    action_id: moreAction,
    options: caseChoices.map((choice) => ({
      text: { type: 'plain_text', text: choiceLabels[choice] },
      value: toChoiceValue(choice, stored.id),
    })),
  };
}
