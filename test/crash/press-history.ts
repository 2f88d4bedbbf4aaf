/** What a press changes: one value of a case, such as who holds it. */
export interface Subject {
  readonly caseId: string;
  /** `holder`, `answer` and the question, `mark` with cause and step. */
  readonly what: string;
}

/** A press, and what came of it for the person. */
export interface PlacedPress extends Subject {
  /** What it sets; null: nothing stands there any more. */
  readonly value: string | null;
  /** Slack shows a failure to whoever presses what is not acknowledged: such a press may have counted or not. */
  outcome: 'waiting' | 'acknowledged' | 'failed';
}

export function pressesOn(presses: readonly PlacedPress[], { caseId, what }: Subject): PlacedPress[] {
  return presses.filter((press) => press.caseId === caseId && press.what === what);
}

/** What may stand there in the end: what was pressed last and acknowledged, or pressed after that. */
export function allowedAfter(presses: readonly PlacedPress[]): Set<string | null> {
  let allowed = new Set<string | null>([null]);
  for (const { outcome, value } of presses)
    allowed = outcome === 'acknowledged' ? new Set([value]) : allowed.add(value);
  return allowed;
}
