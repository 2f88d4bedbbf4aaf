import type { EvidenceKind } from '../../evidence/evidence.js';
import type { Cause } from '../cause.js';
import type { NextQuestion } from '../diagnosis.js';
import { fillText, type Values } from '../fill-in.js';
import { howToObtain } from '../how-to-obtain.js';
import { listWords } from '../words.js';
import type { Split } from './pieces.js';

/** Causes named at most in one sentence. */
const named = 3;

/** What is asked for, why and how, for people. The region is public; hosts stay placeholders. */
export function toNextQuestion(
  { piece, touched }: Split,
  open: readonly Cause[],
  { region }: Values,
): NextQuestion {
  const why = whySentence(touched, open);
  if (piece.kind === 'evidence') {
    const { evidence } = piece;
    const how = fillText(howToObtain([evidence]), region === undefined ? {} : { region });
    return { kind: 'evidence', evidence, text: names[evidence], why, how };
  }
  const { id, text, howToFind, answers } = piece.question;
  return {
    kind: 'question',
    question: id,
    text,
    why,
    how: howToFind,
    answers: answers.map(({ id, label }) => ({ id, label })),
  };
}

const names: Readonly<Record<EvidenceKind, string>> = {
  'app-policies': 'the app policies file',
  'apns-events': 'the push notification events file',
  'background-fetch': 'the background refresh file',
  'app-log': 'the diagnostics log of Secure Mail',
  'app-info': 'the app info file',
  'ews-event-log': 'the event log of Exchange',
  'server-output': 'what commands print on the Exchange server',
};

function whySentence(touched: readonly Cause[], open: readonly Cause[]): string {
  const titles = touched.map(({ title }) => `“${title}”`);
  const [only] = titles;
  if (open.length === 1) return `It speaks for or against ${only}.`;
  if (open.length <= named) return `It tells apart ${listWords(open.map(({ title }) => `“${title}”`))}.`;
  const which = titles.length <= named ? `: ${listWords(titles)}` : '';
  const share = touched.length === open.length ? 'all' : `${touched.length}`;
  return `${open.length} causes are open, and it bears on ${share} of them${which}.`;
}
