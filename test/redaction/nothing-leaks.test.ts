import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose.js';
import { readEvidence } from '../../src/evidence/read-evidence.js';
import { createGate, redactDiagnosis } from '../../src/redaction/gate.js';
import { toJson } from '../../src/report/json.js';
import { toTerminal } from '../../src/report/terminal.js';
import { buildZip } from '../support/zip.js';
import {
  bundleOf,
  canariesOf,
  type Identities,
  identityArbitrary,
  messages,
  type Secrets,
  secretArbitrary,
} from './canaries.js';

// Generous, because the machine may be busy.
vi.setConfig({ testTimeout: 30_000 });

async function reportsOf(who: Identities, secrets: Secrets, reveal: boolean): Promise<string[]> {
  const bytes = buildZip(bundleOf(who, secrets));
  const evidence = await readEvidence([{ kind: 'file', name: 'bundle.zip', bytes }]);
  const diagnosis = redactDiagnosis(diagnose(evidence), evidence.identities, { salt: 'case', reveal });
  return [
    toJson(diagnosis),
    toTerminal(diagnosis, { color: false, width: 100_000 }),
    JSON.stringify(diagnosis),
  ];
}

/** The lines of a text that hold what may not leave. */
function leaks(text: string, canaries: readonly string[]): string[] {
  const sought = canaries.map((canary) => canary.toLowerCase());
  return text.split('\n').filter((line) => sought.some((canary) => line.toLowerCase().includes(canary)));
}

describe('a report', () => {
  it('shows no identity and no credential of a bundle', async () => {
    await fc.assert(
      fc.asyncProperty(identityArbitrary, secretArbitrary, async (who, secrets) => {
        const canaries = [...canariesOf(who), ...Object.values(secrets)];
        for (const report of await reportsOf(who, secrets, false))
          expect(leaks(report, canaries)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('shows identities when asked to, and still no credential', async () => {
    await fc.assert(
      fc.asyncProperty(identityArbitrary, secretArbitrary, async (who, secrets) => {
        for (const report of await reportsOf(who, secrets, true)) {
          expect(report).toContain(who.login);
          expect(leaks(report, Object.values(secrets))).toEqual([]);
        }
      }),
      { numRuns: 15 },
    );
  });
});

describe('a single line', () => {
  it('shows nothing, though nobody told the gate what to look for', () => {
    fc.assert(
      fc.property(identityArbitrary, secretArbitrary, (who, secrets) => {
        const gate = createGate([], { salt: 'case' });
        const canaries = [...canariesOf(who), ...Object.values(secrets)];
        for (const message of messages(who, secrets).filter((line) => !line.includes(who.tenant + who.token)))
          expect(leaks(gate(message), canaries)).toEqual([]);
      }),
    );
  });

  it('passes twice like once, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), lineArbitrary),
        (text) => {
          const gate = createGate([], { salt: 'case' });
          expect(gate(gate(text))).toBe(gate(text));
        },
      ),
      { numRuns: 1000 },
    );
  });
});

const lineArbitrary = fc
  .array(
    fc.constantFrom(
      ...'user= |password: |server |host=|@|.|:|//|https|\\|corp|local|com|EXCH01|jane|Doe|\'s iPhone|[|]|<|>|"|,|;| |\n|10.1.2.3|%40|&#64;|token|Bearer |abc123DEF|MUC-NODE7B|_A1|via |server name is |ZEUS9|-u |a:b|net use |/user:|pass=|subscription ['.split(
        '|',
      ),
    ),
  )
  .map((parts) => parts.join(''));
