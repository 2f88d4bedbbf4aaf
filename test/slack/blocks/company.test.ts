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
    const block = companyBlock(
      caseViewOf(syntheticDiagnosis(), { company }),
      'https://workspace.example/',
      'C1',
    );
    const links = block?.elements.flatMap(({ elements }) => elements.filter(({ type }) => type === 'link'));
    expect(links).toMatchObject([{ url: expect.stringContaining('/C9/p11') }]);
  });

  it('names only the cases of the channel in which it is said, and counts the others', () => {
    const thread = (channel: string, role: 'home' | 'escalation' = 'home') => ({
      channel,
      threadTs: '1.1',
      role,
    });
    const others = [
      { id: 'near', threads: [thread('C1')] },
      { id: 'far', threads: [thread('C2')] },
      { id: 'both', threads: [thread('C2'), thread('C3', 'escalation')] },
    ];
    const company = [{ ...seen('endpoint', 'eu-west-1'), cases: others }];
    const said = (here: string | null) =>
      JSON.stringify(companyBlock({ company }, 'https://workspace.example/', here));
    expect(said('C1')).toContain('3 other open cases');
    expect(said('C1')).toMatch(/"near"(?!.*"(?:far|both)")/);
    expect(said('C3')).toMatch(/"both"/);
    expect(said('C3')).not.toMatch(/"near"|"far"|\/C2\//);
    expect(said(null)).not.toMatch(/"near"|"far"|"both"/);
  });
});
