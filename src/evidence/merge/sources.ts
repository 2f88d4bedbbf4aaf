import { rejectedSamples, type Source } from '../evidence.js';
import type { OwnedFile } from '../owned-file.js';
import { spanOf, sum } from './span.js';

/** One source for every file, in the order of paths; for a text that holds several kinds, one for each. */
export function sourcesOf(files: readonly OwnedFile[]): Source[] {
  const byFile = new Map<string, [Source, ...Source[]]>();
  for (const source of files.map(sourceOf)) {
    const key = `${source.file}\0${source.kind}`;
    byFile.set(key, [...(byFile.get(key) ?? []), source] as [Source, ...Source[]]);
  }
  return [...byFile.values()].map((parts) => (parts.length === 1 ? parts[0] : asOne(parts)));
}

function sourceOf(file: OwnedFile): Source {
  const { uploaded } = file;
  return { ...ownSource(file), ...(uploaded === undefined ? {} : { uploaded }) };
}

function ownSource({ path, kind, reading, problem, counts }: OwnedFile): Source {
  if (counts && reading !== null) return reading.source;
  return {
    file: path,
    kind: counts ? (kind ?? 'unrecognized') : 'unrecognized',
    records: 0,
    rejected: 0,
    rejectedSamples: [],
    from: null,
    to: null,
    problem: problem === null ? null : { code: problem.code, message: problem.message },
  };
}

/** Stretches of one text that were read on their own. */
function asOne(parts: readonly [Source, ...Source[]]): Source {
  const samples = parts.flatMap((part) => part.rejectedSamples).sort((a, b) => a.line - b.line);
  return {
    ...parts[0],
    records: sum(parts, ({ records }) => records),
    rejected: sum(parts, ({ rejected }) => rejected),
    rejectedSamples: samples.slice(0, rejectedSamples),
    ...spanOf(parts),
    problem: parts.find(({ problem }) => problem !== null)?.problem ?? null,
  };
}
