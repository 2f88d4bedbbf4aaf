import JSZip from 'jszip';
import { compareDiagnoses } from '../../src/diagnosis/comparison.js';
import type { Diagnosis } from '../../src/diagnosis/diagnosis.js';
import { timelineAlt } from '../../src/pictures/timeline/alt.js';
import { timelineSvg } from '../../src/pictures/timeline/draw.js';
import { viewOf } from '../../src/pictures/timeline/view.js';
import type { Redacted } from '../../src/redaction/redacted.js';
import { draftsFor } from '../../src/report/drafts/drafts.js';
import { toJson } from '../../src/report/json.js';
import { buildPackage } from '../../src/report/package/build-package.js';
import { probeFor } from '../../src/report/probe.js';
import { toTerminal } from '../../src/report/terminal.js';
import { draftModal } from '../../src/slack/blocks/draft-modal.js';
import { escalationModal } from '../../src/slack/blocks/escalation-modal.js';
import { escalationSummary } from '../../src/slack/blocks/escalation-summary.js';
import { stillShownMessage } from '../../src/slack/blocks/known-told.js';
import { probeMessage } from '../../src/slack/blocks/probe.js';
import { replyMessage } from '../../src/slack/blocks/reply.js';
import { supersededMessage } from '../../src/slack/blocks/superseded.js';
import type { SlackMessage } from '../../src/slack/message.js';
import { stepOutputs } from '../../src/slack/workflow/step-outputs.js';
import { caseViewOf, settingWith, syntheticCase } from '../slack/blocks/case-views.js';
import { slackMarkup } from './steering.js';

const sections = ['evidence', 'causes', 'timeline', 'unchecked', 'ruled-out', 'known'];

/** A text that leaves, and where it goes. */
export interface Output {
  readonly goesTo: string;
  readonly text: string;
  /** What of it Slack would act on. */
  readonly markup?: readonly string[];
}

/** Everything that is made of a diagnosis for anybody outside. `before` is the diagnosis of the upload before. */
export async function outputsOf(
  diagnosis: Diagnosis<Redacted>,
  before: Diagnosis<Redacted> = diagnosis,
): Promise<Output[]> {
  return [
    { goesTo: 'CLI, JSON', text: toJson(diagnosis) },
    { goesTo: 'terminal', text: toTerminal(diagnosis, { color: false, width: 100_000 }) },
    { goesTo: 'narrow terminal', text: toTerminal(diagnosis, { color: false, width: 60 }) },
    { goesTo: 'database', text: JSON.stringify(diagnosis) },
    ...messages(diagnosis, before),
    ...forms(diagnosis),
    ...draftsFor(diagnosis).map(({ subject, text }) => ({ goesTo: 'draft', text: `${subject}\n${text}` })),
    { goesTo: 'probe', text: probeFor(diagnosis).text },
    ...timeline(diagnosis),
    ...(await packed(diagnosis)),
  ];
}

function messages(diagnosis: Diagnosis<Redacted>, before: Diagnosis<Redacted>): Output[] {
  const view = caseViewOf(diagnosis, {
    stored: { previous: before },
    comparison: compareDiagnoses(before, diagnosis),
    escalation: {
      caseId: 'abc',
      channel: 'C2',
      messageTs: '2.1',
      target: 'citrix-support',
      urgency: 'high',
      note: null,
      include: ['evidence', 'package', 'picture'],
      userId: 'U1',
      at: 1,
      picture: null,
    },
  });
  const opened = [...sections, ...diagnosis.causes.map(({ id }) => `steps:${id}`)];
  const stored = syntheticCase(diagnosis, { previous: before });
  const shown: readonly (readonly [string, SlackMessage])[] = [
    ['reply', replyMessage(view, settingWith())],
    ['reply, everything unfolded', replyMessage(view, settingWith(opened))],
    ...opened.map((one) => [`reply, ${one}`, replyMessage(view, settingWith([one]))] as const),
    ['escalation', escalationSummary(view, settingWith())],
    [
      'superseded answer',
      supersededMessage(caseViewOf(stored.diagnosis, { stored }), 'https://workspace.example/x'),
    ],
    ['probe message', probeMessage(probeFor(diagnosis), 'abc')],
    ['still shown', stillShownMessage([...diagnosis.causes].map((cause) => ({ cause, others: 0 })))],
  ];
  const outputs = stepOutputs({ kind: 'diagnosed', view, message: null }, 'https://workspace.example/');
  return [
    ...shown.flatMap(([goesTo, message]) => [
      { goesTo: `${goesTo}: blocks`, text: stringsOf(message.blocks), markup: slackMarkup(message) },
      { goesTo: `${goesTo}: text`, text: message.text },
    ]),
    { goesTo: 'workflow', text: stringsOf(outputs) },
  ];
}

function forms(diagnosis: Diagnosis<Redacted>): Output[] {
  const drafts = draftsFor(diagnosis);
  const [draft] = drafts;
  const modals = [
    escalationModal({ diagnosis, asksChannel: true, metadata: '{}' }),
    ...(draft === undefined ? [] : [draftModal(drafts, draft, '{}')]),
  ];
  return modals.map((modal) => ({ goesTo: 'form', text: stringsOf(modal), markup: slackMarkup(modal) }));
}

function timeline(diagnosis: Diagnosis<Redacted>): Output[] {
  const view = viewOf({ diagnosis, complaint: null });
  if (view === null) return [];
  return [
    { goesTo: 'picture', text: timelineSvg(view) },
    { goesTo: 'picture in words', text: `${timelineAlt(view)}\n${view.title}` },
  ];
}

/** Every file of the escalation package. */
async function packed(diagnosis: Diagnosis<Redacted>): Promise<Output[]> {
  const { bytes, name } = await buildPackage({
    caseId: 'abc',
    diagnosis,
    note: null,
    tried: [],
    timeline: null,
    createdAt: 1,
  });
  const entries = Object.values((await JSZip.loadAsync(bytes)).files);
  const files = entries.map(async (entry) => ({
    goesTo: `package: ${entry.name.replace(/\/.*/, '/')}`,
    text: `${name}\n${entry.name}\n${await entry.async('string')}`,
  }));
  return Promise.all(files);
}

/** Every string in something, one on each line. */
export function stringsOf(part: unknown): string {
  if (typeof part === 'string') return `${part}\n`;
  if (typeof part !== 'object' || part === null) return '';
  return Object.values(part).map(stringsOf).join('');
}
