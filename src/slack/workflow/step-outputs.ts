import { stageTitles } from '../../diagnosis/stages.js';
import { ownerTitle, verdictSentence } from '../../report/words.js';
import { permalink } from '../case-links.js';
import { escapeMarkup } from '../escape.js';
import { fitText } from '../fit.js';
import type { CheckOutcome } from '../work/run-check.js';

/** What the step hands back to its workflow, as the manifest declares it; what is not known is left out. */
export type StepOutputs = Readonly<Record<string, string | number>> & {
  readonly verdict: string;
  readonly summary: string;
  readonly cause_count: number;
};

const summaryLength = 600;

/** Where something was read that is nothing of Secure Mail. */
export const nothingFoundOutputs: StepOutputs = {
  verdict: 'unrecognized',
  summary: 'Nothing of Secure Mail was recognised in this input.',
  cause_count: 0,
};

/** The outputs of a diagnosis. A workflow may put them into a message, so that nothing in them may act there. */
export function stepOutputs(
  { view, message }: Extract<CheckOutcome, { kind: 'diagnosed' }>,
  workspaceUrl: string,
): StepOutputs {
  const { diagnosis, stored } = view;
  const [first] = diagnosis.causes;
  const sentences = [`${verdictSentence(diagnosis)}.`, ...(first === undefined ? [] : [first.summary])];
  return {
    verdict: diagnosis.verdict,
    summary: escapeMarkup(fitText(sentences.join(' '), summaryLength)),
    cause_count: diagnosis.causes.length,
    case_id: stored.id,
    ...(message === null ? {} : { permalink: permalink(workspaceUrl, message) }),
    ...(first === undefined
      ? {}
      : {
          cause: first.title,
          confidence: first.confidence,
          stage: stageTitles[first.stage],
          owner: ownerTitle(first.owner),
        }),
  };
}
