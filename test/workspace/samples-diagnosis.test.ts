import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose.js';
import { readEvidence } from '../../src/evidence/read-evidence.js';
import { samples } from '../../src/workspace/samples.js';

describe('a sample', () => {
  it.each(samples)('$id is diagnosed as what it shows', async ({ build, fileName, id }) => {
    const evidence = await readEvidence([{ kind: 'file', name: fileName, bytes: await build() }]);
    const { causes, verdict } = diagnose(evidence);
    expect([verdict, causes[0]?.id ?? 'healthy']).toEqual([id === 'healthy' ? 'healthy' : 'cause-found', id]);
  });
});
