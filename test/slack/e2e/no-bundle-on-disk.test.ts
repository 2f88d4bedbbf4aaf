import { watch } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pastedLines, zipOf } from './evidence.js';
import { type Rig, shownIn, startRig } from './rig.js';

/* Synthetic: so many lines that nothing of them would be kept in memory by chance alone. */
const canary = 'synthetic.canary.4b81d7@mail.example';
const lines = Array.from(
  { length: 20_000 },
  (_, index) =>
    `"20-Nov-2026 08:${String(index % 60).padStart(2, '0')}:33:310 (+0100)","INFO","Secure Mail","Sync.m","run","${index}","Account ${canary} is synchronised"`,
);

/** Everything that is written stands below this folder: the data folder, and what goes for the temporary one. */
let root = '';
const usual = process.env.TMPDIR;
let rig: Rig;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'securemail-disk-'));
  process.env.TMPDIR = root;
  rig = await startRig();
});
afterAll(async () => {
  await rig.stop();
  if (usual === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = usual;
  await rm(root, { recursive: true });
});

/** What of the raw bundle stands in a file, as it is or as the archive packs it. */
interface Sought {
  readonly words: readonly Buffer[];
}

/** Looks at every file below the folder until it is told to end: all names that came up, and those that held a word. */
function lookThrough(folder: string, { words }: Sought) {
  const names = new Set<string>();
  const holding = new Set<string>();
  const watcher = watch(folder, { recursive: true }, (_event, name) => name && names.add(name));
  let ended = false;
  const looking = (async () => {
    while (!ended) {
      for (const name of await filesBelow(folder)) {
        names.add(relative(folder, name));
        const bytes = await readFile(name).catch(() => Buffer.alloc(0));
        if (words.some((word) => bytes.includes(word))) holding.add(relative(folder, name));
      }
      await setImmediate();
    }
  })();
  return async () => {
    ended = true;
    await looking;
    watcher.close();
    return { names: [...names], holding: [...holding] };
  };
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
}

/** The files of SQLite in the data folder, and the folder itself. */
const own =
  /^securemail-e2e-\w+(?:\/(?:in-use\.lock(?:-journal)?|securemail\.sqlite(?:-wal|-shm|-journal)?))?$/;

describe('a bundle', () => {
  it('is on no disk while it is read nor afterwards, neither its lines nor its packed bytes', async () => {
    const log = [...lines, pastedLines].join('\n');
    const bytes = Buffer.from(await zipOf({ 'Secure Mail/Diagnostics_1.csv': log }));
    const packed = bytes.subarray(200, 264);
    const end = lookThrough(root, { words: [Buffer.from(canary), packed] });
    const { ts } = rig.control.post({ files: [{ name: 'bundle.zip', bytes }] });
    const answer = await rig.answer(ts);
    await rig.control.click({ channel: answer.channel, ts: answer.ts, action: 'evidence.toggle' });
    await rig.control.waitFor(() =>
      shownIn(rig.control.message(answer.ts)?.blocks).includes('Hide evidence'),
    );
    const { names, holding } = await end();
    expect(shownIn(rig.control.message(answer.ts)?.blocks)).toContain('EWS subscription FAILING');
    expect(names.filter((name) => !own.test(name))).toEqual([]);
    expect(names.some((name) => name.endsWith('securemail.sqlite'))).toBe(true);
    expect(holding).toEqual([]);
  });
});
