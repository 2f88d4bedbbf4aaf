import { describe, expect, it } from 'vitest';
import { createGate } from '../../src/redaction/gate.js';
import { harvest } from '../../src/redaction/harvest.js';
import { technicalLines } from './technical-lines.js';

describe('a technical line', () => {
  it.each(technicalLines)('stays as it is: %s', (line) => {
    expect(createGate([], { salt: 'salt' })(line)).toBe(line);
  });

  it('stays as it is beside all the others of its case', () => {
    const gate = createGate(harvest(technicalLines, []), { salt: 'salt' });
    expect(technicalLines.map((line) => gate(line))).toEqual(technicalLines);
  });
});
