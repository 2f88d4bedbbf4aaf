import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { channels } from '../../../src/workspace/directory.js';
import type { Message } from '../../../src/workspace/store/messages.js';
import { type Rig, shownIn } from './rig.js';

/** A thread of the support channel with a case in it. */
export interface CaseThread {
  readonly root: string;
  /** The first answer. */
  readonly reply: string;
  readonly caseId: string;
}

type Post = Pick<Parameters<Rig['control']['post']>[0], 'text' | 'files'>;

/** Posts evidence, and waits for the answer. */
export async function openCase(rig: Rig, post: Post): Promise<CaseThread> {
  const root = rig.control.post(post).ts;
  const { ts, blocks } = await rig.answer(root);
  return { root, reply: ts, caseId: /Case ([a-z0-9]{10})/.exec(shownIn(blocks))?.[1] ?? '' };
}

/** Posts more into the thread, and waits for that answer: the bot’s one after `count` earlier ones. */
export async function addTo(rig: Rig, { root }: CaseThread, post: Post, count: number): Promise<Message> {
  rig.control.post({ ...post, threadTs: root });
  return rig.control.waitFor(() => rig.answers(root).filter(isFinished).at(count), {
    what: `answer ${count + 1}`,
  });
}

function isFinished({ text }: Message): boolean {
  return !text.startsWith('Reading ');
}

/** What a message says, line by line. */
export function shown(rig: Rig, ts: string): string {
  return shownIn(rig.control.message(ts)?.blocks);
}

/** Waits until a message says what is wanted. */
export function shows(rig: Rig, ts: string, wanted: string | RegExp): Promise<unknown> {
  return rig.control.waitFor(() => new RegExp(wanted).test(shown(rig, ts)), {
    what: `${wanted} in\n${shown(rig, ts)}`,
  });
}

/** Presses a button, by its action or by what stands on it. */
export async function press(rig: Rig, ts: string, action: string, user?: string): Promise<void> {
  const by = user === undefined ? {} : { user };
  await rig.control.click({ channel: channels.support, ts, action, ...by });
}

/** Presses the button under a step that carries this value. */
export async function pressMark(rig: Rig, ts: string, value: string, user?: string): Promise<void> {
  const blocks = rig.control.message(ts)?.blocks ?? [];
  const block = blocks.find((one) => JSON.stringify(one).includes(`"${value}"`))?.block_id;
  if (block === undefined) throw new Error(`no button carries ${value}`);
  const mark = value.slice(value.lastIndexOf(':') + 1);
  const by = user === undefined ? {} : { user };
  await rig.control.click({ channel: channels.support, ts, action: `step.mark.${mark}`, block, ...by });
}

/** What the bot says next to a person alone. */
export async function nextTold(rig: Rig, user: string, act: () => Promise<unknown>): Promise<string> {
  const before = rig.control.ephemerals(user).length;
  await act();
  const told = await rig.control.waitFor(() => rig.control.ephemerals(user).at(before));
  return `${told.text}\n${shownIn(told.blocks)}`;
}

/** Changes the database of the bot behind its back. */
export function changeStored(rig: Rig, sql: string): void {
  const database = new DatabaseSync(join(rig.folder, 'securemail.sqlite'));
  database.exec(`pragma foreign_keys = on; ${sql}`);
  database.close();
}
