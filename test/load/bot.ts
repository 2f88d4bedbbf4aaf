import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { FromBot, Measured, StartOrder, ToBot } from './talk.js';

const program = fileURLToPath(new URL('./bot-process.js', import.meta.url));

/** A process with the bot in it, as its supervisor sees it. */
export class Bot {
  readonly #process: ChildProcess;
  readonly #loaded: Promise<unknown>;
  readonly #ended: Promise<never>;

  /** `log`: a file descriptor for what the bot logs. `flags`: further ones of Node.js. */
  constructor(log: number, flags: readonly string[] = []) {
    this.#process = fork(program, {
      stdio: ['ignore', log, log, 'ipc'],
      execArgv: ['--expose-gc', ...flags],
    });
    this.#ended = once(this.#process, 'exit').then(([status, signal]) => {
      throw new Error(`the bot process ended with ${signal ?? status}`);
    });
    // whoever waits for the process meets the error there
    this.#ended.catch(() => {});
    this.#loaded = this.#hear('loaded');
  }

  async start(order: StartOrder): Promise<void> {
    await this.#loaded;
    await this.#ask(order, 'ready');
  }

  /** How it is, after a garbage collection. */
  measure(): Promise<Measured> {
    return this.#ask({ kind: 'measure' }, 'measured');
  }

  /** Forgets what was finished so many milliseconds ago. */
  async purge(age: number): Promise<void> {
    await this.#ask({ kind: 'purge', age }, 'purged');
  }

  /** Ends the process; how it ended: an exit status or a signal. */
  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<string> {
    const exit = once(this.#process, 'exit');
    this.#process.kill(signal);
    const [status, endedBy] = await exit;
    return String(endedBy ?? status);
  }

  #ask<K extends FromBot['kind']>(order: ToBot, kind: K): Promise<Extract<FromBot, { kind: K }>> {
    const answer = this.#hear(kind);
    // a process that has just died does not hear it
    this.#process.send(order, () => {});
    return answer;
  }

  #hear<K extends FromBot['kind']>(kind: K): Promise<Extract<FromBot, { kind: K }>> {
    const heard = new Promise<Extract<FromBot, { kind: K }>>((resolve) => {
      const listen = (message: FromBot) => {
        if (message.kind !== kind) return;
        this.#process.off('message', listen);
        resolve(message as Extract<FromBot, { kind: K }>);
      };
      this.#process.on('message', listen);
    });
    return Promise.race([heard, this.#ended]);
  }
}
