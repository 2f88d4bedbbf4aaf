import { gzipSync } from 'node:zlib';
import { workingPolicies } from '../../src/workspace/samples/policy-text.js';
import type { Random } from '../../src/workspace/samples/random.js';
import { draw } from '../corpus/draw.js';
import { families } from '../corpus/families/index.js';
import type { Scenario } from '../corpus/scenario.js';
import { writeScenario } from '../corpus/write-scenario.js';
import { binaryPlist } from './binary-plist.js';
import { type Piece, pieceOf } from './piece.js';

const scenarios: readonly Scenario[] = families.flatMap((family) => family.scenarios);

/** A synthetic case as somebody would send it: of any family of the corpus, in any hand, packed in any way. */
export async function drawStart(random: Random): Promise<readonly Piece[]> {
  const scenario = scenarios[random.below(scenarios.length)];
  if (scenario === undefined || random.below(16) === 0) return [rare(random)];
  const inputs = await writeScenario(scenario, draw(random.below(1_000_000), random.below(64)));
  return inputs.map(pieceOf);
}

/** What the corpus has none of. */
function rare(random: Random): Piece {
  const policies = Object.fromEntries(
    Object.entries(workingPolicies).map(([name, value]) => [name, value ?? '']),
  );
  const plist = binaryPlist(policies);
  const [name, bytes] = random.pick<readonly [string, Buffer]>([
    ['Ctxlog_AppPolicies.xml', plist],
    ['Ctxlog_AppPolicies.plist', plist],
    ['Ctxlog_AppPolicies.xml', Buffer.from(plist.toString('base64'))],
    ['Ctxlog_AppPolicies.plist.gz', gzipSync(plist)],
    ['Application.evtx', Buffer.concat([Buffer.from('ElfFile\0'), Buffer.alloc(4096, 1)])],
    ['empty.csv', Buffer.alloc(0)],
  ]);
  return { kind: 'file', name, bytes };
}
