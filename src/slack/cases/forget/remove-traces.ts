import { findSummary } from '../../escalation/find-summary.js';
import { refusalOf } from '../../refusal.js';
import type { Services } from '../../services.js';
import { fileMessages } from '../file-messages.js';
import { type OwnMessage, ownMessagesIn } from './own-messages.js';
import type { Traces } from './traces.js';

/** What was removed at Slack. */
export interface Removed {
  /** Messages and files of the bot that are gone now. */
  readonly messages: number;
  readonly files: number;
  readonly left: readonly Left[];
  /** What was tried, so that it is not tried again: `channel:ts` of messages, ids of files. */
  readonly tried: readonly string[];
}

/** What Slack did not let the bot delete. */
export interface Left {
  readonly what: 'message' | 'file';
  /** Slack's word for why. */
  readonly code: string;
}

interface Removing {
  readonly caseId: string;
  readonly traces: Traces;
  /** What was tried before. */
  readonly tried?: readonly string[];
  /** Which messages are about the case, where others may have come meanwhile; left out: all of its threads. */
  readonly isWanted?: (message: unknown) => boolean;
}

/**
 * Deletes what the bot posted about a case: what it noted, and what it finds in the threads of the case. May be
 * repeated. Throws SLACK_UNREACHABLE, and what else passes with time.
 */
export async function removeTraces(removing: Removing, services: Services): Promise<Removed> {
  const { client } = services;
  const before = new Set(removing.tried);
  const { messages, files } = await findAll(removing, services);
  const posted = new Map(
    messages
      .map((one) => [`${one.channel}:${one.messageTs}`, one] as const)
      .filter(([key]) => !before.has(key)),
  );
  const ids = [...new Set([...files, ...messages.flatMap((one) => one.files)])].filter(
    (id) => !before.has(id),
  );
  const left: Left[] = [];
  for (const { channel, messageTs } of posted.values()) {
    left.push(...(await leftOf('message', () => client.chat.delete({ channel, ts: messageTs }))));
  }
  const messagesLeft = left.length;
  for (const file of ids) left.push(...(await leftOf('file', () => client.files.delete({ file }))));
  return {
    messages: posted.size - messagesLeft,
    files: ids.length - (left.length - messagesLeft),
    left,
    tried: [...posted.keys(), ...ids],
  };
}

async function findAll(
  { caseId, traces, isWanted }: Removing,
  services: Services,
): Promise<{ messages: OwnMessage[]; files: readonly string[] }> {
  const noted = [...traces.messages, ...(await fileMessages(traces.files, services))];
  const summary =
    traces.begun === null
      ? null
      : await findSummary({ caseId, at: traces.begun.at }, traces.begun.channel, services);
  const threads = summary === null ? traces.threads : [...traces.threads, summary];
  const found: OwnMessage[] = [];
  for (const thread of threads) found.push(...(await ownMessagesIn(thread, services, isWanted)));
  const known = summary === null ? noted : [...noted, summary];
  return {
    messages: [
      ...known.map(({ channel, messageTs }) => ({ channel, messageTs, files: [] as string[] })),
      ...found,
    ],
    files: traces.files,
  };
}

/** Nothing where it is gone now. Throws SLACK_UNREACHABLE. */
export async function leftOf(what: Left['what'], act: () => Promise<unknown>): Promise<Left[]> {
  try {
    await act();
    return [];
  } catch (error) {
    const code = refusalOf(error);
    return gone.has(code) ? [] : [{ what, code }];
  }
}

const gone = new Set(['message_not_found', 'thread_not_found', 'file_not_found', 'file_deleted']);
