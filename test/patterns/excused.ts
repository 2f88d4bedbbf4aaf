import type { Pattern } from './source-patterns.js';

/** Patterns that could take more than linear time, and why they do not where they stand. */
const excused = new Map<string, string>([
  ['evidence/xml/well-formed.ts /:.*$/s', 'matches wherever it is tried first'],
  [
    'evidence/xml/parse-xml.ts /<!--.*?-->|<!\\[CDATA\\[.*?\\]\\]>|<\\?.*?\\?>/gs',
    'only well-formed text comes so far: what opens in it closes',
  ],
  ['redaction/rules/devices.ts /[-_ ].*$/', 'the value is one line of at most two short words'],
  ["redaction/rules/devices.ts /'?s?'?[ _-].*$/", 'the value is one line of a few short words'],
]);

export function isExcused(pattern: Pattern): boolean {
  return excused.has(shown(pattern));
}

/** Those that stand nowhere any more. */
export function excusedInVain(patterns: readonly Pattern[]): string[] {
  const present = new Set(patterns.map(shown));
  return [...excused.keys()].filter((pattern) => !present.has(pattern));
}

function shown({ file, source, flags }: Pattern): string {
  return `${file} /${source}/${flags}`;
}
