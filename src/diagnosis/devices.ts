import type { Device, Source } from '../evidence/evidence.js';
import type { Diagnosis, EvidenceLine } from './diagnosis.js';

/*
 * Whose device an upload is of, as far as its app info says. What works on one device is not fixed on another.
 */

/** Counts the devices that surely differ from one another, in the order of their uploads. */
export function numberDevices(sources: readonly Pick<Source, 'device' | 'uploaded'>[]): Map<Device, number> {
  const distinct: Device[] = [];
  const numbers = new Map<Device, number>();
  for (const { device } of sources.toSorted((a, b) => (a.uploaded ?? 0) - (b.uploaded ?? 0))) {
    if (device === undefined) continue;
    const known = distinct.findIndex((other) => !differ(device, other));
    numbers.set(device, known === -1 ? distinct.push(device) : known + 1);
  }
  return numbers;
}

/** How many devices the evidence surely comes from. */
export function devicesIn({ sources }: Pick<Diagnosis, 'sources'>): number {
  return new Set(sources.flatMap(({ device }) => device ?? [])).size;
}

/** The upload that brought a line of a device; null for one of a server, which is of no device. */
export function uploadBehind(
  { file }: Pick<EvidenceLine, 'file'>,
  { sources }: Pick<Diagnosis, 'sources'>,
): number | null {
  const source = sources.find((one) => one.file === file);
  const isServers = source?.kind === 'ews-event-log' || source?.kind === 'server-output';
  return isServers ? null : (source?.uploaded ?? null);
}

/** Whether two uploads surely come from different devices. */
export function areOfOtherDevices(
  a: number | null,
  b: number | null,
  { sources }: Pick<Diagnosis, 'sources'>,
): boolean {
  const [mine = [], theirs = []] = [a, b].map((upload) =>
    sources.flatMap(({ uploaded, device }) => (uploaded === upload ? (device ?? []) : [])),
  );
  return mine.length > 0 && theirs.length > 0 && !mine.some((device) => theirs.includes(device));
}

/** A device that is named or modelled otherwise is another one; one of which less is known may be the same. */
function differ(a: Device, b: Device): boolean {
  const differs = (one: string | null, other: string | null) =>
    one !== null && other !== null && one !== other;
  return differs(a.name, b.name) || differs(a.model, b.model);
}
