import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'rolldown/parseAst';

/** One pattern of the program. */
export interface Pattern {
  /** Path below `src`. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly source: string;
  readonly flags: string;
}

/** What a source file says of patterns. */
export interface PatternsOfFile {
  readonly file: string;
  /** Those that stand in it. */
  readonly literals: readonly Pattern[];
  /** Lines on which it puts patterns together. */
  readonly built: readonly number[];
}

/** The patterns of every TypeScript file below the folder, files in order. */
export function sourcePatterns(root: string): PatternsOfFile[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .map((file) => patternsOf(file, readFileSync(join(root, file), 'utf8')));
}

function patternsOf(file: string, text: string): PatternsOfFile {
  const literals: Pattern[] = [];
  const built: number[] = [];
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length;
  for (const node of nodesOf(parseAst(text, { lang: 'ts' }, file))) {
    const start = Number(node.start);
    const written = literalOf(node);
    if (written !== null) literals.push({ file, line: lineAt(start), ...written });
    else if (isConstruction(node)) built.push(lineAt(start));
  }
  return { file, literals, built };
}

type Node = Readonly<Record<string, unknown>>;

function* nodesOf(node: unknown): Generator<Node> {
  if (Array.isArray(node)) for (const item of node) yield* nodesOf(item);
  else if (isNode(node)) {
    yield node;
    for (const value of Object.values(node)) yield* nodesOf(value);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !(value instanceof RegExp);
}

type Written = Pick<Pattern, 'source' | 'flags'>;

/** A pattern that stands in the source whole: between slashes, or as the texts that a pattern of letters is made of. */
function literalOf(node: Node): Written | null {
  const regex = node.type === 'Literal' ? node.regex : undefined;
  if (isRegex(regex)) return { source: regex.pattern, flags: regex.flags };
  if (!isCall(node, 'letterPattern') || !Array.isArray(node.arguments)) return null;
  const [source, flags] = node.arguments.map(rawText);
  return typeof source === 'string' && typeof flags === 'string' ? { source, flags } : null;
}

/** What a text is that needs nothing put in; null for every other expression. */
function rawText(node: Node): string | null {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : null;
  if (node.type !== 'TaggedTemplateExpression' || !isNode(node.quasi)) return null;
  const { quasis } = node.quasi;
  const [only, ...more] = Array.isArray(quasis) ? quasis : [];
  return more.length === 0 && isNode(only?.value) ? String(only.value.raw) : null;
}

function isRegex(value: unknown): value is { readonly pattern: string; readonly flags: string } {
  return isNode(value) && typeof value.pattern === 'string' && typeof value.flags === 'string';
}

function isConstruction(node: Node): boolean {
  return isCall(node, 'RegExp') || isCall(node, 'letterPattern');
}

function isCall({ type, callee }: Node, name: string): boolean {
  const calls = type === 'NewExpression' || type === 'CallExpression';
  return calls && isNode(callee) && callee.type === 'Identifier' && callee.name === name;
}
