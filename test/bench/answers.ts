import { z } from 'zod';
import type { Fault } from './input/faults.js';
import type { MadeBundle } from './input/write-bundle.js';
import type { Run } from './process.js';

const report = z.object({
  verdict: z.string(),
  causes: z.array(z.object({ id: z.string(), title: z.string() })),
  findings: z.array(
    z.object({
      id: z.string(),
      count: z.number(),
      evidence: z.array(z.object({ file: z.string(), line: z.number(), text: z.string() })),
    }),
  ),
  sources: z.array(z.object({ kind: z.string(), records: z.number(), rejected: z.number() })),
});

/** What the CLI said, as far as it is looked at. */
export type Report = z.infer<typeof report>;

/** Throws where the CLI's answer is not what the bundle was made to give: only a right answer is worth timing. */
export function checkedReport(bundle: MadeBundle, { output, status }: Run): Report {
  const said = report.parse(JSON.parse(output));
  same(bundle, 'exit status', status, 1);
  same(bundle, 'verdict', said.verdict, 'cause-found');
  const logs = said.sources.filter(({ kind }) => kind === 'app-log');
  same(bundle, 'records of the log', sum(logs.map(({ records }) => records)), bundle.records);
  same(bundle, 'records not understood', sum(said.sources.map(({ rejected }) => rejected)), 0);
  for (const [fault, count] of bundle.faults) checkFault(bundle, said, fault, count);
  return said;
}

function checkFault(bundle: MadeBundle, { findings }: Report, fault: Fault, count: number): void {
  const finding = findings.find(({ id }) => id === fault.finding);
  same(bundle, `records of ${fault.finding}`, finding?.count, count);
  const first = finding?.evidence[0];
  same(
    bundle,
    `what the first evidence of ${fault.finding} quotes`,
    first?.text.includes(fault.message),
    true,
  );
  if (bundle.faults.size > 1) return;
  same(bundle, 'file of the first evidence', first?.file, bundle.firstFault?.file);
  same(bundle, 'line of the first evidence', first?.line, bundle.firstFault?.line);
}

/** Throws where a peer did not count what the bundle holds. */
export function checkCount(bundle: MadeBundle, peer: string, { output }: Run, fault: Fault): void {
  same(bundle, `count of ${peer}`, output.trim(), String(bundle.faults.get(fault) ?? 0));
}

function same(bundle: MadeBundle, what: string, is: unknown, expected: unknown): void {
  if (is !== expected) throw new Error(`${bundle.name}: ${what}: ${is}, but it is ${expected}`);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
