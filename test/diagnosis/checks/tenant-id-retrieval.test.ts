import { describe, expect, it } from 'vitest';
import { tenantIdRetrieval } from '../../../src/diagnosis/checks/tenant-id-retrieval.js';
import { outcome } from '../../support/check.js';
import { appLog, failed, http, network, policies, succeeded, unspecified } from '../../support/evidence.js';

describe('tenant-id-retrieval', () => {
  it('fails on HTTP 500 from the push service', () => {
    expect(
      outcome(tenantIdRetrieval, { 'app-log': appLog([failed('tenant-id', http(500), '09:00')]) }),
    ).toEqual(['http-500: fail']);
  });

  it('takes HTTP 500 at the subscription for the push service, as the article does', () => {
    expect(
      outcome(tenantIdRetrieval, { 'app-log': appLog([failed('ews-subscription', http(500), '09:00')]) }),
    ).toEqual(['http-500: fail']);
  });

  it('leaves HTTP 500 from Exchange alone', () => {
    expect(
      outcome(tenantIdRetrieval, {
        'app-log': appLog([failed('ews-subscription', http(500), '09:00', { party: 'exchange' })]),
      }),
    ).toEqual([]);
  });

  it('leaves HTTP 500 at the listener update to that check', () => {
    expect(
      outcome(tenantIdRetrieval, { 'app-log': appLog([failed('listener-update', http(500), '09:00')]) }),
    ).toEqual([]);
  });

  it('fails on a refused request', () => {
    expect(
      outcome(tenantIdRetrieval, { 'app-log': appLog([failed('tenant-id', http(403), '09:00')]) }),
    ).toEqual(['refused: fail']);
  });

  it('is recovered by a later registration', () => {
    expect(
      outcome(tenantIdRetrieval, {
        'app-log': appLog([
          failed('tenant-id', http(500), '09:00'),
          succeeded('listener-registration', '10:00'),
        ]),
      }),
    ).toEqual(['http-500-recovered: recovered', 'accepted: pass']);
  });

  it('is not recovered by a subscription with Exchange', () => {
    expect(
      outcome(tenantIdRetrieval, {
        'app-log': appLog([failed('tenant-id', http(500), '09:00'), succeeded('ews-subscription', '10:00')]),
      }),
    ).toEqual(['http-500: fail']);
  });

  it('fails without a reason only where no record gives one', () => {
    expect(
      outcome(tenantIdRetrieval, {
        'app-log': appLog([
          failed('tenant-id', unspecified, '09:00'),
          failed('tenant-id', network('dns'), '09:01'),
        ]),
      }),
    ).toEqual([]);
  });

  it('is not checked without events file and log', () => {
    expect(outcome(tenantIdRetrieval, { 'app-policies': [policies({})] })).toEqual('not checked');
  });
});
