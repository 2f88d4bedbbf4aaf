import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createGate } from '../../src/redaction/gate.js';
import { type Canary, kindNames, oneOfEach } from './kinds.js';
import { leaks } from './leaks.js';
import { writings } from './writings.js';

// Generous, because the machine may be busy.
vi.setConfig({ testTimeout: 30_000 });

/* A single line past the gate, about which nobody told it anything. */

describe.each(Object.entries(writings))('a canary %s', (_, write) => {
  it('leaves no trace, of whatever kind', () => {
    fc.assert(
      fc.property(oneOfEach, (canaries) => {
        const gate = createGate([], { salt: 'case' });
        const left = canaries.flatMap((canary) => {
          const shown = gate(`EWS subscription failed ${write(canary.written)}`);
          return leaks(shown, [canary]).map((leak) => `${leak} in ${shown}`);
        });
        expect(left).toEqual([]);
      }),
      { numRuns: 10, endOnFailure: true },
    );
  });
});

/** What is told by its own form, wherever a line breaks; a name that nothing else names is none of these. */
const toldByForm = new Set([
  'new udid',
  'mac address',
  'IPv4 address',
  'IPv6 address',
  'tenant ID as UUID',
  'APNs token',
  'subscription id behind a key',
  'device of somebody',
]);

it('a canary that a line break cuts in two leaves no trace where its form tells it', () => {
  fc.assert(
    fc.property(oneOfEach, fc.nat(), (canaries, place) => {
      const gate = createGate([], { salt: 'case' });
      const left = canaries
        .filter(({ kind, isSecret }) => isSecret || toldByForm.has(kind))
        .flatMap((canary) => {
          const shown = gate(`EWS subscription failed ${cut(canary, place)}`);
          return leaks(shown, [canary]).map((leak) => `${leak} in ${shown}`);
        });
      expect(left).toEqual([]);
    }),
    { numRuns: 30, endOnFailure: true },
  );
});

/** Cut within the value, not so early that nothing tells what it is. */
function cut({ written, telling }: Canary, place: number): string {
  const start = written.toLowerCase().indexOf(telling[0]?.toLowerCase() ?? '');
  const last = telling.at(-1)?.toLowerCase() ?? '';
  const end = written.toLowerCase().lastIndexOf(last) + last.length;
  const least = Math.min(12, Math.ceil((end - start) / 2));
  const at = start + least + (place % Math.max(1, end - start - least - 8));
  return `${written.slice(0, at)}\n    ${written.slice(at)}`;
}

it('tries every kind', () => {
  expect(kindNames.length).toBeGreaterThan(50);
});
