import { describe, expect, it } from 'vitest';
import { companyBlock, companyWords } from '../../../src/slack/blocks/company.js';
import { syntheticDiagnosis } from '../../cases/synthetic-diagnosis.js';
import { caseViewOf } from './case-views.js';

const cases = [{ id: 'a', threads: [] }];
const seen = (kind: 'endpoint' | 'tenant', value: string, messageTs: string | null = null) => ({
  kind,
  value,
  cases,
  outage: messageTs === null ? null : { team: 'T1', cause: 'c', kind, value, channel: 'C9', messageTs },
});

describe('companyWords', () => {
  it('says once that the tenant is the same, however many traits say so', () => {
    const words = companyWords([seen('endpoint', 'eu-west-1'), seen('tenant', 'one'), seen('tenant', 'two')]);
    expect(words).toBe(
      '1 other open case with this cause in the last 24 hours through eu-west-1, of the same tenant',
    );
  });
});

describe('companyBlock', () => {
  it('leads to one announcement of the same cases', () => {
    const company = [
      seen('endpoint', 'eu-west-1'),
      seen('tenant', 'one', '1.1'),
      seen('tenant', 'two', '2.2'),
    ];
    const block = companyBlock(caseViewOf(syntheticDiagnosis(), { company }), 'https://workspace.example/');
    const links = block?.elements.flatMap(({ elements }) => elements.filter(({ type }) => type === 'link'));
    expect(links).toMatchObject([{ url: expect.stringContaining('/C9/p11') }]);
  });
});
