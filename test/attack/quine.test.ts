import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { zipQuine } from './quine.js';

describe('zipQuine', () => {
  it('holds itself, with the right checksum', async () => {
    const quine = zipQuine();
    const zip = await JSZip.loadAsync(quine, { checkCRC32: true });
    const inner = await zip.file('again.zip')?.async('nodebuffer');
    expect(inner?.equals(quine)).toBe(true);
  });
});
