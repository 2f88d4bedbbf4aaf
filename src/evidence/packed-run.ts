/** Shorter runs of base64's characters are words and ids, not files that were packed as text. */
const shortest = 40;
const body = /[A-Za-z0-9+/]{40}[A-Za-z0-9+/=\s]{0,80000}/y;
const lines = /[A-Za-z0-9+/]{40}[A-Za-z0-9+/=\r\n]*/y;

/** What a text may hold as base64, white space within it included; null where no run is long enough. */
export function packedRun(text: string): string | null {
  const start = runFrom(text, 0);
  body.lastIndex = start;
  return start < 0 ? null : (body.exec(text)?.[0] ?? null);
}

/** Every stretch of base64 and line ends, and where it begins. */
export function* packedRuns(text: string): Generator<{ readonly packed: string; readonly index: number }> {
  for (let index = runFrom(text, 0); index >= 0; ) {
    lines.lastIndex = index;
    const packed = lines.exec(text)?.[0] ?? '';
    yield { packed, index };
    index = runFrom(text, index + packed.length);
  }
}

/** Where the first run begins at `from` or behind it, -1 without one; of ordinary text hardly a tenth is looked at. */
function runFrom(text: string, from: number): number {
  for (let start = from; start + shortest <= text.length; ) {
    let at = start + shortest - 1;
    while (at >= start && isPacked(text.charCodeAt(at))) at -= 1;
    if (at < start) return start;
    start = at + 1;
  }
  return -1;
}

function isPacked(unit: number): boolean {
  const letter = unit | 0x20;
  return (letter >= 0x61 && letter <= 0x7a) || (unit >= 0x2f && unit <= 0x39) || unit === 0x2b;
}
