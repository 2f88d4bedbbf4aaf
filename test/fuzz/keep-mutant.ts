import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { mutantOf } from './mutant.js';

/** Writes what was sent into a folder of its own, outside the project, and returns its path. */
export async function keepMutant(seed: number): Promise<string> {
  const { pieces } = await mutantOf(seed);
  const folder = await mkdtemp(join(tmpdir(), `securemail-mutant-${seed}-`));
  await mkdir(folder, { recursive: true });
  await Promise.all(
    pieces.map(({ bytes, kind, name }, index) =>
      writeFile(join(folder, `${index + 1}-${kind}-${basename(name)}`), bytes),
    ),
  );
  return folder;
}
