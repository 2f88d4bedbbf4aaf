import { Worker } from 'node:worker_threads';
import { SecureMailError } from '../errors.js';
import type { Progress } from '../evidence/input.js';
import type { CaseInput, CaseRead } from './case-reader.js';
import { type FromThread, receivedError, type ThreadData, type ToThread } from './pool-messages.js';

/** How a thread is started. */
export interface ThreadSetup extends ThreadData {
  /** The module that runs in it. */
  readonly entry: URL;
  readonly execArgv: readonly string[];
  /** Megabytes of JavaScript objects that it may hold; bytes of files are bounded by `limits`. */
  readonly heap: number;
}

interface Reading {
  readonly resolve: (read: CaseRead) => void;
  readonly reject: (reason: unknown) => void;
  readonly onProgress: (progress: Progress) => void;
}

/** Beyond the time limit that the thread keeps itself, in milliseconds: what does not end by then is ended. */
const lateness = 5000;

/** A thread that reads one case after the other. When it breaks, what it read fails, and nothing else does. */
export class PoolThread {
  readonly #worker: Worker;
  readonly #seconds: number;
  readonly #ready: Promise<void>;
  #reading: Reading | null = null;
  #isBroken = false;

  constructor({ entry, execArgv, heap, limits }: ThreadSetup) {
    this.#seconds = limits.seconds;
    this.#worker = new Worker(entry, {
      execArgv: [...execArgv],
      workerData: { limits } satisfies ThreadData,
      resourceLimits: { maxOldGenerationSizeMb: heap },
    });
    const started = Promise.withResolvers<void>();
    this.#ready = started.promise;
    // whoever waits for the thread hears of it as well
    this.#ready.catch(() => {});
    this.#worker.on('message', (message: FromThread) => {
      if (message.kind === 'ready') started.resolve();
      else this.#hear(message);
    });
    const onBroken = (error: SecureMailError) => {
      this.#break(error);
      started.reject(error);
    };
    this.#worker.on('error', (error) => onBroken(brokenBy(error)));
    this.#worker.on('exit', () => onBroken(new SecureMailError('READING_FAILED')));
  }

  /** Whether it can read no more. */
  get isBroken(): boolean {
    return this.#isBroken;
  }

  /** When it can read at once. Throws READING_FAILED where it does not start. */
  get ready(): Promise<void> {
    return this.#ready;
  }

  /** On abort the thread is ended. */
  async read(
    input: CaseInput,
    { signal, onProgress }: { readonly signal: AbortSignal; readonly onProgress: Reading['onProgress'] },
  ): Promise<CaseRead> {
    signal.throwIfAborted();
    const { promise, resolve, reject } = Promise.withResolvers<CaseRead>();
    this.#reading = { resolve, reject, onProgress };
    const end = (reason: unknown) => {
      this.#break(reason);
      void this.close();
    };
    const onAbort = () => end(signal.reason);
    signal.addEventListener('abort', onAbort);
    const late = setTimeout(() => end(new SecureMailError('LIMIT_TIME')), this.#seconds * 1000 + lateness);
    try {
      this.#worker.postMessage({ kind: 'read', input } satisfies ToThread, ownBuffers(input));
      return await promise;
    } finally {
      clearTimeout(late);
      signal.removeEventListener('abort', onAbort);
    }
  }

  async close(): Promise<void> {
    this.#isBroken = true;
    await this.#worker.terminate();
  }

  #hear(message: Exclude<FromThread, { kind: 'ready' }>): void {
    const reading = this.#reading;
    if (message.kind === 'progress') {
      reading?.onProgress(message);
      return;
    }
    this.#reading = null;
    if (message.kind === 'done') reading?.resolve(message.read);
    else reading?.reject(receivedError(message.error));
  }

  #break(reason: unknown): void {
    this.#isBroken = true;
    this.#reading?.reject(reason);
    this.#reading = null;
  }
}

function brokenBy(error: unknown): SecureMailError {
  const isFull = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return isFull
    ? new SecureMailError('LIMIT_MEMORY')
    : new SecureMailError('READING_FAILED', null, { cause: error });
}

/** Buffers that belong to one file alone go over without a copy. */
function ownBuffers({ inputs }: CaseInput): ArrayBuffer[] {
  return inputs.flatMap((input) => {
    if (input.kind !== 'file') return [];
    const { buffer, byteLength } = input.bytes;
    return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [];
  });
}
