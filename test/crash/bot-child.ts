import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { FromBot, StartOrder, StepMoment, ToBot } from './talk.js';

const program = fileURLToPath(new URL('./bot-process.js', import.meta.url));

/** A process with the bot in it, as its supervisor sees it. */
export class BotChild {
  readonly #process: ChildProcess;
  readonly #loaded: Promise<unknown>;
  /** Resolves however the process ends. */
  readonly ended: Promise<void>;
  /** How it ended: `SIGKILL`, an exit status; null while it lives. */
  end: string | null = null;

  /** `log`: a file descriptor for what the bot logs. */
  constructor(log: number) {
    this.#process = fork(program, { stdio: ['ignore', log, log, 'ipc'] });
    this.#loaded = this.#hear('loaded');
    this.ended = once(this.#process, 'exit').then(([status, signal]) => {
      this.end = String(signal ?? status);
    });
  }

  /** Starts the bot; whether it was connected before it died. */
  async start(order: StartOrder): Promise<boolean> {
    await this.#loaded;
    const ready = this.#hear('ready');
    this.#tell(order);
    return Promise.race([ready.then(() => true), this.ended.then(() => false)]);
  }

  /** From now on the process kills itself at that step. */
  async arm(death: StepMoment): Promise<void> {
    const armed = this.#hear('armed');
    this.#tell({ kind: 'arm', death });
    await Promise.race([armed, this.ended]);
  }

  /** Jobs that are not done yet. */
  async unfinished(): Promise<number> {
    const depth = this.#hear('depth');
    this.#tell({ kind: 'depth' });
    return Promise.race([
      depth.then(({ unfinished }) => unfinished),
      this.ended.then(() => {
        throw new Error(`the bot process ended with ${this.end}`);
      }),
    ]);
  }

  async kill(): Promise<void> {
    this.#process.kill('SIGKILL');
    await this.ended;
  }

  /** Stops in an orderly way. */
  async stop(): Promise<void> {
    this.#tell({ kind: 'stop' });
    await this.ended;
  }

  #tell(order: ToBot): void {
    // a process that has just died does not hear it
    this.#process.send(order, () => {});
  }

  #hear<K extends FromBot['kind']>(kind: K): Promise<Extract<FromBot, { kind: K }>> {
    return new Promise((resolve) => {
      const listen = (message: FromBot) => {
        if (message.kind !== kind) return;
        this.#process.off('message', listen);
        resolve(message as Extract<FromBot, { kind: K }>);
      };
      this.#process.on('message', listen);
    });
  }
}
