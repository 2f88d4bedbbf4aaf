import { channels, people } from '../../../src/workspace/directory.js';
import type { CaseThread } from './case-thread.js';
import type { Rig } from './rig.js';

type Choice = 'known' | 'reveal' | 'forget';
type Entries = Parameters<Rig['control']['modals']['submit']>[0];

/** Chooses from the menu beside the buttons of a case, in its first answer or in another message. */
export async function choose(
  rig: Rig,
  { caseId, reply }: CaseThread,
  choice: Choice,
  user: string = people.robin,
  place: { readonly channel: string; readonly ts: string } = { channel: channels.support, ts: reply },
): Promise<void> {
  await rig.control.click({ ...place, action: 'case.more', choice: `${choice}:${caseId}`, user });
}

/** Opens the form of a choice as this person. */
export async function openForm(
  rig: Rig,
  here: CaseThread,
  choice: Choice,
  user: string = people.robin,
): Promise<void> {
  await choose(rig, here, choice, user);
  await rig.control.waitFor(() => rig.control.modal(user), { what: 'the form' });
}

/** Acknowledges a finding; what is missing is left as the form proposes it. */
export async function acknowledge(
  rig: Rig,
  here: CaseThread,
  entries: Entries,
  user: string = people.robin,
): Promise<unknown> {
  await openForm(rig, here, 'known', user);
  return rig.control.modals.submit({ 'known.reason': 'The Exchange team is on it', ...entries }, user);
}
