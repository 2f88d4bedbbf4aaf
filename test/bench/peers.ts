import { execFileSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { logHeader } from './input/log-lines.js';
import type { MadeBundle } from './input/write-bundle.js';
import type { Command } from './process.js';

/** What people use in place of this program: it finds the records of a fault, and counts them. */
export interface Peer {
  readonly name: string;
  /** Null where it is not installed. */
  command(bundle: MadeBundle, needle: string): Promise<Command | null>;
}

const python = outputOf('python3', ['-c', 'import sys; print(sys.executable)']);
const hasUnzip = outputOf('unzip', ['-v']) !== null;

const countWithPython = `
import csv, io, sys, zipfile
count = 0
with zipfile.ZipFile(sys.argv[1]) as bundle:
    for name in bundle.namelist():
        if '/Diagnostics/' in name:
            with bundle.open(name) as raw:
                rows = csv.reader(io.TextIOWrapper(raw, 'utf-8', newline=''))
                column = next(rows).index('Message')
                count += sum(sys.argv[2] in row[column] for row in rows)
print(count)
`;
const countWithDuckDb = `
import duckdb, sys
print(duckdb.execute(sys.argv[1]).fetchone()[0])
`;

/** \`unzip -p | grep\`: inflates once and looks at each byte once, and knows nothing of records. */
export const grep: Peer = {
  name: 'unzip -p \\| grep -c',
  command: async ({ path }, needle) =>
    hasUnzip ? ['sh', '-c', 'unzip -p "$0" "*/Diagnostics/*" | grep -c "$1"', path, needle] : null,
};

export const pythonCsv: Peer = {
  name: 'Python zipfile + csv',
  command: async ({ path }, needle) =>
    python === null ? null : [python, '-c', countWithPython, path, needle],
};

/** Is given the files as they lie unzipped: it need not inflate. */
export const duckDb: Peer = {
  name: 'DuckDB read_csv (unzipped before)',
  command: async (bundle, needle) => {
    const program = duckDbProgram();
    return program && hasUnzip ? [...program, countWithSql(await unzipped(bundle), needle)] : null;
  },
};

export const miller: Peer = {
  name: 'unzip -p \\| mlr',
  command: async ({ path }, needle) => {
    if (!hasUnzip || outputOf('mlr', ['--version']) === null) return null;
    const filter = `strlen(sub($Message, "${needle}", "")) < strlen($Message)`;
    const pipeline =
      'unzip -p "$0" "*/Diagnostics/*" | mlr --icsv --ojson --lazy-quotes --allow-ragged-csv-input filter "$1" then count | tr -dc 0-9';
    return ['sh', '-c', pipeline, path, filter];
  },
};

export const peers: readonly Peer[] = [grep, pythonCsv, duckDb, miller];

function duckDbProgram(): [string, ...string[]] | null {
  if (outputOf('duckdb', ['--version']) !== null) return ['duckdb', '-noheader', '-list', '-c'];
  if (python === null || outputOf(python, ['-c', 'import duckdb; print(1)']) === null) return null;
  return [python, '-c', countWithDuckDb];
}

/** Told what the files are like: a quote in text without quotes is more than it finds out by itself. */
function countWithSql(folder: string, needle: string): string {
  const files = join(folder, 'Secure Mail', 'Diagnostics', '*.csv');
  const columns = logHeader
    .trim()
    .split(',')
    .map((title) => `'${title}': 'VARCHAR'`);
  const dialect = `auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', strict_mode = false`;
  const rows = `read_csv('${files}', columns = {${columns.join(', ')}}, ${dialect})`;
  return `select count(*) from ${rows} where contains(Message, '${needle}')`;
}

async function unzipped({ path }: MadeBundle): Promise<string> {
  const folder = `${path}.files`;
  await mkdir(folder, { recursive: true });
  execFileSync('unzip', ['-q', '-o', '-d', folder, path]);
  return folder;
}

/** What it prints; null where it is not there or does not run. */
function outputOf(program: string, args: readonly string[]): string | null {
  try {
    return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return null;
  }
}
