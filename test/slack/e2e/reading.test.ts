import { afterEach, describe, expect, it } from 'vitest';
import { defaultBudget } from '../../../src/evidence/input.js';
import type { CaseReader } from '../../../src/reading/case-reader.js';
import { PooledReader, type PoolOptions } from '../../../src/reading/pooled-reader.js';
import { readingHere } from '../../support/reading-here.js';
import { sourceThreads } from '../../support/source-threads.js';
import { pastedLines, sampleFile } from './evidence.js';
import { type Rig, shownIn, startRig } from './rig.js';

const running: Pick<Rig, 'stop'>[] = [];
afterEach(async () => {
  for (const one of running.splice(0)) await one.stop();
});

async function rigWith(reader: CaseReader): Promise<Rig> {
  const rig = await startRig({ reader });
  running.push(rig, { stop: () => reader.close() });
  return rig;
}

function threads(options: Partial<PoolOptions> = {}): PooledReader {
  return new PooledReader({ limits: defaultBudget, threads: 1, ...sourceThreads, ...options });
}

describe('reading in threads', () => {
  it('answers an upload', async () => {
    const rig = await rigWith(threads());
    const { ts } = rig.control.post({ files: [await sampleFile('ews-request-too-large')] });
    expect(shownIn((await rig.answer(ts)).blocks)).toContain('EWS subscription FAILING');
  });

  it('says so in the thread when a bundle breaks its thread, and goes on with the next', async () => {
    const breaking = new URL('../../reading/entries/breaks.mjs', import.meta.url);
    const rig = await rigWith(threads({ entry: breaking, execArgv: [], heap: 16 }));
    const { ts } = rig.control.post({ files: [{ name: 'Diagnostics_1.csv', bytes: 'throws' }] });
    expect((await rig.answer(ts)).text).toContain('READING_FAILED');
    const next = rig.control.post({ files: [{ name: 'Diagnostics_1.csv', bytes: 'eats memory' }] });
    expect((await rig.answer(next.ts)).text).toContain('LIMIT_MEMORY');
  });

  it('shows how many are before what has to wait', async () => {
    const here = readingHere();
    const held = Promise.withResolvers<void>();
    let asked = 0;
    const rig = await rigWith({
      ...here,
      ahead: () => (asked === 0 ? null : asked - 1),
      read: async (request) => {
        asked += 1;
        await held.promise;
        return here.read(request);
      },
    });
    const named = { ...(await sampleFile('ews-request-too-large')), name: 'SecureMailLogs.zip' };
    const one = rig.control.post({ files: [named] });
    await rig.control.waitFor(() => asked === 1);
    const two = rig.control.post({ files: [named] });
    const shown = () => rig.answers(two.ts)[0]?.text ?? '';
    await rig.control.waitFor(() => shown().includes('as soon as it is its turn: it is next'));
    held.resolve();
    expect(shownIn((await rig.answer(one.ts)).blocks)).toContain('FAILING');
    expect(shownIn((await rig.answer(two.ts)).blocks)).toContain('FAILING');
  });

  it('tells who pastes lines behind a command that it is too busy, and takes nothing in', async () => {
    const rig = await rigWith({
      ...readingHere(),
      read: ({ signal }) =>
        new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
    });
    const receipt = await rig.control.command({ text: `check ${pastedLines}` });
    expect(JSON.stringify(receipt)).toContain('QUEUE_FULL');
  });
});
