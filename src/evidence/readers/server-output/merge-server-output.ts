import { earliest, type NonEmpty } from '../../merge/span.js';
import type { Reading } from '../../reading.js';
import type { ServerOutputPart, ServerStatement } from '../../server-output.js';

/** Several outputs as one. A statement that stands in two files in the same words is one. */
export function mergeServerOutput(readings: NonEmpty<Reading<'server-output'>>): ServerOutputPart {
  const fileOf = new Map<string, string>();
  const isCopy = ({ at, ...said }: ServerStatement): boolean => {
    const key = JSON.stringify([said, at.text]);
    const file = fileOf.get(key) ?? at.file;
    fileOf.set(key, file);
    return file !== at.file;
  };
  const statements = readings
    .flatMap(({ part }) => part.statements)
    .filter((statement) => !isCopy(statement));
  return { statements, at: earliest(readings.map(({ part }) => part.at)) };
}
