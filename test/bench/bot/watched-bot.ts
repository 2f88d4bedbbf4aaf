import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { NewFile } from '../../../src/workspace/acts/files.js';
import type { Feed } from '../../../src/workspace/feed.js';
import { type StandIn, startStandIn } from '../../../src/workspace/stand-in.js';
import type { Message } from '../../../src/workspace/store/messages.js';
import { isProgress } from '../../crash/ledger.js';
import type { FromBot, Measured, ToBot } from './talk.js';

/** What somebody saw who posted a bundle; milliseconds from the event on. */
export interface Answered {
  /** Until the first word of the bot. */
  readonly sign: number;
  /** Until the answer. */
  readonly answer: number;
  /** Whether the bot said that it must wait. */
  readonly waited: boolean;
}

/** A bundle that was posted. */
export interface Posted {
  /** Once the bot has said a word. */
  readonly sign: Promise<unknown>;
  readonly answered: Promise<Answered>;
}

/** The real bot in a process of its own, and the workspace that it answers in. */
export interface WatchedBot {
  /** Posts a bundle in a channel of its own, so that no channel's pace counts; `cause` must be in the answer. */
  post(file: NewFile, cause: string): Posted;
  begin(): Promise<void>;
  measure(): Promise<Measured>;
  stop(): Promise<void>;
}

const program = fileURLToPath(new URL('./bot-process.js', import.meta.url));
const waiting = /as soon as it is its turn/;
const patience = { timeoutMs: 300_000, what: 'an answer of the bot' };
/** For the process itself, which has little to do before it answers; milliseconds. */
const shortly = 60_000;

/** `folder`: an empty place for its data, which need not be there yet. */
export async function startWatchedBot(folder: string): Promise<WatchedBot> {
  await mkdir(folder);
  const seen = new Map<string, Message[]>();
  const standIn = await startStandIn({
    routes: ({ feed }) => {
      watch(feed, seen);
      return [];
    },
  });
  const { apiUrl, appToken, botToken, control } = standIn;
  const { ask, end } = await startProcess();
  const slack = { mode: 'socket', apiUrl, appToken, botToken } as const;
  await ask({ kind: 'start', store: { kind: 'sqlite', dataDir: folder }, slack }, 'started');
  await control.connected();
  return {
    post: (file, cause) => post(standIn, seen, file, cause),
    begin: async () => void (await ask({ kind: 'begin' }, 'begun')),
    measure: () => ask({ kind: 'measure' }, 'measured'),
    stop: async () => {
      await ask({ kind: 'stop' }, 'stopped');
      await end();
      await standIn.stop();
    },
  };
}

function watch(feed: Feed, seen: Map<string, Message[]>): void {
  feed.subscribe((change) => {
    if (change.kind !== 'message' || !change.message.byBot) return;
    const { channel } = change.message;
    seen.set(channel, [...(seen.get(channel) ?? []), { ...change.message }]);
  });
}

function post({ control }: StandIn, seen: Map<string, Message[]>, file: NewFile, cause: string): Posted {
  const channel = control.addChannel(`bench-${seen.size}`, 'channel');
  seen.set(channel, []);
  const begun = performance.now();
  control.post({ channel, files: [file] });
  const sayings = () => seen.get(channel) ?? [];
  const sign = control.waitFor(() => sayings().length > 0, patience).then(() => performance.now() - begun);
  const answer = control
    .waitFor(() => sayings().find((message) => !isProgress(message)), patience)
    .then((message) => ({ message, at: performance.now() - begun }));
  const answered = async (): Promise<Answered> => {
    const [first, { at, message }] = await Promise.all([sign, answer]);
    if (!JSON.stringify(message.blocks).includes(cause))
      throw new Error(`the bot does not answer “${cause}” but “${message.text}”`);
    return { sign: first, answer: at, waited: sayings().some(({ text }) => waiting.test(text)) };
  };
  return { sign, answered: answered() };
}

async function startProcess() {
  const child = fork(program);
  const ended = once(child, 'exit').then(([status, signal]) => {
    throw new Error(`the bot process ended with ${signal ?? status}`);
  });
  // whoever waits for the process meets the error there
  ended.catch(() => {});
  const hear = <K extends FromBot['kind']>(kind: K): Promise<Extract<FromBot, { kind: K }>> => {
    const heard = once(child, 'message', { signal: AbortSignal.timeout(shortly) });
    const said = heard.then(([message]: FromBot[]) => {
      if (message?.kind !== kind)
        throw new Error(`the bot process says ${message?.kind} in place of ${kind}`);
      return message as Extract<FromBot, { kind: K }>;
    });
    return Promise.race([said, ended]);
  };
  await hear('loaded');
  const ask = <K extends FromBot['kind']>(order: ToBot, kind: K) => {
    const answer = hear(kind);
    child.send(order);
    return answer;
  };
  const end = async () => {
    const exit = once(child, 'exit');
    child.disconnect();
    await exit;
  };
  return { ask, end };
}
