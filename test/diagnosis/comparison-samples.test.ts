import { describe, expect, it } from 'vitest';
import { type Comparison, compareDiagnoses } from '../../src/diagnosis/comparison.js';
import { diagnose } from '../../src/diagnosis/diagnose.js';
import type { Diagnosis } from '../../src/diagnosis/diagnosis.js';
import type { Evidence } from '../../src/evidence/evidence.js';
import { redactDiagnosis } from '../../src/redaction/gate.js';
import { deliveryCases } from '../../src/workspace/samples/cases/delivery.js';
import { deviceCases } from '../../src/workspace/samples/cases/device.js';
import { exchangeCases } from '../../src/workspace/samples/cases/exchange.js';
import { listenerCases } from '../../src/workspace/samples/cases/listener.js';
import { policyCases } from '../../src/workspace/samples/cases/policy.js';
import type { SampleCase } from '../../src/workspace/samples/sample-case.js';
import { evidenceOf, type SyntheticUpload } from './synthetic-uploads.js';

const cases = [...policyCases, ...deviceCases, ...listenerCases, ...exchangeCases, ...deliveryCases];
const broken = cases.filter(({ id }) => id !== 'healthy');
const healthy = cases.find(({ id }) => id === 'healthy') as SampleCase;

const today: Pick<SyntheticUpload, 'day'> = { day: '2026-11-20' };
const tomorrow: Pick<SyntheticUpload, 'day'> = { day: '2026-11-21' };
const yesterday: Pick<SyntheticUpload, 'day'> = { day: '2026-11-19' };

const firsts = new Map<string, Promise<Evidence>>();

/** Many tests begin with the same upload. */
function evidenceOfFirst(first: SyntheticUpload): Promise<Evidence> {
  const key = JSON.stringify(first);
  const known = firsts.get(key) ?? evidenceOf([first]);
  firsts.set(key, known);
  return known;
}

async function compared(
  first: SyntheticUpload,
  second: SyntheticUpload,
  read: (evidence: Evidence) => Diagnosis = diagnose,
): Promise<Comparison> {
  const both = await evidenceOf([first, second]);
  const comparison = compareDiagnoses(read(await evidenceOfFirst(first)), read(both));
  if (comparison === null) throw new Error('two uploads were not compared');
  return comparison;
}

function pastTheGate(evidence: Evidence): Diagnosis {
  return redactDiagnosis(diagnose(evidence), evidence.identities, { salt: 'synthetic' });
}

function kinds({ changes }: Comparison): string[] {
  return changes.map(({ kind, cause }) => `${kind} ${cause}`);
}

describe.each(broken)('$id', ({ id, plan }) => {
  it.each([
    ['as it is', diagnose],
    ['past the gate', pastTheGate],
  ])('is fixed by a healthy bundle of the day after, with a line of that bundle (%s)', async (_, read) => {
    const { changes, upload } = await compared({ plan, ...today }, { plan: healthy.plan, ...tomorrow }, read);
    expect([upload, changes.map(({ kind, cause }) => [kind, cause])]).toEqual([2, [['fixed', id]]]);
    expect(changes[0]?.evidence?.file).toMatch(/^bundle \(2\)\.zip!/);
  });

  it('is neither fixed nor new where the same content comes twice', async () => {
    const { changes } = await compared({ plan, ...today }, { plan, ...today, name: 'again.zip' });
    expect(changes.map(({ cause }) => cause)).toEqual([id]);
    expect(['still-there', 'not-seen-again']).toContain(changes[0]?.kind);
  });

  it('is still there where it goes on the day after', async () => {
    expect(kinds(await compared({ plan, ...today }, { plan, ...tomorrow }))).toEqual([`still-there ${id}`]);
  });

  it('is not seen again in a bundle of the day before that shows it as well', async () => {
    expect(kinds(await compared({ plan, ...today }, { plan, ...yesterday }))).toEqual([
      `not-seen-again ${id}`,
    ]);
  });

  it('is never fixed by a healthy bundle of the day before', async () => {
    const { changes } = await compared({ plan, ...today }, { plan: healthy.plan, ...yesterday });
    expect(changes.find(({ cause }) => cause === id)?.kind).toMatch(/^(?:not-seen-again|unsettled)$/);
  });

  it('is new where a healthy bundle came before', async () => {
    expect(kinds(await compared({ plan: healthy.plan, ...today }, { plan, ...tomorrow }))).toEqual([
      `new ${id}`,
    ]);
  });

  it('is new beside another that came before', async () => {
    const other = broken[(broken.findIndex((one) => one.id === id) + 1) % broken.length] as SampleCase;
    const comparison = await compared({ plan: other.plan, ...today }, { plan, ...tomorrow });
    expect(kinds(comparison)).toContain(`new ${id}`);
  });
});

it('a healthy bundle after another changes nothing', async () => {
  const { changes } = await compared({ plan: healthy.plan, ...today }, { plan: healthy.plan, ...tomorrow });
  expect(changes).toEqual([]);
});
