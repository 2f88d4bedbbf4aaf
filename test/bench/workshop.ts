import { fileURLToPath } from 'node:url';
import { checkedReport, type Report } from './answers.js';
import { type BundlePlan, type MadeBundle, writeBundle } from './input/write-bundle.js';
import type { BenchOptions } from './options.js';
import { type Command, run } from './process.js';

/** What all parts of the benchmark work with. */
export interface Workshop {
  readonly options: BenchOptions;
  /** For bundles, and for notes on runs. */
  readonly folder: string;
  /** Tells whoever watches. */
  readonly say: (line: string) => void;
  /** Bundles by name: what two parts need is made once. */
  readonly made: Map<string, CheckedBundle>;
}

/** A bundle of which it is certain that the CLI answers it rightly. */
export interface CheckedBundle {
  readonly bundle: MadeBundle;
  readonly report: Report;
}

const cli = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url));

/** The whole diagnosis of a bundle, as a process. */
export function ownCommand({ path }: MadeBundle): Command {
  return [process.execPath, cli, 'check', '--json', path];
}

/** Makes a bundle and lets the CLI answer it. Throws where the answer is wrong. */
export async function checkedBundle(
  { folder, made, say }: Workshop,
  plan: BundlePlan,
): Promise<CheckedBundle> {
  const known = made.get(plan.name);
  if (known !== undefined) return known;
  const bundle = await writeBundle(folder, plan);
  const report = checkedReport(bundle, await run(ownCommand(bundle), folder));
  say(`${bundle.name}: made, and answered rightly: ${bundle.records} records`);
  const checked = { bundle, report };
  made.set(plan.name, checked);
  return checked;
}
