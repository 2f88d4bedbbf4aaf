import type { Diagnosis } from '../../src/diagnosis/diagnosis.js';
import type { Redacted } from '../../src/redaction/redacted.js';
import type { Draw } from './draw.js';
import { families } from './families/index.js';
import type { Scenario } from './scenario.js';

/** What a person takes away from a diagnosis, whatever files and lines it rests on. */
export function gist({ causes, chain, ruledOut, verdict }: Diagnosis<Redacted>) {
  return {
    verdict,
    causes: causes.map(({ confidence, id }) => `${id}: ${confidence}`),
    ruledOut: ruledOut.map(({ id }) => id),
    chain: chain.map(({ stage, state }) => `${stage}: ${state}`),
  };
}

export const scenarios: readonly Scenario[] = families.flatMap((family) => family.scenarios);

export function scenarioOf(id: string): Scenario {
  const scenario = scenarios.find((one) => one.id === id);
  if (scenario === undefined) throw new Error(`no scenario ${id}`);
  return scenario;
}

/** Scenarios of bundles that a device sends. */
export const deviceScenarios = scenarios.filter(
  ({ device, exchange, foreign, pasted }) =>
    device !== undefined && exchange === undefined && foreign === undefined && pasted === undefined,
);

/** The same wording in the dialect of another draw. */
export function inDialectOf(own: Draw, other: Draw): Draw {
  return { ...other, hand: own.hand, hosts: own.hosts };
}
