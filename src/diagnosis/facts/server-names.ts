/** One server under its two names, `EX02` and `ex02.corp.example`, is one. */
export function isSameServer(a: string, b: string): boolean {
  return a === b || (shortName(a) === shortName(b) && !(a.includes('.') && b.includes('.')));
}

/** Lower-case names, each server once, under the longest name that is known of it. */
export function distinctServers(names: readonly string[]): string[] {
  const longestFirst = [...new Set(names)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const kept: string[] = [];
  for (const name of longestFirst) if (!kept.some((known) => isSameServer(known, name))) kept.push(name);
  return kept.sort();
}

function shortName(name: string): string {
  return name.split('.')[0] ?? name;
}
