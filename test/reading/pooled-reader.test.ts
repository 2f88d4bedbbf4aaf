import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { defaultBudget } from '../../src/evidence/input.js';
import type { CaseInput, CaseRead, ReadRequest } from '../../src/reading/case-reader.js';
import { PooledReader, type PoolOptions } from '../../src/reading/pooled-reader.js';
import { readCase } from '../../src/reading/read-case.js';
import { samples } from '../../src/workspace/samples.js';
import { sourceThreads } from '../support/source-threads.js';

vi.setConfig({ testTimeout: 30_000 });

const open: PooledReader[] = [];

function poolOf(options: Partial<PoolOptions> = {}): PooledReader {
  const pool = new PooledReader({ limits: defaultBudget, threads: 1, ...sourceThreads, ...options });
  open.push(pool);
  return pool;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((pool) => pool.close()));
});

/** A thread takes its time to start from the sources. */
const shared = new PooledReader({ limits: defaultBudget, threads: 1, ...sourceThreads });
afterAll(() => shared.close());

const breaking = { entry: new URL('./entries/breaks.mjs', import.meta.url), execArgv: [] };

function inputOf(text: string, changes: Partial<CaseInput> = {}): CaseInput {
  const inputs = [{ kind: 'text', name: 'pasted text', text }] as const;
  return { inputs, absent: [], reported: [], salt: 'salt', reveal: false, ...changes };
}

function read(pool: PooledReader, input: CaseInput, changes: Partial<ReadRequest> = {}): Promise<CaseRead> {
  return pool.read({
    size: 0,
    gather: async () => input,
    signal: new AbortController().signal,
    onProgress: () => {},
    onWait: () => {},
    ...changes,
  });
}

const pasted =
  '20-Nov-2026 09:12:33:310 (+0000),ERROR,Secure Mail.APNS,EWS push subscription failed: HTTP 413';

async function bundle(): Promise<CaseInput> {
  const [sample] = samples;
  if (sample === undefined) throw new Error('there are samples');
  const bytes = Uint8Array.from(await sample.build());
  return { ...inputOf(''), inputs: [{ kind: 'file', name: sample.fileName, bytes }] };
}

describe('PooledReader', () => {
  it('reads as reading on the spot does', async () => {
    const pool = shared;
    expect(await read(pool, await bundle())).toEqual(await readCase(await bundle(), {}));
    expect(await read(pool, inputOf(pasted))).toEqual(await readCase(inputOf(pasted), {}));
  });

  it('takes the bytes over instead of copying them', async () => {
    const input = await bundle();
    const [file] = input.inputs;
    await read(shared, input);
    expect(file?.kind === 'file' && file.bytes.byteLength).toBe(0);
  });

  it('reveals correlation ids to whoever asked, and to nobody else', async () => {
    const pool = shared;
    const policies = inputOf(
      '<Policies><PushNotificationsTenantId>3c7a9e00-1111-4222-8333-94f5b6c7d8e9</PushNotificationsTenantId></Policies>',
    );
    const [id] = (await read(pool, { ...policies, reveal: true })).correlationIds;
    expect(id).toMatchObject({ kind: 'tenant-id', value: '3c7a9e00-1111-4222-8333-94f5b6c7d8e9' });
    expect((await read(pool, policies)).correlationIds).toEqual([]);
  });

  it('gives the errors of the catalogue as they were thrown', async () => {
    const pool = shared;
    await expect(read(pool, inputOf(''))).rejects.toMatchObject({
      code: 'INPUT_EMPTY',
      name: 'SecureMailError',
    });
    const broken = {
      kind: 'file',
      name: 'bundle.zip',
      bytes: Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]),
    } as const;
    await expect(read(pool, { ...inputOf(''), inputs: [broken] })).rejects.toMatchObject({
      code: 'ZIP_BROKEN',
    });
  });

  it('keeps to the limits it was given', async () => {
    const pool = poolOf({ limits: { ...defaultBudget, entries: 1 } });
    await expect(read(pool, await bundle())).rejects.toMatchObject({ code: 'LIMIT_ENTRIES' });
  });

  it('says what could not be had, and takes answers of people into account', async () => {
    const absent = {
      file: 'gone.zip',
      kind: 'unrecognized',
      records: 0,
      rejected: 0,
      rejectedSamples: [],
      from: null,
      to: null,
      problem: { code: 'FILE_GONE', message: 'gone' },
    } as const;
    const { diagnosis } = await read(shared, inputOf(pasted, { absent: [absent] }));
    expect(diagnosis.sources.map(({ problem }) => problem?.code ?? null)).toEqual([null, 'FILE_GONE']);
  });

  it('asks for what is to be read when it is its turn', async () => {
    const pool = shared;
    const gathered: string[] = [];
    const waited: number[] = [];
    const first = Promise.withResolvers<CaseInput>();
    const reading = read(pool, inputOf(''), {
      gather: () => {
        gathered.push('first');
        return first.promise;
      },
    });
    const second = read(pool, inputOf(''), {
      gather: async () => {
        gathered.push('second');
        return inputOf(pasted);
      },
      onWait: (before) => waited.push(before),
    });
    await vi.waitFor(() => expect(gathered).toEqual(['first']));
    expect(pool.ahead(1)).toBe(1);
    first.resolve(inputOf(pasted));
    await Promise.all([reading, second]);
    expect(gathered).toEqual(['first', 'second']);
    expect(waited).toEqual([0]);
  });

  it.each([
    ['throws', 'READING_FAILED'],
    ['exits', 'READING_FAILED'],
    ['eats memory', 'LIMIT_MEMORY'],
  ])('answers when a thread %s, and reads on', async (way, code) => {
    const pool = poolOf({ ...breaking, heap: 16 });
    await expect(read(pool, inputOf(way))).rejects.toMatchObject({ code });
    await expect(read(pool, inputOf(way))).rejects.toMatchObject({ code });
  });

  it('ends what takes longer than the limit, even where it never listens', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const pool = poolOf(breaking);
      await pool.warmUp();
      const reading = expect(read(pool, inputOf('hangs'))).rejects.toMatchObject({ code: 'LIMIT_TIME' });
      await vi.advanceTimersByTimeAsync(defaultBudget.seconds * 1000 + 4999);
      expect(pool.ahead(1)).toBe(0);
      await vi.advanceTimersByTimeAsync(1);
      await reading;
      expect(pool.ahead(1)).toBeNull();
    } finally {
      vi.useRealTimers();
    }
  });

  it('ends what is aborted, whatever it is at', async () => {
    const pool = poolOf(breaking);
    await pool.warmUp();
    const stop = new AbortController();
    const reading = read(pool, inputOf('hangs'), { signal: stop.signal });
    const waiting = read(pool, inputOf('hangs'), { signal: stop.signal });
    const reason = new Error('stopped');
    stop.abort(reason);
    await expect(reading).rejects.toBe(reason);
    await expect(waiting).rejects.toBe(reason);
    expect(pool.ahead(1)).toBeNull();
  });

  it('gives the turn back where nothing could be gathered', async () => {
    const pool = shared;
    const gather = () => Promise.reject(new Error('no such file'));
    await expect(read(pool, inputOf(''), { gather })).rejects.toThrow('no such file');
    expect(pool.ahead(1)).toBeNull();
  });

  it('says so where no thread starts', async () => {
    const pool = poolOf({ entry: new URL('./entries/none.mjs', import.meta.url) });
    await expect(pool.warmUp()).rejects.toMatchObject({ code: 'READING_FAILED' });
    await expect(read(pool, inputOf(pasted))).rejects.toMatchObject({ code: 'READING_FAILED' });
  });
});
