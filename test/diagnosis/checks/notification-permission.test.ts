import { describe, expect, it } from 'vitest';
import { notificationPermission } from '../../../src/diagnosis/checks/notification-permission.js';
import { outcome } from '../../support/check.js';
import { appLog, condition, policies } from '../../support/evidence.js';

describe('notification-permission', () => {
  it('fails when iOS may not show notifications', () => {
    expect(
      outcome(notificationPermission, {
        'app-log': appLog([], { conditions: [condition('notification-permission', 'off')] }),
      }),
    ).toEqual(['denied: fail']);
  });

  it('passes when it may', () => {
    expect(
      outcome(notificationPermission, {
        'app-log': appLog([], {
          conditions: [
            condition('notification-permission', 'off', '08:00'),
            condition('notification-permission', 'on', '09:00'),
          ],
        }),
      }),
    ).toEqual(['granted: pass']);
  });

  it('stays silent when nothing is said', () => {
    expect(outcome(notificationPermission, { 'app-log': appLog([]) })).toEqual([]);
  });

  it('is not checked without log and app info', () => {
    expect(outcome(notificationPermission, { 'app-policies': [policies({})] })).toEqual('not checked');
  });
});
