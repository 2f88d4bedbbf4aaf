import { describe, expect, it } from 'vitest';
import { lowPowerMode } from '../../../src/diagnosis/checks/low-power-mode.js';
import { outcome } from '../../support/check.js';
import { appLog, condition, policies } from '../../support/evidence.js';

describe('low-power-mode', () => {
  it('notes low power mode', () => {
    expect(
      outcome(lowPowerMode, { 'app-log': appLog([], { conditions: [condition('low-power-mode', 'on')] }) }),
    ).toEqual(['on: info']);
  });

  it('stays silent when it was switched off again', () => {
    expect(
      outcome(lowPowerMode, {
        'app-log': appLog([], {
          conditions: [
            condition('low-power-mode', 'on', '08:00'),
            condition('low-power-mode', 'off', '09:00'),
          ],
        }),
      }),
    ).toEqual([]);
  });

  it('is not checked without log and app info', () => {
    expect(outcome(lowPowerMode, { 'app-policies': [policies({})] })).toEqual('not checked');
  });
});
