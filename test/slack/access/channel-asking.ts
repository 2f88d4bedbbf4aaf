import type { Message } from '../../../src/workspace/store/messages.js';
import { type Rig, shownIn } from '../e2e/rig.js';

/** What a person alone is told next in a channel. */
export async function toldIn(
  rig: Rig,
  channel: string,
  user: string,
  act: () => Promise<unknown>,
): Promise<string> {
  const before = rig.control.ephemerals(user, channel).length;
  await act();
  const told = await rig.control.waitFor(() => rig.control.ephemerals(user, channel).at(before), {
    what: `words to ${user} in ${channel}`,
  });
  return saidIn(told);
}

/** What the command answers to a person in a channel. */
export function typedIn(rig: Rig, channel: string, user: string, text: string): Promise<string> {
  return toldIn(rig, channel, user, () => rig.control.command({ channel, user, text }));
}

/** Text and blocks of a message. */
export function saidIn({ text, blocks }: Pick<Message, 'text' | 'blocks'>): string {
  return `${text}\n${shownIn(blocks)}`;
}

/** A case in a channel, with its root and its answer. */
export interface CaseIn {
  readonly channel: string;
  readonly root: string;
  readonly reply: string;
  readonly caseId: string;
}

/** Posts evidence in a channel, and waits for the answer. */
export async function openCaseIn(rig: Rig, channel: string, user: string, text: string): Promise<CaseIn> {
  const root = rig.control.post({ channel, user, text }).ts;
  const answer = await rig.answer(root, channel);
  const caseId = /Case ([a-z0-9]{10})/.exec(shownIn(answer.blocks))?.[1] ?? '';
  return { channel, root, reply: answer.ts, caseId };
}
