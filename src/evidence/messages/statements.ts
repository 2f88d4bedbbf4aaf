import type { Mention } from './mention.js';
import { hintedStep, namedStep } from './step.js';

/** What a message says about one step. Sentences without a step of their own are kept apart from it. */
export interface Statement {
  readonly mention: Mention;
  /** The step is named outright, not merely hinted at. */
  readonly named: boolean;
  readonly text: string;
  /** Sentences before the first statement that name no step. */
  readonly before: string;
  /** Sentences after it that name no step. */
  readonly after: string;
  /** It gives the reason for the statement before it. */
  readonly isReason: boolean;
}

interface Clause {
  readonly joint: string;
  readonly text: string;
}

/** A colon before a bare value belongs to a field, not between clauses. */
const fieldValue =
  '(?:yes|no|true|false|\\(?null\\)?|nil|none|ok|valid|invalid|active|expired)(?![a-z])(?! [a-z])|[-\\d(]';
const label = '(?:^|[ (])(?:op|operation|event|evt|step|action|task|stage|phase|method|name)';
const joints = new RegExp(
  [
    `(\\. |; |! |\\? (?!(?:[a-z]{1,12}:? ){0,2}(?:yes|no|true|false)(?![a-z]))|(?<!${label}): (?!${fieldValue})|, | \\| | - `,
    '| but | however | then | and | und | et | y | because | due to | weil )',
  ].join(''),
);

const sentenceEnd = /^(?:[.;!?|] ?| \| )$/;
const reasonAhead = /^(?:: | because | due to | weil )$/;

function clausesOf(text: string): Clause[] {
  const parts = text.split(joints);
  const clauses: Clause[] = [];
  for (let at = 0; at < parts.length; at += 2) {
    clauses.push({ joint: parts[at - 1] ?? '', text: parts[at] ?? '' });
  }
  return clauses;
}

type Draft = { -readonly [Key in keyof Statement]: Statement[Key] };

/** What stands before the first step: its own sentence, and the sentences before that. */
interface Lead {
  before: string;
  own: string;
}

/** The statements of a message, in its order; none where no step is spoken of. */
export function statementsOf(text: string): Statement[] {
  const drafts: Draft[] = [];
  const lead: Lead = { before: '', own: '' };
  for (const clause of clausesOf(text)) add(clause, drafts, lead);
  return drafts.length > 0 ? drafts : hintedStatement(text);
}

function add(clause: Clause, drafts: Draft[], lead: Lead): void {
  const mention = namedStep(clause.text);
  const open = drafts.at(-1);
  if (open === undefined) lengthen(lead, clause);
  if (open !== undefined && (mention === null || continues(open, mention, clause))) {
    extend(open, clause, mention !== null);
  } else if (mention !== null) drafts.push(begin(mention, clause, open ? null : lead));
}

/** The same step again; or, after a colon, no more than the subscription that the step is about. */
function continues(open: Draft, mention: Mention, { joint }: Clause): boolean {
  return (
    open.mention.step === mention.step ||
    (joint === ': ' && mention.step === 'ews-subscription' && open.mention.step === 'validity-check')
  );
}

function lengthen(lead: Lead, { joint, text }: Clause): void {
  if (sentenceEnd.test(joint)) {
    lead.before += lead.own + joint;
    lead.own = text;
  } else lead.own += joint + text;
}

function begin(mention: Mention, { joint, text }: Clause, lead: Lead | null): Draft {
  return {
    mention,
    named: true,
    text: lead?.own ?? text,
    before: lead?.before ?? '',
    after: '',
    isReason: lead === null && reasonAhead.test(joint),
  };
}

function extend(open: Draft, { joint, text }: Clause, sameStep: boolean): void {
  if (!sameStep && (sentenceEnd.test(joint) || open.after !== '')) open.after += joint + text;
  else {
    open.text += open.after + joint + text;
    open.after = '';
  }
}

/** The sentence that hints at a step; what stands around it is kept apart. */
function hintedStatement(text: string): Statement[] {
  const mention = hintedStep(text);
  if (mention === null) return [];
  const sentences = text.split(/(?<=[.;!?] )/);
  const at = sentences.findIndex((sentence) => hintedStep(sentence)?.step === mention.step);
  return [
    {
      mention,
      named: false,
      text: sentences[at] ?? text,
      before: sentences.slice(0, Math.max(at, 0)).join(''),
      after: at < 0 ? '' : sentences.slice(at + 1).join(''),
      isReason: false,
    },
  ];
}
