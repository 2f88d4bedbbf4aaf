import { describe, expect, it } from 'vitest';
import { collectSentence, collectText, numberedCollectSteps } from '../../src/report/collect.js';

const { text, steps, title } = collectText();

describe('how to collect the logs', () => {
  it('says where to tap, when, and what to leave alone', () => {
    expect(text).toContain('Settings > Support > Send logs');
    expect(text).toContain('as soon as the problem shows');
    expect(text).toContain('do not unpack');
  });

  it('is the title and every step, in order', () => {
    expect(text.startsWith(`${title}:\n\n1. ${steps[0]}\n\n2. `)).toBe(true);
    for (const step of numberedCollectSteps()) expect(text).toContain(`\n\n${step}\n\n`);
  });

  it('is free of the names of files, which say nothing to who sends them', () => {
    expect(text).not.toMatch(/ctxlog|\.csv|\.xml/i);
    expect(collectSentence()).toMatch(/\)\.$/);
  });

  it('has no markup', () => {
    expect(text).not.toMatch(/[*_`<]/);
  });
});
