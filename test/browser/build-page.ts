import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';

const source = 'src/workspace/page';

/** Builds the page into a folder of its own, which the tests get as `pageFolder`. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'page-'));
  await promisify(execFile)(process.execPath, [
    'node_modules/typescript/bin/tsc',
    '-p',
    source,
    '--outDir',
    folder,
  ]);
  const plain = (await readdir(source)).filter((name) => ['.html', '.css', '.svg'].includes(extname(name)));
  await Promise.all(plain.map((name) => cp(join(source, name), join(folder, name))));
  project.provide('pageFolder', folder);
  return () => rm(folder, { recursive: true });
}

declare module 'vitest' {
  interface ProvidedContext {
    pageFolder: string;
  }
}
