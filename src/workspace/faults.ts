/**
 * How calls of a method misbehave. `hang`: no answer ever; `answer-lost`: the call takes effect, then the
 * connection breaks; `error`: Slack's own error code.
 */
export type Fault =
  | { readonly kind: 'rate-limited'; readonly retryAfterSeconds: number }
  | { readonly kind: 'server-error'; readonly status: number }
  | { readonly kind: 'hang' }
  | { readonly kind: 'answer-lost' }
  | { readonly kind: 'error'; readonly error: string };

/** Which calls misbehave. */
export interface FaultyCalls {
  /** Name of a method; `*`: any. */
  readonly method: string;
  /** Only where the call names this channel; default: wherever. */
  readonly channel?: string | undefined;
}

interface Waiting extends FaultyCalls {
  readonly fault: Fault;
  left: number;
}

/** Faults that wait for the next calls. */
export class Faults {
  #waiting: Waiting[] = [];

  add(calls: FaultyCalls, fault: Fault, times: number): void {
    this.#waiting.push({ ...calls, fault, left: times });
  }

  /** The fault of this call, which is spent with it. */
  take(method: string, channel: string | undefined): Fault | undefined {
    const found = this.#waiting.find((one) => {
      const isMethod = one.method === '*' || one.method === method;
      return isMethod && (one.channel === undefined || one.channel === channel) && one.left > 0;
    });
    if (found === undefined) return undefined;
    found.left -= 1;
    if (found.left === 0) this.#waiting = this.#waiting.filter((one) => one !== found);
    return found.fault;
  }

  clear(): void {
    this.#waiting = [];
  }
}
