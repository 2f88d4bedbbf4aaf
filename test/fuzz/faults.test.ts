import { beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '../../src/workspace/samples/bundle.js';
import { redacted } from '../cases/synthetic-diagnosis.js';
import { type Answer, answerTo } from './answer.js';
import { faultsOf } from './faults.js';

let answer: Answer;

beforeAll(async () => {
  answer = await answerTo([{ kind: 'file', name: 'bundle.zip', bytes: await bundle({ ordinary: 20 }) }]);
});

describe('faultsOf', () => {
  it('finds nothing wrong with the answer to an ordinary bundle', () => {
    expect(faultsOf(answer)).toEqual([]);
  });

  it.each(['\u001b[31m', '\u0000', '\u202e', '\ud800', '\u2028'])('finds %j in an answer', (text) => {
    expect(faultsOf({ ...answer, terminal: `a${text}b` })).toEqual([
      expect.stringContaining('terminal steers'),
    ]);
    expect(faultsOf({ ...answer, json: JSON.stringify([text]) })).toEqual([
      expect.stringContaining('json steers'),
    ]);
  });

  it('finds blocks that Slack would not take', () => {
    const blocks = [{ type: 'section', text: { type: 'mrkdwn', text: '' } }] as const;
    expect(faultsOf({ ...answer, unfolded: { ...answer.unfolded, blocks: [...blocks] } })).not.toEqual([]);
  });

  it('finds a reader that broke down, and a line that no file has', () => {
    const { diagnosis } = answer;
    const problem = { code: 'INTERNAL', message: redacted('broken') } as const;
    const sources = diagnosis.sources.map((source) => ({ ...source, problem }));
    expect(faultsOf({ ...answer, diagnosis: { ...diagnosis, sources } })).toHaveLength(sources.length);
    expect(diagnosis.findings.length).toBeGreaterThan(0);
    expect(faultsOf({ ...answer, diagnosis: { ...diagnosis, sources: [] } })).not.toEqual([]);
  });
});
