import fc from 'fast-check';
import JSZip from 'jszip';
import { expect, test } from 'vitest';
import type { Input } from '../../src/evidence/input.js';
import { zipOf } from '../../src/workspace/samples/bundle.js';
import { examine } from '../evaluate/examine.js';
import { draw } from './draw.js';
import { foreignNames } from './foreign/load.js';
import { deviceScenarios, gist, inDialectOf, scenarioOf, scenarios } from './gist.js';
import type { Scenario } from './scenario.js';
import { withoutFaults } from './without-faults.js';
import { writeScenario } from './write-scenario.js';

const seeds = fc.integer({ min: 1, max: 1_000_000 });
const hand = fc.nat(1000);
const anyOf = (list: readonly Scenario[]) => fc.constantFrom(...list.map(({ id }) => id));

/** The same cases at every run; `npm run evaluate` goes further. */
const few = { numRuns: 25, seed: 222_834 };
/** Milliseconds; many bundles on a busy machine take their time. */
const patience = 60_000;

test(
  'the same evidence in another dialect gives the same diagnosis',
  () =>
    fc.assert(
      fc.asyncProperty(anyOf(deviceScenarios), seeds, seeds, hand, async (id, one, other, index) => {
        const scenario = scenarioOf(id);
        const drawn = draw(one, index);
        const redrawn = inDialectOf(drawn, draw(other, index));
        const first = await examine(await writeScenario(scenario, drawn));
        const second = await examine(await writeScenario(scenario, redrawn));
        expect(gist(second)).toEqual(gist(first));
      }),
      few,
    ),
  patience,
);

test(
  'a file of another product beside the evidence changes nothing',
  () =>
    fc.assert(
      fc.asyncProperty(
        anyOf(deviceScenarios),
        seeds,
        hand,
        fc.constantFrom(...foreignNames()),
        async (id, seed, index, foreign) => {
          const scenario = scenarioOf(id);
          const alone = await written(scenario, seed, index);
          const beside = await written({ ...scenario, foreign: [foreign] }, seed, index);
          expect(gist(await examine(beside))).toEqual(gist(await examine(alone)));
        },
      ),
      few,
    ),
  patience,
);

test(
  'the order of the files changes nothing',
  () =>
    fc.assert(
      fc.asyncProperty(
        anyOf(deviceScenarios),
        seeds,
        hand,
        fc.infiniteStream(fc.nat(1000)),
        async (id, seed, index, ranks) => {
          const inputs = await written(scenarioOf(id), seed, index);
          const shuffled = await Promise.all(reordered(inputs, ranks).map((input) => repacked(input, ranks)));
          expect(await examine(shuffled)).toEqual(await examine(inputs));
        },
      ),
      few,
    ),
  patience,
);

const confirmed = scenarios.filter(
  ({ expect: { confidence }, pasted }) => confidence.includes('confirmed') && pasted === undefined,
);

test(
  'without its evidence a cause is never confirmed',
  () =>
    fc.assert(
      fc.asyncProperty(anyOf(confirmed), seeds, hand, async (id, seed, index) => {
        const bare = withoutFaults(scenarioOf(id));
        const { causes } = await examine(await written(bare, seed, index));
        expect(causes.filter(({ confidence }) => confidence === 'confirmed')).toEqual([]);
      }),
      few,
    ),
  patience,
);

test(
  'files of other products never give a cause',
  () =>
    fc.assert(
      fc.asyncProperty(
        fc.subarray(foreignNames(), { minLength: 1, maxLength: 12 }),
        seeds,
        async (foreign, seed) => {
          const scenario: Scenario = {
            id: 'foreign',
            tells: 'Some files of other products',
            foreign,
            expect: { verdict: ['unrecognized'], first: [], confidence: [] },
          };
          const { causes } = await examine(await written(scenario, seed, 0));
          expect(causes).toEqual([]);
        },
      ),
      few,
    ),
  patience,
);

function written(scenario: Scenario, seed: number, index: number): Promise<Input[]> {
  return writeScenario(scenario, draw(seed, index));
}

function reordered<T>(list: readonly T[], ranks: fc.Stream<number>): T[] {
  const keyed = list.map((item) => ({ item, rank: ranks.next().value ?? 0 }));
  return keyed.sort((a, b) => a.rank - b.rank).map(({ item }) => item);
}

async function repacked(input: Input, ranks: fc.Stream<number>): Promise<Input> {
  if (input.kind !== 'file' || !input.name.endsWith('.zip')) return input;
  const zip = await JSZip.loadAsync(input.bytes);
  const entries = await Promise.all(
    Object.values(zip.files).map(async (entry) => [entry.name, await entry.async('nodebuffer')] as const),
  );
  return { ...input, bytes: await zipOf(new Map(reordered(entries, ranks))) };
}
