import { describe, expect, it } from 'vitest';
import { causes } from '../../src/diagnosis/causes/index.js';
import { diagnose } from '../../src/diagnosis/diagnose.js';
import { readEvidence } from '../../src/evidence/read-evidence.js';
import { errorTextSamples, type Files } from './error-text-samples.js';

async function causesFound(files: Files): Promise<string[]> {
  const inputs = Object.entries(files).map(([name, text]) => ({
    kind: 'file' as const,
    name,
    bytes: Buffer.from(text),
  }));
  return diagnose(await readEvidence(inputs)).causes.map(({ id }) => id);
}

const listed = causes.flatMap(({ id, errorTexts }) => errorTexts.map((text) => [text, id] as const));

describe('an error text that is listed for a cause', () => {
  it.each(listed)('%s leads to %s', async (text, cause) => {
    const samples = errorTextSamples[text][cause] ?? [];
    expect(samples).not.toEqual([]);
    for (const files of samples) expect(await causesFound(files)).toContain(cause);
  });
});
