import { channels, people } from '../../../src/workspace/directory.js';
import type { Message } from '../../../src/workspace/store/messages.js';
import type { CaseThread } from './case-thread.js';
import { type Rig, shownIn } from './rig.js';

const { escalations, support } = channels;

/** What is entered in the form, by action; what is missing is left as the form proposes it. */
export type FormEntries = Parameters<Rig['control']['modals']['submit']>[0];

/** Opens the form of "Escalate …" as this person. */
export async function openForm(rig: Rig, { reply }: CaseThread, user: string = people.robin): Promise<void> {
  await rig.control.click({ channel: support, ts: reply, action: 'case.escalate', user });
  await rig.control.waitFor(() => rig.control.modal(user), { what: 'the form' });
}

/** Escalates a case, and waits until the first thread shows it; the summary. */
export async function escalated(rig: Rig, here: CaseThread, entries: FormEntries = {}): Promise<Message> {
  await openForm(rig, here);
  await rig.control.modals.submit(entries);
  await rig.control.waitFor(() => /open the escalation/.test(shownIn(last(rig, here.root)?.blocks)), {
    what: 'the link to the escalation',
  });
  const [summary] = summaries(rig, here.caseId);
  if (summary === undefined) throw new Error('no summary');
  return summary;
}

/** The messages that open an escalation of this case. */
export function summaries(rig: Rig, caseId: string, channel: string = escalations): Message[] {
  return rig.control
    .timeline(channel)
    .filter(({ byBot, blocks }) => byBot && shownIn(blocks).includes(`Case ${caseId}`));
}

/** The bot's latest answer in a thread; files are none. */
export function last(rig: Rig, threadTs: string, channel: string = support): Message | undefined {
  return answersIn(rig, threadTs, channel).at(-1);
}

/** The bot's answers in a thread, without what opens it, files and progress. */
export function answersIn(rig: Rig, threadTs: string, channel: string = support): Message[] {
  return rig
    .answers(threadTs, channel)
    .filter(({ ts, files, text }) => ts !== threadTs && files.length === 0 && !text.startsWith('Reading '));
}

/** The files that the bot posted in a thread, once there are so many. */
export function filesIn(rig: Rig, threadTs: string, count: number, channel: string = escalations) {
  const files = () => rig.answers(threadTs, channel).flatMap(({ files: ids }) => ids);
  return rig.control
    .waitFor(() => files().length >= count, { what: `${count} files` })
    .then(() => files().map((id) => rig.control.file(id)));
}
