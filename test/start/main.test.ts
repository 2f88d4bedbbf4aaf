import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type StandIn, startStandIn } from '../../src/workspace/stand-in.js';

/** The built program: `npm test` builds before it tests. */
const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

interface Program {
  readonly child: ChildProcess;
  stdout(): string;
  stderr(): string;
  /** Resolves once standard output says this. */
  says(words: string): Promise<void>;
  exit(): Promise<number | null>;
}

let folder = '';
let standIn: StandIn;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'securemail-main-'));
  standIn = await startStandIn();
});
afterAll(async () => {
  await standIn.stop();
  await rm(folder, { recursive: true });
});

function run(environment: Record<string, string>, options: { node?: string[]; cwd?: string } = {}): Program {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [...(options.node ?? []), main], {
    cwd: options.cwd ?? folder,
    env: { PATH, DATA_DIR: join(folder, 'data'), PORT: '0', ...environment },
  });
  const output = { stdout: '', stderr: '' };
  const { promise: exited, resolve } = Promise.withResolvers<number | null>();
  child.on('exit', (code) => resolve(code));
  const said = (words: string) =>
    new Promise<void>((found, failed) => {
      const look = () => output.stdout.includes(words) && found();
      child.stdout.on('data', look);
      child.on('exit', () => failed(new Error(`ended without "${words}": ${output.stderr}`)));
      look();
    });
  child.stdout.on('data', (chunk) => {
    output.stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    output.stderr += chunk;
  });
  return {
    child,
    stdout: () => output.stdout,
    stderr: () => output.stderr,
    says: said,
    exit: () => exited,
  };
}

function tokens(): Record<string, string> {
  return {
    SLACK_BOT_TOKEN: standIn.botToken,
    SLACK_APP_TOKEN: standIn.appToken,
    SLACK_API_URL: standIn.apiUrl,
  };
}

describe('the program', { timeout: 60_000 }, () => {
  it('starts the local workspace without tokens, says where, and stops cleanly', async () => {
    const program = run({});
    await program.says('open http://localhost:');
    const [address = ''] = /http:\/\/localhost:\d+/.exec(program.stdout()) ?? [];
    expect((await fetch(address)).status).toBe(200);
    program.child.kill('SIGTERM');
    expect(await program.exit()).toBe(0);
    expect(program.stdout().trimEnd().split('\n')).toHaveLength(1);
    expect(program.stderr()).toBe('');
  });

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'connects with tokens, and lets go of the socket on %s',
    async (signal) => {
      const program = run(tokens());
      await program.says('connected to Slack by Socket Mode');
      expect(standIn.control.connections()).toBe(1);
      program.child.kill(signal);
      expect(await program.exit()).toBe(0);
      await standIn.control.waitFor(() => standIn.control.connections() === 0);
    },
  );

  it('reads .env', async () => {
    const cwd = await mkdtemp(join(folder, 'env-'));
    await writeFile(join(cwd, '.env'), 'SLACK_BOT_TOKEN=xoxp-wrong\n');
    const program = run({}, { cwd });
    expect(await program.exit()).toBe(2);
    expect(program.stderr()).toContain('SLACK_BOT_TOKEN must be a bot token');
  });

  it('names every fault of its environment on a line of its own', async () => {
    const program = run({ PORT: 'x', SLACK_APP_TOKEN: 'xapp-1' });
    expect(await program.exit()).toBe(2);
    expect(program.stderr().trimEnd().split('\n')).toEqual([
      'securemail-bot: CONFIG_INVALID: PORT must be a whole number from 0 to 65535',
      expect.stringContaining(
        'securemail-bot: CONFIG_INVALID: SLACK_APP_TOKEN is set without SLACK_BOT_TOKEN',
      ),
    ]);
    expect(program.stdout()).toBe('');
  });

  it.each([
    ['SLACK_BOT_TOKEN', 'xoxb-another'],
    ['SLACK_APP_TOKEN', 'xapp-another'],
  ])('says that Slack refuses %s', async (name, token) => {
    const program = run({ ...tokens(), [name]: token });
    expect(await program.exit()).toBe(2);
    expect(program.stderr()).toContain(
      `securemail-bot: CONFIG_INVALID: ${name}: Slack refuses it (invalid_auth)`,
    );
  });

  it.each([
    ['the local workspace', () => ({})],
    [
      'HTTP mode',
      () => ({ SLACK_BOT_TOKEN: standIn.botToken, SLACK_SIGNING_SECRET: 's', SLACK_API_URL: standIn.apiUrl }),
    ],
  ])('says that its port is taken: %s', async (_, environment) => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const program = run({ ...environment(), PORT: String(port) });
    expect(await program.exit()).toBe(2);
    expect(program.stderr()).toContain(
      `securemail-bot: CONFIG_INVALID: PORT: cannot listen on 127.0.0.1:${port}`,
    );
    server.close();
  });

  it('says that its database cannot be opened', async () => {
    await writeFile(join(folder, 'a-file'), '');
    const program = run({ DATA_DIR: join(folder, 'a-file') });
    expect(await program.exit()).toBe(2);
    expect(program.stderr()).toMatch(/^securemail-bot: DATABASE_UNAVAILABLE: [^\n]*\n$/);
  });

  it('says which Node.js it needs', async () => {
    const older =
      'data:text/javascript,Object.defineProperty(process,"versions",{value:{...process.versions,node:"20.20.2"}})';
    const program = run({}, { node: ['--import', older] });
    expect(await program.exit()).toBe(2);
    expect(program.stderr()).toContain('Node.js 24 is needed, this is 20.20.2');
  });
});
