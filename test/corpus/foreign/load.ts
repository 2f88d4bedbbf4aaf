import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The samples lie beside the sources, wherever those are compiled to. */
const folder = join(packageRoot(dirname(fileURLToPath(import.meta.url))), 'test/corpus/foreign/logs');

function packageRoot(from: string): string {
  return existsSync(join(from, 'package.json')) ? from : packageRoot(dirname(from));
}

export function foreignText(name: string): string {
  return readFileSync(join(folder, name), 'utf-8');
}

/** Every foreign log, in the order of their names. */
export function foreignNames(): string[] {
  return readdirSync(folder).sort();
}
