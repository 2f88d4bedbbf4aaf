/** Bodies that are kept in memory at most. */
const kept = 500;

/**
 * What just came in, by the key of its work, for the process that took it in: it need not ask Slack for what it was
 * told a moment ago. After a crash it is empty, and Slack is asked.
 */
export class Recent<T> {
  readonly #byKey = new Map<string, T>();

  put(key: string, value: T): void {
    this.#byKey.set(key, value);
    const [oldest] = this.#byKey.keys();
    if (this.#byKey.size > kept && oldest !== undefined) this.#byKey.delete(oldest);
  }

  /** Hands it out, once. */
  take(key: string): T | null {
    const value = this.#byKey.get(key) ?? null;
    this.#byKey.delete(key);
    return value;
  }
}
