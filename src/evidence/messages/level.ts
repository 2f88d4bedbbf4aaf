/** Names of the levels that report a failure: reference 1.2, their usual short forms, and German. */
const errorLevels: ReadonlySet<string> = new Set([
  'critical',
  'crit',
  'fatal',
  'severe',
  'error',
  'err',
  'e',
  'fehler',
  'erreur',
  '1',
  '2',
]);

/** Whether the level alone says that something went wrong. A warning does not. */
export function isErrorLevel(level: string | null): boolean {
  return (
    level !== null &&
    errorLevels.has(
      level
        .trim()
        .toLowerCase()
        .replaceAll('ı', 'i')
        .replace(/[^a-z0-9]/g, ''),
    )
  );
}
