import { readFileSync, writeFileSync } from 'node:fs';

const page = 'docs/detection-rate.md';
const [begin, end] = ['<!-- table -->', '<!-- /table -->'];

/** Puts the table in its place on the page of the detection rate. */
export function publish(table: string): void {
  const text = readFileSync(page, 'utf-8');
  const [before, after] = [text.indexOf(begin), text.indexOf(end)];
  if (before < 0 || after < before) throw new Error(`${page} has no place for the table`);
  writeFileSync(page, `${text.slice(0, before + begin.length)}\n${table}${text.slice(after)}`);
}
