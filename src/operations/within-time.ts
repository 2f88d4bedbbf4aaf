/** Something took longer than it may. */
export class OutOfTime extends Error {
  constructor() {
    super('no answer within the time');
    this.name = 'OutOfTime';
  }
}

/** What `work` comes to; throws `OutOfTime` after so many milliseconds, and lets the work be. */
export async function withinTime<T>(work: () => Promise<T> | T, milliseconds: number): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new OutOfTime()), milliseconds);
  try {
    return await Promise.race([Promise.resolve().then(work), late]);
  } finally {
    clearTimeout(timer);
  }
}
