import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { refusedBundle } from './bundle.js';

const root = join(import.meta.dirname, '../..');
const place = join(root, 'node_modules/.cache/securemail-cli-test');
const cli = join(place, 'dist/cli.js');
const bundle = join(place, 'bundle.zip');

beforeAll(() => {
  mkdirSync(place, { recursive: true });
  copyFileSync(join(root, 'package.json'), join(place, 'package.json'));
  writeFileSync(bundle, refusedBundle());
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [
    compiler,
    '-p',
    join(root, 'tsconfig.build.json'),
    '--noCheck',
    '--outDir',
    join(place, 'dist'),
  ]);
}, 120_000);

function check(argv: readonly string[], env: Readonly<Record<string, string>> = {}, input?: Buffer) {
  return spawnSync(process.execPath, [cli, 'check', ...argv], { env: { ...process.env, ...env }, input });
}

describe('the built program', () => {
  it('ends with the status of the contract and leaves standard error empty', () => {
    const { status, stdout, stderr } = check([bundle]);
    expect([status, stderr.toString()]).toEqual([1, '']);
    expect(stdout.toString()).toMatch(/^Push is broken at the EWS subscription \(confirmed\)\n/);
    expect(check(['nowhere']).status).toBe(2);
  });

  it('gives the same bytes in every zone and language', () => {
    const zones = [
      { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' },
      { TZ: 'Pacific/Chatham', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
      { TZ: 'America/St_Johns', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8' },
    ];
    for (const options of [['--json'], []]) {
      const outputs = zones.map((zone) => check([...options, bundle], zone).stdout.toString());
      expect(new Set(outputs).size).toBe(1);
    }
  });

  it('reads a zip that is piped in', () => {
    expect(check(['--json', '-'], {}, refusedBundle()).stdout).toEqual(check(['--json', bundle]).stdout);
  });

  it('does not mind a reader that leaves', async () => {
    const child = spawn(process.execPath, [cli, 'check', '--json', bundle], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const complaints: Buffer[] = [];
    child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk));
    child.stdout.destroy();
    const [status] = await once(child, 'close');
    expect([status, Buffer.concat(complaints).toString()]).toEqual([1, '']);
  });
});
