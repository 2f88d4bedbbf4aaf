import type { Diagnosis, Step } from '../../diagnosis/diagnosis.js';
import { stageTitles } from '../../diagnosis/stages.js';
import type { Redacted } from '../../redaction/redacted.js';
import { ownerTitle } from '../words.js';
import { findingParagraphs } from './findings.js';
import { labelWidth, type Paragraph } from './page.js';

/** One section per cause: what, how sure, where, who, why, what to do. */
export function causeSections(diagnosis: Diagnosis<Redacted>): Paragraph[][] {
  return diagnosis.causes.map((cause, index) => [
    {
      text: `${cause.title} (${cause.confidence})`,
      mark: headMark(index, diagnosis.causes.length),
      style: 'heading',
    },
    labelled('Where', stageTitles[cause.stage]),
    labelled('Id', cause.id),
    labelled('Who', `${ownerTitle(cause.owner)}: ${cause.action}`),
    ...reasons(diagnosis, cause.because, 'Why'),
    ...reasons(diagnosis, cause.against, 'Against'),
    ...steps(cause.steps),
  ]);
}

function headMark(index: number, count: number): string {
  return count === 1 ? 'Cause: ' : `Cause ${index + 1} of ${count}: `;
}

function reasons({ findings }: Diagnosis<Redacted>, ids: readonly string[], label: string): Paragraph[] {
  const named = ids.flatMap((id) => findings.filter((finding) => finding.id === id));
  return named.flatMap((finding, index) => findingParagraphs(finding, index === 0 ? label : '', 2));
}

function steps(list: readonly Step[]): Paragraph[] {
  return list.flatMap((step, index): Paragraph[] => [
    labelled(index === 0 ? 'Steps' : '', `${index + 1}. ${step.title}`),
    { text: step.text, indent: 2 + labelWidth + 3 },
  ]);
}

function labelled(label: string, text: string): Paragraph {
  return { text, indent: 2, mark: label, markWidth: labelWidth };
}
