import { describe, expect, it } from 'vitest';
import { wakeUpResults } from '../../../src/diagnosis/checks/wake-up-results.js';
import { findings, outcome } from '../../support/check.js';
import { appLog, failed, fetched, policies, push, unspecified, wakeUps } from '../../support/evidence.js';

describe('wake-up-results', () => {
  it('passes when synchronisations succeed', () => {
    expect(
      outcome(wakeUpResults, { 'background-fetch': wakeUps([push('09:00'), push('09:10', 'no-data')]) }),
    ).toEqual(['succeeding: pass']);
  });

  it('fails when the last ones fail', () => {
    expect(
      outcome(wakeUpResults, {
        'background-fetch': wakeUps([
          push('09:00'),
          push('09:10', 'failed'),
          push('09:20', 'failed'),
          push('09:30', 'failed'),
        ]),
      }),
    ).toEqual(['failing: fail']);
  });

  it('shows the log’s words beside the rows', () => {
    const rows = wakeUps([push('09:10', 'failed'), push('09:20', 'failed'), push('09:30', 'failed')]);
    const log = appLog([failed('synchronisation', unspecified, '09:31')]);
    const [finding] = findings(wakeUpResults, { 'background-fetch': rows, 'app-log': log });
    expect([finding?.count, finding?.evidence.map(({ file }) => file)]).toEqual([
      3,
      [
        'backgroundFetchSchedule.csv',
        'Diagnostics_1.csv',
        'backgroundFetchSchedule.csv',
        'backgroundFetchSchedule.csv',
      ],
    ]);
  });

  it('fails when the last ones run out of time', () => {
    expect(
      outcome(wakeUpResults, {
        'background-fetch': wakeUps([
          push('09:10', 'no-data', 30),
          push('09:20', 'unknown', 30),
          push('09:30', 'no-data', 29),
        ]),
      }),
    ).toEqual(['out-of-time: fail']);
  });

  it('notes a single failure at the end', () => {
    expect(
      outcome(wakeUpResults, {
        'background-fetch': wakeUps([push('09:00'), push('09:10'), push('09:20'), push('09:30', 'failed')]),
      }),
    ).toEqual(['failed-once: info']);
  });

  it('is recovered when the last one succeeds', () => {
    expect(
      outcome(wakeUpResults, {
        'background-fetch': wakeUps([push('09:00', 'failed'), push('09:10', 'failed'), push('09:20')]),
      }),
    ).toEqual(['recovered: recovered']);
  });

  it('fails on synchronisations that fail in the log alone', () => {
    expect(
      outcome(wakeUpResults, {
        'app-log': appLog([
          failed('synchronisation', unspecified, '09:00'),
          failed('synchronisation', unspecified, '09:30'),
        ]),
      }),
    ).toEqual(['sync-failing: fail']);
  });

  it('stays silent on fetches', () => {
    expect(
      outcome(wakeUpResults, {
        'background-fetch': wakeUps([fetched('09:00', 'failed'), fetched('10:00', 'failed')]),
      }),
    ).toEqual([]);
  });

  it('is not checked without schedule and log', () => {
    expect(outcome(wakeUpResults, { 'app-policies': [policies({})] })).toEqual('not checked');
  });
});
