/** Answers that are kept at most; the oldest go first. */
const most = 2000;

interface Kept<T> {
  readonly answer: Promise<T>;
  /** Milliseconds since the epoch. */
  readonly until: number;
}

/** Asks once for each key and keeps the answer for `life` milliseconds; what failed is asked again the next time. */
export function keptFor<T>(
  life: number,
  now: () => number,
  ask: (key: string) => Promise<T>,
): (key: string) => Promise<T> {
  const kept = new Map<string, Kept<T>>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined && known.until > now()) return known.answer;
    const fresh = { answer: ask(key), until: now() + life };
    kept.delete(key);
    kept.set(key, fresh);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    fresh.answer.catch(() => {
      if (kept.get(key) === fresh) kept.delete(key);
    });
    return fresh.answer;
  };
}
