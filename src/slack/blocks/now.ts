import type { RichTextBlock } from '@slack/types';
import { ownerTitle, plural } from '../../report/words.js';
import type { CaseView } from '../cases/case-view.js';
import { fitWeight } from '../fit.js';
import { bold, type Chunk, paragraph, plain, richText } from './rich-text.js';

const summaryWeight = 600;
const doWeight = 400;

/** The one thing to do now. */
export interface DoNow {
  readonly what: string;
  /** Who has to do it; null where it is whoever reads it. */
  readonly who: string | null;
  /** Title of the cause that it is for, where that is not the first one. */
  readonly nextCause: string | null;
}

/** What to do now: the action of the cause, or its next step once one was tried; null where no cause was found. */
export function doNow(view: CaseView): DoNow | null {
  const { next, tried, diagnosis, stored, escalation } = view;
  const [first] = diagnosis.causes;
  if (first === undefined) return doOnceHealthy(view);
  if (stored.state === 'solved') return forReader('Nothing: the case is solved.');
  if (next === null)
    return forReader(escalation === null ? `${nothingLeft}, or escalate the case.` : `${nothingLeft}.`);
  const { cause, step } = next;
  const isBegun = tried.some((one) => one.cause === cause.id);
  return {
    what: isBegun ? step.title : cause.action,
    who: ownerTitle(cause.owner),
    nextCause: cause.id === first.id ? null : cause.title,
  };
}

/** Push works, by the logs: whether the user sees it too is not in them. */
function doOnceHealthy({ comparison, diagnosis, stored }: CaseView): DoNow | null {
  if (diagnosis.verdict !== 'healthy' || stored.state === 'solved') return null;
  const isFixed = comparison?.changes.some(({ kind }) => kind === 'fixed') ?? false;
  return forReader(isFixed ? `${ask} again; if they do, mark the case as solved.` : `${ask}; ${ifNot}`);
}

const ask = 'Ask the user whether notifications arrive';
const ifNot = 'if not, the draft for the customer lists what to look at on the device.';

const nothingLeft = 'Every step was tried. Send a new log bundle';

function forReader(what: string): DoNow {
  return { what, who: null, nextCause: null };
}

/**
 * What is wrong in the case's own words, what to do now, and who, unless that is `named` already; null where there
 * is nothing to do.
 */
export function doNowBlock(view: CaseView, named: string | null = null): RichTextBlock | null {
  const [cause] = view.diagnosis.causes;
  const now = doNow(view);
  if (now === null) return null;
  return richText([
    ...(cause === undefined ? [] : [paragraph(plain(fitWeight(cause.summary, summaryWeight)))]),
    paragraph(bold(isOnlyPossible(view) ? 'To try  ' : 'Do now  '), plain(fitWeight(now.what, doWeight))),
    ...(now.who === null || now.who === named ? [] : [paragraph(bold('Who  '), plain(whoWords(now.who)))]),
    ...(now.nextCause === null
      ? []
      : [paragraph(bold('For the next cause  '), plain(fitWeight(now.nextCause, doWeight)))]),
    ...helpedPieces(view),
  ]);
}

/** Solutions of earlier cases that are told at once; the unfolded steps tell of all. */
const helpedShown = 2;

/** What solved earlier cases of this cause, as long as it was not tried here in vain. */
function helpedPieces({ diagnosis, helped, stored, tried }: CaseView): Chunk {
  const [first] = diagnosis.causes;
  if (first === undefined || stored.state === 'solved') return [];
  const told = helped.flatMap(({ step, count }) => {
    const title = first.steps.find(({ id }) => id === step)?.title;
    const mark = tried.find((one) => one.cause === first.id && one.step === step);
    if (title === undefined || mark?.result === 'did-not-help') return [];
    return [`${title} (${plural(count, 'earlier case', 'earlier cases')})`];
  });
  if (told.length === 0) return [];
  return [paragraph(bold('Solved before by  '), plain(told.slice(0, helpedShown).join('; ')))];
}

/** Citrix acts once somebody has asked: a case there is opened from here. */
export function whoWords(who: string): string {
  return who === ownerTitle('citrix-support') ? `You, with ${who}` : who;
}

/** Nobody is told to change a network or a server for what is only one of several reasons. */
function isOnlyPossible({ diagnosis, next }: CaseView): boolean {
  return next !== null && diagnosis.causes[0]?.confidence === 'possible';
}
