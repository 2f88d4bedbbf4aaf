import type { Diagnosis } from '../../diagnosis/diagnosis.js';
import type { Redacted } from '../../redaction/redacted.js';
import { labelWidth, type Paragraph } from './page.js';

/** What would bring the diagnosis furthest: what, why, how; nothing where nothing is open. */
export function nextQuestion({ nextQuestion: next }: Diagnosis<Redacted>): Paragraph[] {
  if (next === null) return [];
  const isQuestion = next.kind === 'question';
  return [
    { text: next.text, mark: isQuestion ? 'Question: ' : 'Needed next: ', style: 'heading' },
    ...(next.kind === 'question'
      ? [labelled('Answers', next.answers.map(({ id, label }) => `${label} (${id})`).join('; '))]
      : []),
    labelled('Why', next.why),
    labelled('How', next.how),
    ...(next.kind === 'question'
      ? [labelled('Then', `check again with --answer ${next.question}=<answer>`)]
      : []),
  ];
}

/** What people answered, and the diagnosis took into account. */
export function reported({ reported }: Diagnosis<Redacted>): Paragraph[] {
  const rows = reported.map(
    ({ title, label }): Paragraph => ({ text: `${title}: ${label}`, indent: 2, mark: '- ' }),
  );
  return rows.length === 0 ? [] : [{ text: 'Reported by a person', style: 'heading' }, ...rows];
}

function labelled(label: string, text: string): Paragraph {
  return { text, indent: 2, mark: label, markWidth: labelWidth };
}
