import { setPriority } from 'node:os';
import { getHeapStatistics } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import { warmUp } from '../evidence/warm-up.js';
import { type FromThread, sentError, type ThreadData, type ToThread } from './pool-messages.js';
import { readCase } from './read-case.js';

/* What runs in each thread of the pool: one case after the other. */

/** Below the main thread, whose acknowledgements Slack waits for; on Linux this is the thread's own. */
const priority = 10;

/** Of the heap; beyond it V8 may end the whole process, whatever limit a thread was given. */
const fullFrom = 0.8;

const { limits }: ThreadData = workerData;
const room = getHeapStatistics().heap_size_limit * fullFrom;

function hasRoom(): boolean {
  return getHeapStatistics().used_heap_size < room;
}

function tell(message: FromThread): void {
  parentPort?.postMessage(message);
}

async function obey({ input }: ToThread): Promise<void> {
  try {
    const onProgress = (progress: { file: string; bytes: number }) => tell({ kind: 'progress', ...progress });
    tell({ kind: 'done', read: await readCase(input, { budget: limits, onProgress, hasRoom }) });
  } catch (thrown) {
    tell({ kind: 'failed', error: sentError(thrown) });
  }
}

if (process.platform === 'linux') setPriority(priority);
await warmUp();
parentPort?.on('message', (message: ToThread) => {
  void obey(message);
});
tell({ kind: 'ready' });
