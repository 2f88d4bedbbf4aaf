import { describe, expect, it } from 'vitest';
import { toJson } from '../../src/report/json.js';
import { syntheticDiagnosis } from '../cases/synthetic-diagnosis.js';

const json = toJson(syntheticDiagnosis());
const report = JSON.parse(json);

describe('the JSON report', () => {
  it('has the fields of the contract, in its order', () => {
    expect(Object.keys(report)).toEqual([
      'schema',
      'verdict',
      'causes',
      'ruledOut',
      'notChecked',
      'findings',
      'chain',
      'coverage',
      'sources',
    ]);
    expect(Object.keys(report.causes[0])).toEqual([
      ...['id', 'title', 'confidence', 'stage', 'owner', 'because', 'against', 'steps'],
    ]);
    expect(Object.keys(report.causes[0].steps[0])).toEqual(['id', 'title', 'text', 'article']);
    expect(Object.keys(report.ruledOut[0])).toEqual(['id', 'because']);
    expect(Object.keys(report.notChecked[0])).toEqual(['check', 'needs', 'howToObtain']);
    expect(Object.keys(report.findings[0])).toEqual([
      ...['id', 'check', 'status', 'summary', 'count', 'firstSeen', 'lastSeen', 'evidence'],
    ]);
    expect(Object.keys(report.findings[0].evidence[0])).toEqual(['file', 'line', 'text', 'time']);
    expect(Object.keys(report.chain[0])).toEqual(['stage', 'state']);
    expect(Object.keys(report.coverage[0])).toEqual(['article', 'state']);
    expect(Object.keys(report.sources[0])).toEqual(['file', 'kind', 'records', 'rejected', 'from', 'to']);
  });

  it('gives times in UTC with milliseconds, and null where there are none', () => {
    expect(report.findings[0]).toMatchObject({
      firstSeen: '2026-11-20T09:12:33.310Z',
      lastSeen: '2026-11-20T09:27:01.005Z',
    });
    expect(report.findings[1]).toMatchObject({ firstSeen: null, lastSeen: null, evidence: [{ time: null }] });
  });

  it('is version 1, indented by two, and ends with a line break', () => {
    expect(json.startsWith('{\n  "schema": 1,\n  "verdict": "cause-found",')).toBe(true);
    expect(json.endsWith('\n}\n')).toBe(true);
  });
});
