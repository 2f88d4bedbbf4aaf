import { ApiError, type Call } from './call.js';

/** One page of a list by the `limit` and `cursor` arguments; `next` is empty on the last page. */
export function pageOf<T>(
  call: Call,
  all: readonly T[],
  defaultLimit: number,
): { items: readonly T[]; next: string } {
  const start = startOf(call);
  const limit = Math.min(Math.max(call.number('limit', defaultLimit), 1), 1000);
  const end = start + limit;
  return { items: all.slice(start, end), next: end < all.length ? cursorOf(end) : '' };
}

function cursorOf(start: number): string {
  return Buffer.from(`next:${start}`).toString('base64');
}

function startOf(call: Call): number {
  const cursor = call.text('cursor');
  if (cursor === undefined) return 0;
  const match = /^next:(\d{1,9})$/.exec(Buffer.from(cursor, 'base64').toString());
  if (match === null) throw new ApiError('invalid_cursor');
  return Number(match[1]);
}
