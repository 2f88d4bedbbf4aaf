import { verdictSentence } from '../words.js';
import type { PackageContents } from './entries.js';
import { utcMoment } from './tried-text.js';

/** The files that a package may hold, in the order in which to read them. */
const files = {
  'summary.txt': 'The report: what is wrong, how sure that is, why, what to do.',
  'note.txt': 'What the person who escalated the case added.',
  'timeline.png': 'What happened when, as a picture.',
  'timeline.txt': 'The same in words.',
  'tried.txt': 'What was tried so far, and what came of it.',
  'findings.json': 'The same findings for programs; field names are stable within one schema number.',
} as const;

const excerpts = 'One file per finding: file, line, time and text of the records it rests on.';

const redaction = [
  'Names of people, servers and devices, addresses, tenant IDs, tokens and other identifiers are replaced:',
  'host-1a2b3c, for example, stands for one server. The same name stands for the same thing throughout this',
  'case, and for nothing in another. Passwords, tickets and the like are removed altogether: [removed]',
  'stands in their place. Public host names of Citrix, Apple and Microsoft are left as they are.',
  '',
  'The correlation ids (tenant ID and listener token, by which Citrix finds the entries of its own logs) are',
  'not in this package. They are to be had in the Slack thread of the case, by its reveal button.',
];

const form = [
  'Times are in UTC; in brackets stands the offset of the clock that wrote them.',
  'file:line names the line of the original file in the log bundle.',
  'Text files are UTF-8 with LF line ends.',
];

/** What this package is, how to read it, and what is not in it. */
export function readme(
  { caseId, createdAt, diagnosis }: PackageContents,
  present: ReadonlySet<string>,
): string {
  const listed = Object.entries(files).filter(([name]) => present.has(name));
  const lines = [
    `Secure Mail push notifications on iOS: case ${caseId}`,
    `${verdictSentence(diagnosis)}.`,
    `Made on ${utcMoment(createdAt)} from the logs that were sent to the case.`,
    ...paragraph('What is in it', [
      ...listed.map(([name, what]) => row(name, what)),
      ...(diagnosis.findings.length === 0 ? [] : [row('excerpts/', excerpts)]),
    ]),
    ...paragraph('What is left out', redaction),
    ...paragraph('How to read it', form),
  ];
  return `${lines.join('\n')}\n`;
}

function paragraph(heading: string, lines: readonly string[]): string[] {
  return ['', heading, ...lines];
}

function row(name: string, what: string): string {
  return `  ${name.padEnd(15)}${what}`;
}
