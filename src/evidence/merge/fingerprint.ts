import type { Reading } from '../reading.js';

/**
 * Equal for two readings of the same content under two paths, as when a bundle and its unpacked copy are given
 * together.
 */
export function fingerprint({ kind, source, part }: Reading): string {
  const { records, rejected, from, to } = source;
  return JSON.stringify([kind, records, rejected, from, to, part], (key, value: unknown) => {
    if (key === 'file' || key === 'app') return undefined;
    if (key === 'history' && 'history' in part) return part.history.series();
    return value instanceof Map ? [...value] : value;
  });
}
