import type { WakeUp } from '../evidence.js';

/** Longest cell worth comparing with the words, in characters. */
const longest = 60;

/** The kind of wake-up that a cell names in full, in any spacing and case; null for anything else. */
export function wakeUpKind(cell: string): WakeUp['kind'] | null {
  if (!/^[^A-Za-z]*[ABPRSUabprsu]/.test(cell)) return null;
  const word = letters(cell);
  if (
    /^(?:ui)?(?:background(?:app)?(?:fetch|refresh)|(?:bg)?apprefresh|bg(?:fetch|refresh))(?:task|event)?$/.test(
      word,
    )
  )
    return 'background-fetch';
  return /^(?:silent|remote|push|apns)(?:push)?notifications?(?:received)?$/.test(word)
    ? 'remote-notification'
    : null;
}

/** The kind that a text speaks of, for texts already known to name one. */
export function wakeUpKindIn(text: string): WakeUp['kind'] | null {
  const word = letters(text);
  if (/fetch|refresh/.test(word)) return 'background-fetch';
  return /notification|push|apns/.test(word) ? 'remote-notification' : null;
}

/** The result that a cell names with the constant's own name or the end of it; null for anything else. */
export function fetchResult(cell: string): WakeUp['result'] | null {
  return results[letters(cell).replace(/^(?:ui)?(?:background)?fetchresult/, '')] ?? null;
}

/** The same for the result column, which may hold the constant's number. */
export function fetchResultIn(cell: string): WakeUp['result'] {
  return fetchResult(cell) ?? numbered[Number.parseInt(cell, 10)] ?? 'unknown';
}

const results: Readonly<Record<string, WakeUp['result']>> = {
  newdata: 'new-data',
  nodata: 'no-data',
  failed: 'failed',
};

/** `UIBackgroundFetchResult` by its raw values. */
const numbered: readonly WakeUp['result'][] = ['new-data', 'no-data', 'failed'];

function letters(cell: string): string {
  return cell
    .slice(0, longest)
    .toLowerCase()
    .replace(/[^a-z]/g, '');
}
