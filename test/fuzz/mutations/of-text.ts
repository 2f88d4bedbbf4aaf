import type { Random } from '../../../src/workspace/samples/random.js';
import { extremeDates, extremeNumbers, hostileTokens, longRuns } from './hostile-values.js';
import type { Mutation } from './mutation.js';
import { throughText } from './through-text.js';

interface TextDraws {
  readonly random: Random;
  /** A text as it is to stand among the characters of the file. */
  readonly written: (text: string) => string;
}

function ofText(id: string, change: (text: string, draws: TextDraws) => string): Mutation {
  return {
    id,
    apply: (bytes, { random }) => throughText(bytes, (text, written) => change(text, { random, written })),
  };
}

/** What makes sense of a text only: its lines, fields, numbers and dates. */
export const textMutations: readonly [Mutation, ...Mutation[]] = [
  ofText('extreme number', (text, { random, written }) =>
    replaceOne(text, /\d+/g, written(random.pick(extremeNumbers)), random),
  ),
  ofText('extreme date', (text, { random, written }) =>
    replaceOne(
      text,
      /\d{1,4}[-/.](?:\d{1,2}|[A-Za-z]{3})[-/.]\d{1,4}[^,;\t"<\n]{0,32}/g,
      written(random.pick(extremeDates)),
      random,
    ),
  ),
  ofText('swap fields', (text, { random }) =>
    swapParts(text, random.pick([',', ';', '\t', '"', ' ']), random),
  ),
  ofText('swap lines', (text, { random }) => swapParts(text, '\n', random)),
  ofText('repeat a line', (text, { random }) => {
    const lines = text.split('\n');
    const at = random.below(lines.length);
    const line = (lines[at] ?? '').slice(0, 500);
    return lines.toSpliced(at, 0, ...Array(1 + random.below(2000)).fill(line)).join('\n');
  }),
  ofText('drop a mark', (text, { random }) => replaceOne(text, /["<>,;\t\r\n&/=:-]/g, '', random)),
  ofText('hostile text', (text, { random, written }) =>
    insert(text, written(random.pick(hostileTokens)), random),
  ),
  ofText('long run', (text, { random, written }) =>
    insert(text, written(random.pick(longRuns)).repeat(1 + random.below(30_000)), random),
  ),
  ofText('deep elements', (text, { random }) => {
    const depth = 1 + random.below(5000);
    const at = random.below(text.length + 1);
    const inner = random.below(2) === 0 ? '</a>'.repeat(depth) : '';
    return `${text.slice(0, at)}${'<a>'.repeat(depth)}${inner}${text.slice(at)}`;
  }),
];

function insert(text: string, added: string, random: Random): string {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + added + text.slice(at);
}

function replaceOne(text: string, pattern: RegExp, by: string, random: Random): string {
  const found = [...text.matchAll(pattern)];
  const one = found[random.below(Math.max(1, found.length))];
  if (one === undefined) return insert(text, by, random);
  return text.slice(0, one.index) + by + text.slice(one.index + one[0].length);
}

function swapParts(text: string, separator: string, random: Random): string {
  const parts = text.split(separator);
  const [one, two] = [random.below(parts.length), random.below(parts.length)];
  return parts
    .with(one, parts[two] ?? '')
    .with(two, parts[one] ?? '')
    .join(separator);
}
