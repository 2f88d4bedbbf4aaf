import fc from 'fast-check';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { people } from '../../src/workspace/directory.js';
import { addTo, type CaseThread, nextTold, openCase, press } from '../slack/e2e/case-thread.js';
import { escalated, filesIn } from '../slack/e2e/escalation-thread.js';
import { acknowledge } from '../slack/e2e/more-menu.js';
import { buildZip } from '../support/zip.js';
import { fields } from './fields.js';
import { type Canary, oneOfEach } from './kinds.js';
import { leaks } from './leaks.js';
import { stringsOf } from './outputs.js';
import { slackMarkup, steering } from './steering.js';
import { startWatched, type WatchedBot } from './watched-bot.js';

/*
 * A day of the real bot on one bundle that holds a canary of every kind, in all sorts of fields: everything that Slack
 * was sent, everything that was logged, measured and stored.
 */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const { robin } = people;
const [canaries = []] = fc.sample(oneOfEach, { numRuns: 1, seed: 20_261_120 });
const secretsAndNames = canaries.filter(({ telling }) => telling.every((piece) => piece.length > 3));

/** Each canary in a field of its own, as far as the fields of files go round. */
function bundle(): Buffer {
  const all = Object.values(fields);
  const planted = canaries.flatMap(({ written }, index) => {
    const sent = all[(index * 5) % all.length]?.(written) ?? null;
    return sent === null || sent.isPasted ? [] : [{ name: `${index}/${sent.name}`, content: sent.content }];
  });
  return buildZip([...planted, log()]);
}

function log() {
  const told = fields['app log: a refused subscription'];
  const text = canaries.map(({ written }) => written.replaceAll('\n', ' ')).join(' | ');
  return { name: 'Secure Mail/Diagnostics_1.csv', content: told?.(text)?.content ?? '' };
}

const pasted = `2026-11-20T09:12:33.310+0100 ERROR Secure Mail.APNS EWS subscription failed. HTTP status code: 413 ${canaries[0]?.written}`;
const note = (canary: Canary | undefined) => `ask ${canary?.written ?? ''}`;

let bot: WatchedBot;
let here: CaseThread;

beforeAll(async () => {
  bot = await startWatched();
  here = await openCase(bot, {
    text: `<@U0SECUREB0> ${canaries[3]?.written}`,
    files: [{ name: 'bundle.zip', bytes: bundle() }],
  });
  for (const action of ['evidence.toggle', 'timeline.toggle', 'unchecked.toggle', 'causes.toggle']) {
    if (JSON.stringify(bot.control.message(here.reply)?.blocks).includes(action))
      await press(bot, here.reply, action);
  }
  const { ts } = await escalated(bot, here, {
    'escalation.target': 'citrix-support',
    'escalation.urgency': 'high',
    'escalation.note': note(canaries[0]),
  });
  await filesIn(bot, ts, 1);
  await addTo(bot, here, { text: pasted }, 1);
  await openDraft();
  await nextTold(bot, robin, () => bot.control.command({ text: 'probe' }));
  await nextTold(bot, robin, () => bot.control.command({ text: `check ${pasted}` }));
  const before = bot.control.calls('views.publish').length;
  bot.control.openHome({ user: robin });
  await bot.control.waitFor(() => bot.control.calls('views.publish').length > before);
  await acknowledge(bot, here, { 'known.reason': note(canaries[1]) });
  await bot.answer(bot.control.post({ text: '<@U0SECUREB0> check', files: namedFiles() }).ts);
  bot.control.inject('chat.update', { kind: 'error', error: 'internal_error' });
  await addTo(bot, here, { text: `${pasted} again` }, 2);
  await solve();
});
afterAll(() => bot.stop());

/** A file that is none of Secure Mail's, under a name that tells somebody. */
function namedFiles() {
  const named = canaries.find(({ kind }) => kind === 'e-mail address');
  return [{ name: `${named?.written}.csv`, bytes: 'a,b\n1,2\n' }];
}

async function solve(): Promise<void> {
  await press(bot, here.reply, 'case.solve');
  await bot.control.waitFor(() => bot.control.modal(), { what: 'the form' });
  await bot.control.modals.submit({ 'solved.step': 'other', 'solved.note': note(canaries[2]) });
  await bot.control.waitFor(() =>
    bot.control.calls('chat.update').some(({ args }) => stringsOf(args).includes('solved')),
  );
}

async function openDraft(): Promise<void> {
  await press(bot, here.reply, 'case.draft');
  await bot.control.waitFor(() => bot.control.modal(), { what: 'the form' });
  await bot.control.modals.close();
}

/** Every call of the Web API, what it was told in its arguments. */
function sent(): { readonly method: string; readonly args: unknown }[] {
  return bot.control.calls().map(({ method, args }) => ({ method, args }));
}

describe('what Slack was sent', () => {
  it('holds no canary, and nothing that would act', () => {
    const told = sent();
    expect(told.length).toBeGreaterThan(20);
    for (const { args, method } of told) {
      const text = stringsOf(args);
      expect([method, leaks(text, canaries)]).toEqual([method, []]);
      expect([method, steering(text)]).toEqual([method, []]);
      expect([method, slackMarkup(args).filter((sign) => !/^<@U0/.test(sign))]).toEqual([method, []]);
    }
  });

  it('holds no canary in any file', async () => {
    const ids = bot.control
      .calls('files.completeUploadExternal')
      .flatMap(({ args }) => JSON.stringify(args).match(/F[A-Z0-9]{8,}/g) ?? []);
    expect(ids.length).toBeGreaterThan(0);
    for (const id of ids) {
      const file = bot.control.file(id);
      expect(leaks(await contentOf(Buffer.from(file?.bytes ?? '')), canaries)).toEqual([]);
    }
  });
});

async function contentOf(bytes: Buffer): Promise<string> {
  if (bytes.subarray(0, 2).toString() !== 'PK') return bytes.toString('latin1');
  const entries = Object.values((await JSZip.loadAsync(bytes)).files);
  return (
    await Promise.all(entries.map(async (entry) => `${entry.name}\n${await entry.async('string')}`))
  ).join('\n');
}

describe('what stays', () => {
  it('in the database holds no canary, in no byte', async () => {
    const bytes = (await bot.database()).toLowerCase();
    expect(bytes.length).toBeGreaterThan(10_000);
    const found = secretsAndNames.flatMap(({ kind, telling }) =>
      telling.filter((piece) => bytes.includes(piece.toLowerCase())).map((piece) => `${kind}: ${piece}`),
    );
    expect(found).toEqual([]);
  });

  it('in the log holds none', () => {
    expect(bot.log()).toContain('"level"');
    expect(leaks(bot.log(), canaries)).toEqual([]);
  });

  it('in the metrics holds none', async () => {
    const text = await bot.metrics();
    expect(text).toContain('securemail_outcomes_total');
    expect(leaks(text, canaries)).toEqual([]);
  });
});
