import { refusalOf } from '../refusal.js';
import type { Services } from '../services.js';
import { inTurnOf } from '../work/in-turn-of.js';
import { fileMessages } from './file-messages.js';

/** What went with a case. */
export interface Forgotten {
  /** Messages and files of the bot that are gone now. */
  readonly messages: number;
  readonly files: number;
  readonly left: readonly Left[];
}

/** What Slack did not let the bot delete. */
export interface Left {
  readonly what: 'message' | 'file';
  /** Slack's word for why. */
  readonly code: string;
}

/**
 * Deletes the bot's messages and files of a case and then the case itself, behind the checks of its thread; null
 * where it is not stored. What is broken off leaves the case, so that forgetting it again goes on: throws
 * SLACK_UNREACHABLE where Slack does not answer, QUEUE_FULL where there is no turn to be had. Takes the case's turn
 * itself: never to be awaited inside one.
 */
export async function forgetCase(
  caseId: string,
  userId: string,
  services: Services,
): Promise<Forgotten | null> {
  const stored = await services.cases.find(caseId);
  if (stored === null) return null;
  const [home] = stored.threads;
  return inTurnOf(services.work, `${home?.channel}:${home?.threadTs}`, () =>
    inTurnOf(services.presses, caseId, () => forget(caseId, userId, services)),
  );
}

async function forget(caseId: string, userId: string, services: Services): Promise<Forgotten | null> {
  const { cases, client } = services;
  const stored = await cases.find(caseId);
  if (stored === null) return null;
  const fileIds = await cases.messages.files(caseId);
  const posted = [...(await cases.messages.all(caseId)), ...(await fileMessages(fileIds, services))];
  const messages = await removeAll('message', posted, ({ channel, messageTs }) =>
    client.chat.delete({ channel, ts: messageTs }),
  );
  const files = await removeAll('file', fileIds, (file) => client.files.delete({ file }));
  if (!(await cases.forget(caseId))) return null;
  await cases.audit.add({ team: stored.team, userId, act: 'forget', caseId });
  return {
    messages: messages.gone,
    files: files.gone,
    left: [...messages.left, ...files.left],
  };
}

/** One after the other: what is gone now, and what is left. */
async function removeAll<T>(
  what: Left['what'],
  all: readonly T[],
  act: (one: T) => Promise<unknown>,
): Promise<{ gone: number; left: Left[] }> {
  const left: Left[] = [];
  for (const one of all) {
    const refused = await remove(what, () => act(one));
    if (refused !== null) left.push(refused);
  }
  return { gone: all.length - left.length, left };
}

/** Null where it is gone now; what is left otherwise. */
async function remove(what: Left['what'], act: () => Promise<unknown>): Promise<Left | null> {
  try {
    await act();
    return null;
  } catch (error) {
    const code = refusalOf(error);
    return gone.has(code) ? null : { what, code };
  }
}

const gone = new Set(['message_not_found', 'thread_not_found', 'file_not_found', 'file_deleted']);
