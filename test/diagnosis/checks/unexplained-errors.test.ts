import { describe, expect, it } from 'vitest';
import { unexplainedErrors } from '../../../src/diagnosis/checks/unexplained-errors.js';
import { outcome } from '../../support/check.js';
import { appLog, located, policies } from '../../support/evidence.js';

describe('unexplained-errors', () => {
  it('shows errors that no pattern explains', () => {
    expect(
      outcome(unexplainedErrors, {
        'app-log': appLog([], {
          unexplained: { count: 3, samples: [located('Diagnostics_1.csv', '09:00')] },
        }),
      }),
    ).toEqual(['found: info']);
  });

  it('stays silent when all are explained', () => {
    expect(outcome(unexplainedErrors, { 'app-log': appLog([]) })).toEqual([]);
  });

  it('is not checked without the log', () => {
    expect(outcome(unexplainedErrors, { 'app-policies': [policies({})] })).toEqual('not checked');
  });
});
