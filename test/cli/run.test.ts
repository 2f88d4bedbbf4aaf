import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isCommand } from '../../src/diagnosis/commands.js';
import { buildZip } from '../support/zip.js';
import { policies, refusedBundle, refusedLog, schedule } from './bundle.js';
import { runCli } from './captured-io.js';

let folder = '';
const file = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'securemail-cli-'));
  await mkdir(file('bundle/Secure Mail'), { recursive: true });
  await writeFile(file('bundle/Secure Mail/Diagnostics_1.csv'), refusedLog);
  await writeFile(file('bundle/Secure Mail/CtxLog_AppPolicies.xml'), policies);
  await writeFile(file('bundle.zip'), refusedBundle());
  await writeFile(file('schedule.csv'), schedule);
  await writeFile(file('letter.txt'), 'Dear all,\nthe canteen is closed tomorrow.\n');
  await writeFile(file('broken.zip'), refusedBundle().subarray(0, 200));
  await writeFile(
    file('mixed.zip'),
    buildZip([
      { name: 'a.csv', content: refusedLog },
      { name: 'b.csv', content: 'x', crc: 1 },
    ]),
  );
});
afterAll(() => rm(folder, { recursive: true }));

describe('securemail check', () => {
  it('reports a cause with status 1, on a zip as on a folder', async () => {
    const [zip, dir] = [await runCli(['check', file('bundle.zip')]), await runCli(['check', file('bundle')])];
    expect(zip).toMatchObject({ status: 1, err: '' });
    expect(zip.out.split('\n')[0]).toBe('Push is broken at the EWS subscription (confirmed)');
    expect(zip.out).toContain('Secure Mail/Diagnostics_1.csv:2');
    expect(dir).toEqual(zip);
  });

  it('takes several paths as one case', async () => {
    const { status, out } = await runCli(['check', '--json', file('bundle.zip'), file('schedule.csv')]);
    const { sources, verdict } = JSON.parse(out);
    expect([status, verdict]).toEqual([1, 'cause-found']);
    expect(sources).toHaveLength(3);
  });

  it('finds nothing wrong with status 0', async () => {
    const { status, out } = await runCli(['check', '--json', file('schedule.csv')]);
    expect([status, JSON.parse(out).verdict]).toEqual([0, 'healthy']);
  });

  it('says that it recognises nothing with status 0', async () => {
    const { status, out } = await runCli(['check', file('letter.txt')]);
    expect([status, out.split('\n')[0]]).toEqual([0, 'Nothing of Secure Mail was recognised in this input']);
  });

  it('reads pasted text from standard input', async () => {
    const { status, out } = await runCli(['check', '-'], { stdin: refusedLog });
    expect([status, out.split('\n')[0]]).toEqual([1, 'Push is broken at the EWS subscription (confirmed)']);
    expect(out).toContain('stdin:2');
  });

  it('reads a zip from standard input', async () => {
    const [piped, named] = [
      await runCli(['check', '--json', '-'], { stdin: refusedBundle() }),
      await runCli(['check', '--json', file('bundle.zip')]),
    ];
    expect(piped).toEqual(named);
  });

  it('gives the same bytes for the same input', async () => {
    const argv = ['check', '--json', file('bundle.zip')];
    expect(await runCli(argv)).toEqual(await runCli(argv));
  });
});

describe('identities and secrets', () => {
  it.each([['--json'], ['--width=100']])('are hidden with %s', async (option) => {
    const { out } = await runCli(['check', option, file('bundle.zip')]);
    expect(out).not.toMatch(/jane|doe|fabrikam|zeus|hunter2/i);
  });

  it.each([['--json'], ['--width=100']])('are revealed with %s --reveal, passwords never', async (option) => {
    const { out } = await runCli(['check', option, '--reveal', file('bundle.zip')]);
    expect(out).toContain('jane.doe@fabrikam.example');
    expect(out).toContain('zeus.fabrikam.local');
    expect(out).not.toContain('hunter2');
  });
});

describe('what cannot be used', () => {
  it.each([
    [['check', 'nowhere.zip'], 'INPUT_NOT_FOUND'],
    [['check'], 'USAGE'],
    [['check', '--colour', 'x'], 'USAGE'],
    [['check', '-'], 'INPUT_EMPTY'],
  ])('%j ends with status 2 and one line', async (argv, code) => {
    const { status, out, err } = await runCli(argv);
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(new RegExp(`^securemail: ${code}: [^\\n]+\\n$`));
  });

  it('is a broken archive when there is nothing else', async () => {
    const { status, out, err } = await runCli(['check', file('broken.zip')]);
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(/^securemail: ZIP_BROKEN: [^\n]+\n$/);
  });

  it('is no more than a note when there is something else', async () => {
    const json = await runCli(['check', '--json', file('mixed.zip')]);
    expect([json.status, JSON.parse(json.out).verdict]).toEqual([1, 'cause-found']);
    expect(json.err).toMatch(/^securemail: ZIP_CRC: b\.csv: [^\n]+\n$/);
    const text = await runCli(['check', file('mixed.zip')]);
    expect(text).toMatchObject({ status: 1, err: '' });
    expect(text.out).toContain('ZIP_CRC: ');
  });
});

describe('the look', () => {
  const colored = async (options: readonly string[], env: Readonly<Record<string, string>>, tty: boolean) =>
    (await runCli(['check', ...options, file('bundle.zip')], { env, tty })).out.includes('\u001b[');

  it('has colours on a terminal alone, and not where they are unwanted', async () => {
    expect(await colored([], {}, true)).toBe(true);
    expect(await colored([], { NO_COLOR: '' }, true)).toBe(true);
    expect(await colored([], { NO_COLOR: '1' }, true)).toBe(false);
    expect(await colored([], { TERM: 'dumb' }, true)).toBe(false);
    expect(await colored(['--no-color'], {}, true)).toBe(false);
    expect(await colored([], {}, false)).toBe(false);
    expect(await colored(['--json'], {}, true)).toBe(false);
  });

  it('has the width of the terminal, 80 columns in a pipe, or what is asked for', async () => {
    const widest = async (options: readonly string[], tty: boolean) => {
      const { out } = await runCli(['check', '--no-color', ...options, file('bundle.zip')], {
        tty,
        columns: 120,
      });
      const wrapped = out.split('\n').filter((line) => !isCommand(line.trim()));
      return Math.max(...wrapped.map((line) => line.length));
    };
    expect(await widest([], false)).toBeLessThanOrEqual(80);
    expect(await widest([], true)).toBeGreaterThan(80);
    expect(await widest(['--width', '60'], true)).toBeLessThanOrEqual(60);
  });
});

describe('help and version', () => {
  it('go to standard output with status 0', async () => {
    expect(await runCli(['--help'])).toMatchObject({
      status: 0,
      err: '',
      out: expect.stringContaining('Exit status'),
    });
    expect(await runCli(['--version'])).toMatchObject({
      status: 0,
      err: '',
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });

  it('name every option', async () => {
    const { out } = await runCli(['--help']);
    for (const option of ['--json', '--reveal', '--no-color', '--width', '--version'])
      expect(out).toContain(option);
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });
});
