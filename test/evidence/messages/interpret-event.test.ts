import { describe, expect, it } from 'vitest';
import { interpretEvent } from '../../../src/evidence/messages/interpret.js';
import { brief } from './phrasings/phrasing.js';

const of = (operation: string, status: string) => brief(interpretEvent(operation, status));

describe('operations of the events file', () => {
  it.each([
    ['Subscribe', 'ews-subscription'],
    ['SUBSCRIBE', 'ews-subscription'],
    ['SubscribeToPush', 'ews-subscription'],
    ['subscribe_to_push_notifications', 'ews-subscription'],
    ['Subscription', 'ews-subscription'],
    ['Subscription to push notifications', 'ews-subscription'],
    ['EWS Subscribe', 'ews-subscription'],
    ['Resubscribe', 'ews-subscription'],
    ['Re-Subscription', 'ews-subscription'],
    ['PushSubscription', 'ews-subscription'],
    ['APNS Subscription', 'ews-subscription'],
    ['Validate subscription', 'validity-check'],
    ['ValidateSubscription', 'validity-check'],
    ['VALIDATESUBSCRIPTION', 'validity-check'],
    ['validate-subscription', 'validity-check'],
    ['CheckSubscription', 'validity-check'],
    ['Subscription validation', 'validity-check'],
    ['SubscriptionValidityCheck', 'validity-check'],
    ['Validation', 'validity-check'],
    ['Check validity', 'validity-check'],
    ['IsSubscriptionValid', 'validity-check'],
    [
      'Validation of the push notification subscription with the Citrix cloud listener service',
      'validity-check',
    ],
    ['Verify subscription status', 'validity-check'],
    ['GetTenantId', 'tenant-id'],
    ['Retrieve tenant ID', 'tenant-id'],
    ['TenantID retrieval', 'tenant-id'],
    ['tenant_id', 'tenant-id'],
    ['Retrieval of the tenant ID from the Citrix cloud listener service', 'tenant-id'],
    ['Fetch customer ID', 'tenant-id'],
    ['Register device', 'listener-registration'],
    ['DeviceRegistration', 'listener-registration'],
    ['Registration', 'listener-registration'],
    ['Register with listener', 'listener-registration'],
    ['UpdateListener', 'listener-update'],
    ['Update listener service', 'listener-update'],
    ['Send subscription details', 'listener-update'],
    ['Register for remote notifications', 'apns-registration'],
    ['Device token', 'apns-registration'],
    ['Remote Notification', 'push-received'],
    ['Abonnement', 'ews-subscription'],
    ['Gültigkeitsprüfung', 'validity-check'],
  ])('%j is %s', (operation, step) => {
    expect(of(operation, 'frobnicated').split(' ').slice(0, 2)).toEqual([step, 'unclear']);
  });

  it.each(['Unsubscribe', 'Launch', '', 'Badge', 'Logout', 'Backup'])('%j is none', (operation) => {
    expect(of(operation, 'Failed')).toBe('null');
  });
});

describe('statuses of the events file', () => {
  it.each([
    'Success',
    'SUCCEEDED',
    'Successful',
    'successfully',
    'OK',
    'ok.',
    'Completed',
    'Complete',
    'Done',
    'True',
    'YES',
    '200',
    '204',
    '200 OK',
    'HTTP 200',
    'Succeeded (200)',
    'No error',
    'error: (null)',
    'Passed',
    'Erfolgreich',
    'Réussi',
    'Éxito',
    'Success, 0 errors',
  ])('%j is a success', (status) => {
    expect(of('Subscribe', status)).toBe('ews-subscription succeeded');
  });

  it.each([
    ['Failed', 'unspecified'],
    ['FAILURE', 'unspecified'],
    ['Error', 'unspecified'],
    ['False', 'unspecified'],
    ['No', 'unspecified'],
    ['Unsuccessful', 'unspecified'],
    ['Not successful', 'unspecified'],
    ['Rejected', 'unspecified'],
    ['Invalid', 'unspecified'],
    ['Aborted', 'unspecified'],
    ['Fehlgeschlagen', 'unspecified'],
    ['Échec', 'unspecified'],
    ['Timeout', 'timeout'],
    ['Timed out', 'timeout'],
    ['413', 'http-413'],
    ['500', 'http-500'],
    ['Failed (413)', 'http-413'],
    ['HTTP 401', 'http-401'],
    ['Failure: 503', 'http-503'],
    ['Request Entity Too Large', 'http-413'],
    ['Unauthorized', 'http-401'],
    ['-1001', 'timeout-1001'],
    ['-1012', 'auth-1012'],
    ['NSURLErrorDomain -1003', 'dns-1003'],
    ['Failed: NSURLErrorDomain Code=-1202', 'tls-1202'],
    ['Failed with error -1009', 'offline-1009'],
    ['Offline', 'unspecified'],
    ['Cancelled', 'cancelled'],
    ['Authentication failed', 'auth'],
  ])('%j is a failure: %s', (status, failure) => {
    const meaning = status === 'Offline' ? 'ews-subscription unclear' : `ews-subscription failed ${failure}`;
    expect(of('Subscribe', status)).toBe(meaning);
  });

  it.each([
    '',
    '0',
    '1',
    '3',
    '17',
    '302',
    'n/a',
    '-',
    'unknown',
    'xyzzy',
    '42 ms',
    'Warning',
    '#REF!',
    'Skipped',
  ])('%j is unclear', (status) => {
    expect(of('Subscribe', status)).toBe('ews-subscription unclear');
  });

  it.each(['Pending', 'Started', 'In progress', 'Retry scheduled'])('%j is a start', (status) => {
    expect(of('Subscribe', status)).toBe('ews-subscription started');
  });

  it.each([
    ['Valid', 'succeeded'],
    ['Still valid', 'succeeded'],
    ['True', 'succeeded'],
    ['Active', 'succeeded'],
    ['Not invalid', 'succeeded'],
    ['Invalid', 'failed subscription-invalid'],
    ['Not valid', 'failed subscription-invalid'],
    ['NotValid', 'failed subscription-invalid'],
    ['No longer valid', 'failed subscription-invalid'],
    ['Expired', 'failed subscription-invalid'],
    ['False', 'failed subscription-invalid'],
    ['Subscription invalid', 'failed subscription-invalid'],
    ['SUBSCRIPTION_INVALID', 'failed subscription-invalid'],
    ['Ungültig', 'failed subscription-invalid'],
    ['Failed', 'failed unspecified'],
    ['500', 'failed http-500'],
    ['-1001', 'failed timeout-1001'],
  ])('%j after a validity check is %s', (status, meaning) => {
    expect(of('Validate subscription', status)).toBe(`validity-check ${meaning}`);
  });

  it('lets the operation speak where the status is empty', () => {
    expect(of('Subscribe failed', '')).toBe('ews-subscription failed unspecified');
    expect(of('Subscription succeeded', '')).toBe('ews-subscription succeeded');
    expect(of('Subscribing', '')).toBe('ews-subscription unclear');
  });

  it('names the party of either column', () => {
    expect(of('EWS Subscribe', '413')).toBe('ews-subscription failed http-413 @exchange');
    expect(of('Subscribe', 'HTTP 500 from push service')).toBe('ews-subscription failed http-500 @listener');
  });

  it('reads the entitlement in a status', () => {
    expect(
      of('Register for remote notifications', 'Failed: 3000 no valid “aps-environment” entitlement'),
    ).toBe('apns-registration failed entitlement');
  });
});
