import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { atLeast, atMost, type Findings, type Goal } from '../goals.js';
import { sizes, small } from '../input/bundle-plans.js';
import type { BundlePlan } from '../input/write-bundle.js';
import { markdownTable } from '../markdown-table.js';
import { megabytesText, millisText, secondsText, spreadOf } from '../numbers.js';
import { checkedBundle, type Workshop } from '../workshop.js';
import type { Measured } from './talk.js';
import { type Answered, type Posted, startWatchedBot, type WatchedBot } from './watched-bot.js';

/** A bundle that is ready to be posted any number of times. */
interface Postable {
  readonly name: string;
  post(bot: WatchedBot): Posted;
}

/** How much is posted; what `--quick` leaves of it. */
const usual = { one: 20, many: 50, large: 2 } as const;
const quick = { one: 5, many: 10, large: 1 } as const;
/** Uploads before anything is measured: the bot has been running for a while. */
const warmUps = 3;

/** The real bot against the stand-in: what people see of it, and how its main thread fares meanwhile. */
export async function inTheBot(workshop: Workshop): Promise<Findings> {
  const amount = workshop.options.quick ? quick : usual;
  const [five, large] = [await postable(workshop, planAt(0)), await postable(workshop, planAt(amount.large))];
  const tiny = await postable(workshop, small);
  const bot = await startWatchedBot(join(workshop.folder, 'bot'));
  const alone = await oneAfterTheOther(bot, five, amount.one);
  const beside = await besideLarge(bot, large, tiny);
  await bot.stop();
  const busy = await startWatchedBot(join(workshop.folder, 'busy-bot'));
  const many = await atOnce(busy, five, amount.many);
  await busy.stop();
  return {
    title: 'In the bot',
    table: markdownTable(
      ['', ''],
      [...aloneRows(five, alone), ...besideRows(large, beside), ...manyRows(five, many)],
    ),
    goals: botGoals(alone, beside, many),
  };
}

function planAt(index: number): BundlePlan {
  return sizes[index] ?? small;
}

/** Its name tells the bot at once whose it is. Throws where the CLI answers the bundle wrongly. */
async function postable(workshop: Workshop, plan: BundlePlan): Promise<Postable> {
  const { bundle, report } = await checkedBundle(workshop, plan);
  const bytes = await readFile(bundle.path);
  const cause = report.causes[0]?.title ?? '';
  const file = { name: 'SecureMail_logs.zip', bytes };
  return { name: bundle.name, post: (bot) => bot.post(file, cause) };
}

/** What somebody sees who is alone with the bot. */
async function oneAfterTheOther(bot: WatchedBot, bundle: Postable, count: number): Promise<Answered[]> {
  const all: Answered[] = [];
  for (let posted = 0; posted < warmUps + count; posted += 1) all.push(await bundle.post(bot).answered);
  return all.slice(warmUps);
}

interface BesideLarge {
  readonly large: Answered;
  /** Whether the small one was answered while the large one was read. */
  readonly passed: boolean;
  /** Of the small one that was posted while the large one was read. */
  readonly tiny: Answered;
  readonly measured: Measured;
}

async function besideLarge(bot: WatchedBot, large: Postable, tiny: Postable): Promise<BesideLarge> {
  await bot.begin();
  const reading = large.post(bot);
  await reading.sign;
  const answered: string[] = [];
  const answerOf = async (name: string, posted: Posted): Promise<Answered> => {
    const answer = await posted.answered;
    answered.push(name);
    return answer;
  };
  const [done, beside] = await Promise.all([
    answerOf(large.name, reading),
    answerOf(tiny.name, tiny.post(bot)),
  ]);
  return { large: done, tiny: beside, passed: answered[0] === tiny.name, measured: await bot.measure() };
}

interface Many {
  readonly all: readonly Answered[];
  readonly measured: Measured;
}

async function atOnce(bot: WatchedBot, bundle: Postable, count: number): Promise<Many> {
  await bundle.post(bot).answered;
  await bot.begin();
  const all = await Promise.all(Array.from({ length: count }, () => bundle.post(bot).answered));
  return { all, measured: await bot.measure() };
}

function botGoals(alone: readonly Answered[], { measured, passed, tiny }: BesideLarge, many: Many): Goal[] {
  const small: Goal = {
    what: 'a small bundle that is posted while a large one is read',
    limit: 'answered first',
    measured: `${passed ? 'first' : 'last'}, after ${Math.round(tiny.answer)} ms`,
    met: passed,
  };
  return [
    small,
    atMost('first sign of life', medianOf(alone, 'sign'), 100, ' ms'),
    atMost('from event to reply for 5 MB', medianOf(alone, 'answer'), 400, ' ms'),
    atMost('event loop of the main thread late: 99 %', measured.late.most, 20, ' ms'),
    atLeast('processors busy with many bundles at once', processorsBusy(many), 1.5),
    atLeast('uploads at once that are told of their wait', many.all.filter(({ waited }) => waited).length, 1),
  ];
}

function aloneRows({ name }: Postable, alone: readonly Answered[]): string[][] {
  const spread = (key: 'sign' | 'answer') => millisText(spreadOf(alone.map((answered) => answered[key])));
  return [
    [`${name} alone, ${alone.length} times: first sign of life`, spread('sign')],
    ['– from event to reply', `**${spread('answer')}**`],
  ];
}

function besideRows({ name }: Postable, { large, measured, tiny }: BesideLarge): string[][] {
  const { longest, median, most } = measured.late;
  const late = [median, most, longest].map((millis) => `${millis.toFixed(1)} ms`).join(', ');
  return [
    [`${name}: from event to reply`, `${(large.answer / 1000).toFixed(2)} s`],
    ['– main thread late meanwhile: median, 99 %, longest', late],
    ['– from event to reply of a small bundle posted meanwhile', `${Math.round(tiny.answer)} ms`],
    ['– peak memory (RSS)', megabytesText(measured.peak)],
  ];
}

function manyRows({ name }: Postable, many: Many): string[][] {
  const { all, measured } = many;
  return [
    [
      `${all.length} bundles of ${name} at once: all answered after`,
      `${(measured.wall / 1000).toFixed(1)} s`,
    ],
    ['– from event to reply', secondsText(spreadOf(all.map(({ answer }) => answer)))],
    ['– told how many are before them', String(all.filter(({ waited }) => waited).length)],
    ['– processors busy', processorsBusy(many).toFixed(2)],
    ['– peak memory (RSS)', megabytesText(measured.peak)],
  ];
}

function processorsBusy({ measured }: Many): number {
  return measured.processor / measured.wall;
}

function medianOf(all: readonly Answered[], key: 'sign' | 'answer'): number {
  return spreadOf(all.map((answered) => answered[key])).median;
}
