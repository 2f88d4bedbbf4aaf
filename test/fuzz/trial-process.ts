import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Order, Said } from './talk.js';
import type { Trial } from './try-mutant.js';

/** The heap of the process that tries, in megabytes: a mutant that needs more kills it. */
const heapLimit = 400;

/** Without an answer for so long the process is taken to hang. In milliseconds of the wall clock. */
const patience = 60_000;

/** A trial, or how the process ended over it. */
export type Attempted = { readonly trial: Trial; readonly peak: number } | { readonly ended: string };

/** A process that tries mutants; started anew after one that it did not outlive. */
export class TrialProcess {
  #child: ChildProcess | null = null;

  try(seed: number): Promise<Attempted> {
    const child = this.#running();
    return new Promise((resolve) => {
      const loose: string[] = [];
      const finish = (attempted: Attempted): void => {
        clearTimeout(timer);
        child.removeAllListeners();
        resolve(attempted);
      };
      const timer = setTimeout(() => {
        this.stop();
        finish({ ended: `no answer within ${patience} ms` });
      }, patience);
      child.on('message', (said: Said) => {
        if (said.kind === 'loose-error') loose.push(`uncaught: ${said.text}`);
        else finish({ trial: withFaults(said.trial, loose), peak: said.peak });
      });
      child.on('exit', (code, signal) => {
        this.#child = null;
        finish({ ended: `the process ended with ${signal ?? code}` });
      });
      child.send({ seed } satisfies Order);
    });
  }

  stop(): void {
    this.#child?.kill('SIGKILL');
    this.#child = null;
  }

  #running(): ChildProcess {
    this.#child ??= fork(fileURLToPath(new URL('child.js', import.meta.url)), {
      execArgv: [`--max-old-space-size=${heapLimit}`],
    });
    return this.#child;
  }
}

function withFaults(trial: Trial, more: readonly string[]): Trial {
  return { ...trial, faults: [...trial.faults, ...more] };
}
