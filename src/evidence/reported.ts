import type { Located } from './located.js';

/** Stands in the place of a file where a person, not a record, says something. */
export const reportedFile = 'reported by a person';

/** What a person answered to a question; evidence like any other, but never more than a report. */
export interface ReportedAnswer {
  /** Id of the question; one that is no longer asked counts for nothing. */
  readonly question: string;
  readonly answer: string;
  /** In `reportedFile`; its line is the place of the answer among all answers of the case. */
  readonly at: Located;
}

/** Whether any of these lines is an answer of a person. */
export function restOnReport(lines: readonly { readonly file: string }[]): boolean {
  return lines.some(({ file }) => file === reportedFile);
}
