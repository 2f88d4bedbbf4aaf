import { pino } from 'pino';
import { defaultBudget } from '../../src/evidence/input.js';
import { PooledReader } from '../../src/reading/pooled-reader.js';
import { startBot } from '../../src/slack/bot.js';
import type { WorkStep } from '../../src/slack/work/work-step.js';
import { openStores } from '../../src/start/open-stores.js';
import type { FromBot, StartOrder, StepMoment, ToBot } from './talk.js';

/*
 * The real bot in a process that can be killed. It loads its code, waits for the order to start, and kills itself
 * right after the step that it was told.
 */

/** The supervisor kills one piece of work again and again, which no real crash does; that is tested on its own. */
const limits = { losses: 1000 };
const logger = pino({ level: 'warn' }, pino.destination({ dest: 2, sync: true }));

type Stop = () => Promise<void>;
let stop: Stop = async () => {};
let unfinished = async () => 0;
let onStep: (step: WorkStep) => void = () => {};

async function start({ store, slack, times, death }: StartOrder): Promise<void> {
  const stores = await openStores(store, {
    now: Date.now,
    onConnectionLost: (error) => logger.warn({ err: error }, 'a database connection was lost'),
  });
  if (death !== null) arm(death);
  const observe = (step: WorkStep) => onStep(step);
  const reader = new PooledReader({ limits: defaultBudget });
  const bot = await startBot({ config: slack, ...stores, reader, logger, limits, times, observe });
  unfinished = async () => {
    const { running, waiting } = await stores.jobs.depth();
    return running + waiting;
  };
  stop = async () => {
    await bot.stop();
    await reader.close();
    await stores.close();
    process.disconnect();
  };
  tell({ kind: 'ready' });
}

function arm({ step, count }: StepMoment): void {
  let seen = 0;
  onStep = (now) => {
    if (now === step) seen += 1;
    if (seen === count) process.kill(process.pid, 'SIGKILL');
  };
}

function tell(message: FromBot): void {
  // where the supervisor is gone there is nobody to tell, and `disconnect` ends the process
  process.send?.(message, () => {});
}

async function obey(order: ToBot): Promise<void> {
  if (order.kind === 'start') await start(order);
  else if (order.kind === 'stop') await stop();
  else if (order.kind === 'arm') {
    arm(order.death);
    tell({ kind: 'armed' });
  } else tell({ kind: 'depth', unfinished: await unfinished() });
}

process.on('message', (order: ToBot) => {
  obey(order).catch((error: unknown) => {
    logger.fatal({ err: error }, 'the bot process failed');
    process.exit(1);
  });
});
// without its supervisor it has nothing to do
process.on('disconnect', () => process.exit(0));
tell({ kind: 'loaded' });
