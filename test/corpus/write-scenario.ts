import type { Input } from '../../src/evidence/input.js';
import { seeded } from '../../src/workspace/samples/random.js';
import { encodeText } from '../../src/workspace/samples/table-text.js';
import type { Draw } from './draw.js';
import { exportedLog } from './exchange/event-log-text.js';
import { type ExchangeEvidence, eventLogForms } from './exchange/evidence.js';
import { foreignText } from './foreign/load.js';
import { pastedText } from './pasted-text.js';
import type { Scenario } from './scenario.js';
import { fill } from './words.js';
import { midnight, type SentFile, writeBundle } from './write-bundle.js';

/** What somebody sends of the scenario, written as the draw has it. */
export async function writeScenario(scenario: Scenario, draw: Draw): Promise<Input[]> {
  if (scenario.pasted !== undefined) {
    return [{ kind: 'text', name: 'message.txt', text: pastedText(scenario.pasted, scenario.device, draw) }];
  }
  const packed: Draw = scenario.loose ? { ...draw, packing: 'loose', otherApp: false } : draw;
  const bundle = scenario.device === undefined ? [] : await writeBundle(scenario.device, packed);
  const exchange = (scenario.exchange ?? []).map((evidence, index) => exchangeFile(evidence, index, draw));
  const foreign = (scenario.foreign ?? []).map((name) => foreignFile(name, draw));
  return [...bundle, ...exchange, ...foreign].map((file) => ({ kind: 'file', ...file }));
}

function exchangeFile(evidence: ExchangeEvidence, index: number, draw: Draw): SentFile {
  if (evidence.kind === 'output') {
    return { name: evidence.name, bytes: encodeText(filled(evidence.text, draw), 'utf-8') };
  }
  const random = seeded(draw.seed + 500 + index);
  const form = evidence.form ?? random.pick(eventLogForms);
  const events = evidence.events.map((event) => ({
    ...event,
    endpoint: event.endpoint === null ? null : filled(event.endpoint, draw),
  }));
  const { offsetMinutes } = draw.dialect;
  const { bytes, name } = exportedLog(events, form, { midnight, offsetMinutes, seed: draw.seed + index });
  return { name: index === 0 ? name : `${index + 1}-${name}`, bytes };
}

function filled(text: string, { hosts }: Draw): string {
  const mailboxlistener = hosts.listener.replace('pushreg', 'mailboxlistener');
  return fill(text, { ...hosts, mailboxlistener });
}

/** A foreign log keeps its words; only its encoding and its ends of line are left to chance. */
function foreignFile(name: string, { dialect }: Draw): SentFile {
  const text = foreignText(name).replaceAll('\n', dialect.newline);
  return { name, bytes: encodeText(text, dialect.encoding) };
}
