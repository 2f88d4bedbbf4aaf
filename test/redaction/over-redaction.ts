import { diagnose } from '../../src/diagnosis/diagnose.js';
import { readEvidence } from '../../src/evidence/read-evidence.js';
import { createGate } from '../../src/redaction/gate.js';
import { harvest } from '../../src/redaction/harvest.js';
import { mapTexts } from '../../src/redaction/map-texts.js';
import type { Draw } from '../corpus/draw.js';
import type { Scenario } from '../corpus/scenario.js';
import { writeScenario } from '../corpus/write-scenario.js';

/** What the gate hid: what stood there, and in which text. */
export interface Replaced {
  readonly what: string;
  readonly text: string;
}

export interface Comparison {
  readonly texts: number;
  readonly replaced: readonly Replaced[];
  /** Texts whose words, beside what was hidden, are not what they were. */
  readonly changed: readonly string[];
}

/** What stands in the place of something that was hidden. */
const shown = /\+?(?:(?:user|host|device|ip|tenant|token|subscription|id)-[0-9a-f]{6,64}|\[removed\])\+?/g;

/** Every text of the diagnosis of a scenario, before the gate and behind it. */
export async function compareTexts(scenario: Scenario, draw: Draw): Promise<Comparison> {
  const evidence = await readEvidence(await writeScenario(scenario, draw));
  const texts: string[] = [];
  mapTexts(diagnose(evidence), (text) => {
    texts.push(text);
    return text;
  });
  const { identities } = evidence;
  const gate = createGate([...identities, ...harvest(new Set(texts), identities)], { salt: 'corpus' });
  const compared = texts.map((text) => ({ text, replaced: replacedIn(text, gate(text)) }));
  return {
    texts: texts.length,
    replaced: compared.flatMap(({ text, replaced }) => (replaced ?? []).map((what) => ({ what, text }))),
    changed: compared.flatMap(({ text, replaced }) => (replaced === null ? [text] : [])),
  };
}

/** What the gate replaced, from the words that it left; null where these are not those of the text, in order. */
function replacedIn(text: string, redacted: string): string[] | null {
  const [first = '', ...kept] = redacted.split(shown);
  if (!text.startsWith(first)) return null;
  const replaced: string[] = [];
  let at = first.length;
  for (const [index, words] of kept.entries()) {
    const isLast = index === kept.length - 1;
    const next = isLast ? text.length - words.length : text.indexOf(words, at + 1);
    if (next <= at || !text.startsWith(words, next)) return null;
    replaced.push(text.slice(at, next));
    at = next + words.length;
  }
  return at === text.length ? replaced : null;
}

/* What the scenarios declare as somebody's: their hosts are under reserved names, their ids are of these forms. */

const declared: readonly RegExp[] = [
  // hosts of the draws, the servers of the events, what policies and output name
  /^(?:[a-z0-9-]+\.)+(?:example|example\.org)$/i,
  /^ex\d\d$/i,
  // tenant IDs and tokens of the events file, subscription ids of the events of Exchange, ids of a shell
  /^[0-9a-f]{32,40}$/,
  /^[A-Za-z0-9+/]{40,}={0,2}$/,
  /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  // tenant IDs that scenarios set in the policies
  /^(?:7f3c1d2e9b604a55|not-the-right-one)$/,
  // addresses of the server and of the listener, in ranges for examples and for private networks
  /^(?:10\.\d+|192\.168|198\.51|203\.0|192\.0)(?:\.\d+){2}$/,
];

/** Whether a scenario declares this as an identity. */
export function isDeclared({ what }: Replaced): boolean {
  return declared.some((form) => form.test(what));
}
