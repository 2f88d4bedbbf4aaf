import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { refusedBundle, refusedLog } from './bundle.js';

const root = join(import.meta.dirname, '../..');
const place = join(root, 'node_modules/.cache/securemail-cli-test');
const cli = join(place, 'dist/cli.js');
const bundle = join(place, 'bundle.zip');

beforeAll(() => {
  mkdirSync(place, { recursive: true });
  copyFileSync(join(root, 'package.json'), join(place, 'package.json'));
  writeFileSync(bundle, refusedBundle());
  rmSync(join(place, 'dist'), { recursive: true, force: true });
  const dist = join(place, 'dist');
  tool('typescript/bin/tsc', '-p', 'tsconfig.build.json', '--noCheck', '--outDir', dist);
  tool('rolldown/bin/cli.mjs', '-c', '-d', dist);
}, 120_000);

function tool(script: string, ...argv: readonly string[]): void {
  execFileSync(process.execPath, [join(root, 'node_modules', script), ...argv], { cwd: root });
}

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

/** Writes the addresses of all modules that a program loads to standard error, as JSON, when it ends. */
const tellModules = `data:text/javascript,${encodeURIComponent(`
import { registerHooks } from 'node:module';
const modules = [];
registerHooks({ load(url, context, next) { modules.push(url); return next(url, context); } });
process.on('exit', () => process.stderr.write(JSON.stringify(modules)));
`)}`;

function loadedBy(argv: readonly string[], input?: string) {
  const { stderr } = spawnSync(process.execPath, ['--import', tellModules, cli, ...argv], { input });
  const modules: string[] = JSON.parse(stderr.toString());
  const files = modules.filter((url) => url.startsWith('file:')).map((url) => fileURLToPath(url));
  const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
  return { files: files.length, bytes, builtIn: modules.length - files.length };
}

describe('the start of the built program', () => {
  it('loads few files for pasted lines, and those for archives only where there is one', () => {
    const pasted = loadedBy(['check', '-'], refusedLog);
    expect(pasted.files).toBeLessThanOrEqual(16);
    expect(pasted.builtIn).toBeLessThanOrEqual(20);
    expect(pasted.bytes).toBeLessThan(1_200_000);
    const packed = loadedBy(['check', bundle]);
    expect(packed.files).toBeLessThanOrEqual(18);
    expect(packed.bytes - pasted.bytes).toBeGreaterThan(200_000);
  });

  it('loads no reader to tell its version', () => {
    expect(loadedBy(['--version']).bytes).toBeLessThan(60_000);
  });

  it('keeps what it compiled beside itself, and works where it cannot', () => {
    const kept = join(place, 'dist/.compiled');
    const { stdout } = check([bundle]);
    expect(readdirSync(kept, { recursive: true }).length).toBeGreaterThan(2);
    rmSync(kept, { recursive: true });
    writeFileSync(kept, '');
    const elsewhere = check([bundle]);
    expect([elsewhere.status, elsewhere.stderr.toString()]).toEqual([1, '']);
    expect(elsewhere.stdout).toEqual(stdout);
    rmSync(kept);
  });

  it('compiles no pattern for an interpreter first', () => {
    const script = `
      const { compilePatternsOnce } = await import(${JSON.stringify(join(place, 'dist/cli/compile-patterns-once.js'))});
      const isInterpreted = (pattern) => pattern.test('aab') && %RegexpHasBytecode(pattern, true);
      const before = isInterpreted(/a+b/);
      compilePatternsOnce();
      process.stdout.write([before, isInterpreted(/a{1,9}b/)].join());`;
    const argv = ['--allow-natives-syntax', '--input-type=module', '--eval', script];
    expect(spawnSync(process.execPath, argv).stdout.toString()).toBe('true,false');
  });
});
