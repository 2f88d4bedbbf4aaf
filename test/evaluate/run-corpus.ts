import { draw } from '../corpus/draw.js';
import type { Family, Scenario } from '../corpus/scenario.js';
import { writeScenario } from '../corpus/write-scenario.js';
import { type Comparison, compare } from './compare.js';
import { evidenceStands } from './evidence-stands.js';
import { examine } from './examine.js';
import { openAgain } from './open-again.js';

/** One scenario in one dialect: what came of it. */
export interface Run {
  readonly family: string;
  readonly scenario: Scenario;
  readonly hand: string;
  readonly seed: number;
  readonly comparison: Comparison;
  readonly findings: number;
  /** Findings of which some cited line does not stand in what was sent. */
  readonly adrift: readonly string[];
}

export interface CorpusPlan {
  readonly seed: number;
  /** Dialects drawn for each scenario. */
  readonly draws: number;
}

/** Every scenario in as many dialects as planned; the same plan gives the same runs. */
export async function runCorpus(families: readonly Family[], plan: CorpusPlan): Promise<Run[]> {
  const runs: Run[] = [];
  for (const [place, { family, scenario }] of listed(families).entries()) {
    for (let index = 0; index < plan.draws; index += 1) {
      runs.push(await runOnce(family, scenario, plan.seed + place * 1000 + index, index));
    }
  }
  return runs;
}

function listed(families: readonly Family[]): { family: string; scenario: Scenario }[] {
  return families.flatMap(({ name, scenarios }) => scenarios.map((scenario) => ({ family: name, scenario })));
}

async function runOnce(family: string, scenario: Scenario, seed: number, index: number): Promise<Run> {
  const drawn = draw(seed, index);
  const inputs = await writeScenario(scenario, drawn);
  const diagnosis = await examine(inputs);
  const texts = await openAgain(inputs);
  const adrift = diagnosis.findings.filter((finding) => !evidenceStands(finding, texts));
  return {
    family,
    scenario,
    hand: drawn.hand.id,
    seed,
    comparison: compare(diagnosis, scenario.expect),
    findings: diagnosis.findings.length,
    adrift: adrift.map(({ id }) => id),
  };
}
