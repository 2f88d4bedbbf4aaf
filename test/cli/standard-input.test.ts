import { describe, expect, it } from 'vitest';
import { readStandardInput } from '../../src/cli/standard-input.js';
import { defaultBudget } from '../../src/evidence/input.js';
import { refusedBundle } from './bundle.js';

async function* of(...chunks: readonly (string | Uint8Array)[]): AsyncGenerator<string | Uint8Array> {
  yield* chunks;
}

describe('standard input', () => {
  it('is text where somebody pasted, whole across the borders of its chunks', async () => {
    const bytes = Buffer.from('größer');
    await expect(readStandardInput(of(bytes.subarray(0, 3), bytes.subarray(3)))).resolves.toEqual({
      kind: 'text',
      name: 'stdin',
      text: 'größer',
    });
  });

  it.each([
    ['a zip', refusedBundle()],
    ['UTF-16', Buffer.from('\ufeffhello', 'utf16le')],
    ['more than anybody pastes', Buffer.alloc(1024 * 1024 + 1, 'a')],
  ])('is a file where it is %s', async (_, bytes) => {
    await expect(readStandardInput(of(bytes))).resolves.toMatchObject({ kind: 'file', name: 'stdin' });
  });

  it('is refused once it passes the limit', async () => {
    await expect(readStandardInput(of('12345', '67890'), 8)).rejects.toMatchObject({ code: 'LIMIT_SIZE' });
  });

  it('is refused where it is more than may be held at once', async () => {
    const chunk = Buffer.alloc(32 * 1024 * 1024);
    const chunks = Array<Buffer>(Math.ceil(defaultBudget.memory / chunk.length)).fill(chunk);
    await expect(readStandardInput(of(...chunks, 'x'))).rejects.toMatchObject({ code: 'LIMIT_SIZE' });
  });
});
