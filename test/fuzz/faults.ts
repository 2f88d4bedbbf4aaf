import { validateBlocks } from '../../src/workspace/blocks/validate.js';
import type { Json } from '../../src/workspace/json.js';
import type { Answer } from './answer.js';

/** Steering, hidden and half characters: in no answer may one stand as it is. */
const steering = /(?![\t\n])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/** What is wrong with an answer, whatever it was an answer to. */
export function faultsOf(answer: Answer): string[] {
  return [
    ...steeringFaults(answer),
    ...blockFaults('reply', answer.reply.blocks),
    ...blockFaults('unfolded reply', answer.unfolded.blocks),
    ...sourceFaults(answer),
    ...findingFaults(answer),
  ];
}

function steeringFaults({ json, terminal, reply, unfolded, drafts }: Answer): string[] {
  const forms = { json: JSON.parse(json), terminal, reply, unfolded, drafts };
  return Object.entries(forms).flatMap(([form, value]) => {
    const text = textsIn(value).find((one) => steering.test(one));
    return text === undefined ? [] : [`${form} steers: ${excerpt(text, text.search(steering))}`];
  });
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return [...Object.keys(value), ...Object.values(value).flatMap(textsIn)];
}

function excerpt(text: string, at: number): string {
  return JSON.stringify(text.slice(Math.max(0, at - 30), at + 30));
}

function blockFaults(form: string, blocks: unknown): string[] {
  const sent: Json = JSON.parse(JSON.stringify(blocks ?? null));
  return validateBlocks(sent, 'message').map(({ message, pointer }) => `${form}: ${message} at ${pointer}`);
}

/** A reader that breaks down is a fault even where the answer passes over it. */
function sourceFaults({ diagnosis: { sources } }: Answer): string[] {
  return sources
    .filter(({ problem }) => problem?.code === 'INTERNAL')
    .map(({ file }) => `a reader broke down on ${file}`);
}

function findingFaults({ diagnosis: { findings, sources } }: Answer): string[] {
  const files = new Set<string>(sources.map(({ file }) => file));
  return findings.flatMap(({ id, count, evidence }) => [
    ...(Number.isSafeInteger(count) && count > 0 ? [] : [`${id} counts ${count}`]),
    ...evidence.flatMap(({ file, line }) =>
      files.has(file) && Number.isSafeInteger(line) && line > 0 ? [] : [`${id} cites ${file}:${line}`],
    ),
  ]);
}
