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

/** Faults that wait for the next calls of a method. */
export class Faults {
  readonly #waiting = new Map<string, Fault[]>();

  add(method: string, fault: Fault, times: number): void {
    const waiting = this.#waiting.get(method) ?? [];
    this.#waiting.set(method, [...waiting, ...Array.from({ length: times }, () => fault)]);
  }

  /** The fault of this call, which is spent with it. */
  take(method: string): Fault | undefined {
    return this.#waiting.get(method)?.shift();
  }

  clear(): void {
    this.#waiting.clear();
  }
}
